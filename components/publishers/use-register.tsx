'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState, useTransition } from 'react';
import { useActor } from '#components/review/actor.tsx';
import type { Change } from '#lib/register/change.ts';
import type { RegisterActions, RegisterAnswer } from './actions.ts';
import { type Outcome, OutcomeNotice } from './outcome.tsx';

type Done = Extract<RegisterAnswer, { status: 'done' }>;

interface Said {
  readonly words: string;
  readonly answer: RegisterAnswer;
}

/**
 * Changes the register in the name of whoever works here. `message` says what became of it and offers to take
 * it back; `question` asks for the name the first time. Both are to be drawn.
 */
export function useRegister({ change }: Pick<RegisterActions, 'change'>) {
  const router = useRouter();
  const actor = useActor();
  const [pending, start] = useTransition();
  const [said, say] = useState<Said | null>(null);
  const run = (what: Change, words: (done: Done) => string, after?: (done: Done) => void) =>
    actor.sign((name) =>
      start(async () => {
        const answer = await change(name, what);
        say({ words: answer.status === 'done' ? words(answer) : answer.sentence, answer });
        if (answer.status === 'refused') return;
        if (after) after(answer);
        else router.refresh();
      }),
    );
  const undo = (event: number) => run({ kind: 'undo', event }, () => '已撤销。');
  const message = (
    <OutcomeNotice outcome={said && outcomeOf(said, undo)} beside={said && otherOf(said)} />
  );
  return { run, undo, pending, question: actor.question, message };
}

function outcomeOf({ words, answer }: Said, undo: (event: number) => void): Outcome {
  const isDone = answer.status === 'done';
  const event = isDone ? answer.event : null;
  return { isDone, words, undo: event === null ? null : () => undo(event) };
}

/** The office that stands in the way. */
const otherOf = ({ answer }: Said): ReactNode =>
  answer.status === 'refused' &&
  answer.other !== null && (
    <Link href={`/publishers/${answer.other}`} className="link">
      查看该单位
    </Link>
  );
