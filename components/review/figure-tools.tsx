'use client';

import {
  type FormEvent,
  use,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from 'react';
import { Chosen } from '#components/source/chosen.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { cellLabel } from '#lib/wording/cell.ts';
import { statusWord } from '#lib/wording/status.ts';
import { useActor } from './actor.tsx';
import type { Asked, ReviewActions, Seen } from './doubt.ts';
import { type HistoryEntry, HistoryList } from './history-list.tsx';
import { commandIn, keys } from './keys.ts';

interface Props {
  readonly reportId: number;
  readonly entries: readonly HistoryEntry[];
  readonly actions: ReviewActions;
}

/** What can be done with the figure chosen in a table: confirm or correct it, and see what was done before. */
export function FigureTools(props: Props) {
  const cell = use(Chosen);
  const [isOpen, setOpen] = useState(false);
  const seen = cell && seenAt(cell);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (seen === null || commandIn(keys, event) !== 'edit') return;
    event.preventDefault();
    setOpen(true);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  if (seen === null) return null;
  return (
    <>
      <Button look="quiet" aria-keyshortcuts="e" onClick={() => setOpen(true)}>
        核定、更正
      </Button>
      {isOpen && <Correction {...props} seen={seen} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The figure as its cell shows it; null for what is no figure of the form. */
function seenAt({ dataset, title }: HTMLElement): (Seen & { note: string }) | null {
  const { target, status, value, shown } = dataset;
  if (target === undefined || !isStatus(status)) return null;
  const number = value === undefined ? null : Number(value);
  const words = number === null ? statusWord(status) : (shown ?? '');
  return { subject: target, status, value: number, shown: words, label: '', note: title };
}

const isStatus = (word: string | undefined): word is NonNullable<Seen['status']> =>
  word === 'read' || word === 'inferred' || word === 'blank' || word === 'unread';

function Correction(props: Props & { seen: Seen & { note: string }; onClose: () => void }) {
  const { reportId, entries, actions, seen, onClose } = props;
  const { refusal, send, question } = useSending(props, onClose);
  const own = entries
    .map((entry) => ({ ...entry, rows: entry.rows.filter((row) => row.subject === seen.subject) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title="核定、更正" onClose={onClose}>
      <CorrectionForm seen={seen} refusal={refusal} onSend={send} onClose={onClose} />
      {own.length > 0 && (
        <section className="mt-4">
          <h3 className="mb-1 font-semibold">变更记录</h3>
          <HistoryList reportId={reportId} entries={own} undo={actions.undo} />
        </section>
      )}
      {question}
    </Dialog>
  );
}

type Send = (asked: Asked, reason: string) => void;

/** Sends one decision in the name of the person; a refusal stays to be read. */
function useSending({ reportId, actions }: Props, onDone: () => void) {
  const actor = useActor();
  const [, run] = useTransition();
  // Not a disabled button: Enter pressed the moment a refusal shows has to be heard.
  const isSent = useRef(false);
  const [refusal, refuse] = useState<string | null>(null);
  const send: Send = (asked, reason) =>
    actor.sign((name) =>
      run(async () => {
        if (isSent.current) return;
        isSent.current = true;
        const answer = await actions.settle({ reportId, actor: name, reason, asked: [asked] });
        isSent.current = false;
        if (answer.status === 'done') onDone();
        else refuse(answer.sentence);
      }),
    );
  return { refusal, send, question: actor.question };
}

function CorrectionForm(props: {
  seen: Seen & { note: string };
  refusal: string | null;
  onSend: Send;
  onClose: () => void;
}) {
  const { seen, refusal, onSend } = props;
  const { subject, status, value } = seen;
  const about = { subject, seen: { status, value } };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = String(form.get('typed'));
    onSend({ ...about, action: 'correct', typed }, String(form.get('reason')));
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p>
        {cellLabel(subject)} <strong className="ml-2 text-lead">{seen.shown}</strong>
      </p>
      {seen.note && <p className="text-note text-soft">{seen.note}</p>}
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Field label="原文的数">
          <Input name="typed" autoFocus autoComplete="off" className="w-full" />
        </Field>
        <Field label="理由">
          <Input name="reason" required maxLength={500} className="w-full" />
        </Field>
      </div>
      <p className="text-note text-soft">
        件数填整数，金额以万元计；原文空白填“空白”或“/”，看不清填“？”。读数和原文都保留，随时可以撤销。
      </p>
      {refusal && (
        <p role="alert" className="text-doubt">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={props.onClose}>取消</Button>
        {status === 'inferred' && (
          <Button onClick={() => onSend({ ...about, action: 'confirm' }, '')}>
            核定 {seen.shown}
          </Button>
        )}
        <Button type="submit" look="primary">
          保存更正
        </Button>
      </div>
    </form>
  );
}
