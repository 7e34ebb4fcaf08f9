'use client';

import type { FormEvent } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { FormActions } from '#components/ui/form-actions.tsx';
import { needsReason, type ProblemState } from '#lib/handling/state.ts';
import { stateWords } from '#lib/wording/handling.ts';
import { grouped } from '#lib/wording/point.ts';
import { type Carried, idOf } from './problem.ts';

/** Whether a step of some problems has to be explained. */
export const asksWhy = (about: readonly Carried[], to: ProblemState): boolean =>
  about.some(({ state, standing }) =>
    needsReason(state, to, standing === 'solved' || standing === 'undecidable'),
  );

/** What stands before a step: a look at all it is about and its reason, or that there is none to be taken. */
export function wantsFirst(
  about: readonly Carried[],
  to: ProblemState,
): 'nothing' | 'question' | 'other-state' | 'other-problems' {
  if (about.length === 0) return 'other-problems';
  if (about.every(({ state }) => state === to)) return 'other-state';
  return about.length > 1 || asksWhy(about, to) ? 'question' : 'nothing';
}

/** Problems that are shown one by one; the others are counted. */
const named = 200;

/** Asks for the reason of a step, which is where the focus goes, and shows every problem that is to take it. */
export function StepDialog(props: {
  about: readonly Carried[];
  to: ProblemState;
  onStep: (reason: string) => void;
  onClose: () => void;
}) {
  const { about, to } = props;
  const isAsked = asksWhy(about, to);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onClose();
    props.onStep(String(new FormData(event.currentTarget).get('reason')));
  };
  return (
    <Dialog title={`改为“${stateWords[to]}”`} onClose={props.onClose}>
      <form onSubmit={submit} className="grid gap-3">
        <Field label={isAsked ? '理由（必填）' : '理由'}>
          <Input name="reason" required={isAsked} maxLength={500} autoFocus />
        </Field>
        <ul
          aria-label="涉及的问题"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-[40dvh] divide-y divide-hairline overflow-y-auto border border-hairline text-note"
        >
          {about.slice(0, named).map(({ problem, label, state }) => (
            <li key={idOf(problem)} className="flex justify-between gap-4 px-3 py-0.5">
              <span>{label}</span>
              <span className="whitespace-nowrap text-soft">
                {stateWords[state]} → {stateWords[to]}
              </span>
            </li>
          ))}
          {about.length > named && (
            <li className="px-3 py-0.5 text-soft">另有 {grouped(about.length - named)} 处</li>
          )}
        </ul>
        <FormActions onClose={props.onClose}>
          {stateWords[to]} {grouped(about.length)} 处
        </FormActions>
      </form>
    </Dialog>
  );
}
