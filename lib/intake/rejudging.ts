import { rejudgeSome } from '#db/judging/rejudge.ts';
import type { Db } from '#db/open.ts';
import { check } from '#lib/checks/check.ts';

/** Milliseconds of one transaction: what else is to be written waits no longer than that. */
const stroke = 50;

/**
 * Judges what older rules judged, stroke by stroke, resting as long as it worked so that pages and readers
 * come first; answers what wakes it. All it knows is in the store: ended at any moment, it goes on from
 * there. A report our own code stumbles over is told once and left until the next start.
 */
export function startRejudging(db: Db, onTrouble: (error: unknown) => void): () => void {
  const stumbled = new Set<number>();
  let isAwake = false;
  const turn = (): void => {
    const begun = performance.now();
    try {
      const done = rejudgeSome(db, check, { milliseconds: stroke, but: stumbled });
      for (const { id, error } of done.stumbled) {
        stumbled.add(id);
        onTrouble(error);
      }
      isAwake = done.judged + done.stumbled.length > 0;
    } catch (error) {
      isAwake = false;
      onTrouble(error);
    }
    if (isAwake) setTimeout(turn, performance.now() - begun);
  };
  return () => {
    if (isAwake) return;
    isAwake = true;
    setTimeout(turn);
  };
}
