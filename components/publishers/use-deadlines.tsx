'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useActor } from '#components/review/actor.tsx';
import { grouped } from '#lib/wording/point.ts';
import type { Deadline, DeadlineActions, DeadlineReply } from './deadline.ts';
import { type Outcome, OutcomeNotice } from './outcome.tsx';

interface Said {
  readonly words: string;
  readonly reply: DeadlineReply;
  readonly isUndo: boolean;
}

/**
 * Sets deadlines in the name of whoever works here. `message` says what became of it and offers to take it
 * back; `question` asks for the name the first time. Both are to be drawn.
 */
export function useDeadlines({ set, undo }: DeadlineActions) {
  const router = useRouter();
  const actor = useActor();
  const [pending, start] = useTransition();
  const [said, say] = useState<Said | null>(null);
  const run = (
    ask: (name: string) => Promise<DeadlineReply>,
    words: string,
    after: { readonly done?: () => void; readonly isUndo?: true } = {},
  ) =>
    actor.sign((name) =>
      start(async () => {
        const reply = await ask(name);
        say({ words, reply, isUndo: after.isUndo === true });
        if (reply.status === 'refused') return;
        after.done?.();
        router.refresh();
      }),
    );
  const takeBack = (event: number) => run((name) => undo(name, event), '已撤销', { isUndo: true });
  return {
    set: (deadline: Deadline, words: string, done?: () => void) =>
      run((name) => set(name, deadline), words, done && { done }),
    undo: takeBack,
    pending,
    question: actor.question,
    message: <OutcomeNotice outcome={said && outcomeOf(said, takeBack)} pending={pending} />,
  };
}

const outcomeOf = ({ words, reply, isUndo }: Said, undo: (event: number) => void): Outcome =>
  reply.status === 'refused'
    ? { isDone: false, words: reply.sentence, undo: null }
    : {
        isDone: true,
        words: `${words}${concerned(reply.reports)}`,
        undo: isUndo ? null : () => undo(reply.event),
      };

const concerned = (reports: number): string =>
  reports === 0 ? '，没有涉及已入库的报告。' : `，涉及的 ${grouped(reports)} 份报告随即复核。`;
