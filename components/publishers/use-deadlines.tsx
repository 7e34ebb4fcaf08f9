'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState, useTransition } from 'react';
import { useActor } from '#components/review/actor.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { grouped } from '#lib/wording/point.ts';
import type { Deadline, DeadlineActions, DeadlineReply } from './deadline.ts';

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
    message: messageOf(said, pending, takeBack),
  };
}

function messageOf(said: Said | null, pending: boolean, undo: (event: number) => void): ReactNode {
  const reply = said?.reply;
  return (
    <div role="status" className="empty:hidden">
      {said && reply && (
        <Notice tone={reply.status === 'done' ? 'hold' : 'doubt'}>
          <span className="flex flex-wrap items-center gap-x-4">
            {reply.status === 'refused'
              ? reply.sentence
              : `${said.words}${concerned(reply.reports)}`}
            {reply.status === 'done' && !said.isUndo && (
              <Button look="quiet" disabled={pending} onClick={() => undo(reply.event)}>
                撤销
              </Button>
            )}
          </span>
        </Notice>
      )}
    </div>
  );
}

const concerned = (reports: number): string =>
  reports === 0 ? '，没有涉及已入库的报告。' : `，涉及的 ${grouped(reports)} 份报告随即复核。`;
