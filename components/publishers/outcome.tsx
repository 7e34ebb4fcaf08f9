import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** What became of something done to the register: a sentence, and what can be done about it. */
export interface Outcome {
  readonly isDone: boolean;
  readonly words: string;
  /** Takes it back; null where that cannot be. */
  readonly undo: (() => void) | null;
}

/** Says what became of it; nothing while nothing was done. `beside`: where to go on. */
export function OutcomeNotice({
  outcome,
  pending = false,
  beside = null,
}: {
  outcome: Outcome | null;
  /** Something else is being done: nothing can be taken back yet. */
  pending?: boolean;
  beside?: ReactNode;
}) {
  return (
    <div role="status" className="empty:hidden">
      {outcome && (
        <Notice tone={outcome.isDone ? 'hold' : 'doubt'}>
          <span className="flex flex-wrap items-center gap-x-4">
            {outcome.words}
            {outcome.undo && (
              <Button look="quiet" disabled={pending} onClick={outcome.undo}>
                撤销
              </Button>
            )}
            {beside}
          </span>
        </Notice>
      )}
    </div>
  );
}
