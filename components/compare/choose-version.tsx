'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { useActor } from '#components/review/actor.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { FormActions } from '#components/ui/form-actions.tsx';

/** What the server says to a decision: a sentence where it was not taken. */
export type Answer =
  | { readonly status: 'done' }
  | { readonly status: 'refused'; readonly sentence: string };

export interface VersionActions {
  readonly choose: (asked: {
    readonly reportId: number;
    readonly actor: string;
    readonly reason: string;
  }) => Promise<Answer>;
  readonly undo: (asked: { readonly event: number; readonly actor: string }) => Promise<Answer>;
}

/** Makes a version the one that counts, in the name of a person and with a reason. */
export function ChooseVersion(props: {
  reportId: number;
  /** 改以第 2 版为准. */
  label: string;
  look?: 'primary' | 'plain' | 'quiet';
  choose: VersionActions['choose'];
}) {
  const actor = useActor();
  const [name, open] = useState<string | null>(null);
  return (
    <>
      <Button look={props.look ?? 'plain'} onClick={() => actor.sign((signed) => open(signed))}>
        {props.label}
      </Button>
      {actor.question}
      {name !== null && (
        <Reason
          title={props.label}
          actor={name}
          onClose={() => open(null)}
          onReason={(reason) => props.choose({ reportId: props.reportId, actor: name, reason })}
        />
      )}
    </>
  );
}

function Reason(props: {
  title: string;
  actor: string;
  onReason: (reason: string) => Promise<Answer>;
  onClose: () => void;
}) {
  const [isBusy, start] = useTransition();
  const [refusal, refuse] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason'));
    start(async () => {
      const answer = await props.onReason(reason);
      if (answer.status === 'done') props.onClose();
      else refuse(answer.sentence);
    });
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-soft">
          以后收到的版本不会自动取代它，会先请人来定。各版的读数和勾稽结果都保留，随时可以撤销。
        </p>
        <Field label="理由">
          <Input
            name="reason"
            required
            maxLength={500}
            autoFocus
            placeholder="例如：官网现为此版"
          />
        </Field>
        {refusal !== null && (
          <p role="alert" className="text-doubt">
            {refusal}
          </p>
        )}
        <FormActions
          onClose={props.onClose}
          disabled={isBusy}
          lead={<span className="mr-auto text-note text-soft">经办人 {props.actor}</span>}
        >
          定为现行
        </FormActions>
      </form>
    </Dialog>
  );
}

/** Takes a choice back. */
export function UndoChoice({ event, undo }: { event: number; undo: VersionActions['undo'] }) {
  const actor = useActor();
  const [isBusy, start] = useTransition();
  const [refusal, refuse] = useState<string | null>(null);
  const take = (name: string) =>
    start(async () => {
      const answer = await undo({ event, actor: name });
      refuse(answer.status === 'done' ? null : answer.sentence);
    });
  return (
    <>
      <Button look="quiet" disabled={isBusy} onClick={() => actor.sign(take)}>
        撤销
      </Button>
      {refusal !== null && (
        <span role="alert" className="text-doubt">
          {refusal}
        </span>
      )}
      {actor.question}
    </>
  );
}
