'use client';

import { Button } from '#components/ui/button.tsx';
import type { RegisterActions } from './actions.ts';
import { useRegister } from './use-register.tsx';

export interface HistoryEntry {
  readonly id: number;
  /** Local day and time in words. */
  readonly at: string;
  readonly actor: string;
  readonly words: string;
  readonly undone: boolean;
  readonly canUndo: boolean;
}

/** What was done to a unit, the last first, each to be taken back where that is possible. */
export function OfficeHistory(props: {
  entries: readonly HistoryEntry[];
  change: RegisterActions['change'];
}) {
  const { undo, pending, question, message } = useRegister(props);
  return (
    <>
      {message}
      <ol className="grid border border-hairline bg-sheet text-note">
        {props.entries.map(({ id, at, actor, words, undone, canUndo }) => (
          <li
            key={id}
            className="flex min-h-9 flex-wrap items-center gap-x-4 border-t border-hairline px-3 first:border-t-0"
          >
            <span className="whitespace-nowrap text-soft">{at}</span>
            <span className={undone ? 'text-soft line-through' : ''}>{words}</span>
            {actor !== '' && <span className="text-soft">{actor}</span>}
            {undone && <span className="text-soft">已撤销</span>}
            {canUndo && !undone && (
              <Button
                look="quiet"
                className="ml-auto"
                disabled={pending}
                aria-label={`撤销：${words}`}
                onClick={() => undo(id)}
              >
                撤销
              </Button>
            )}
          </li>
        ))}
      </ol>
      {question}
    </>
  );
}
