import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { idOf, type ProblemView } from './problem.ts';

/** The pages before and behind the one that is shown, and what tells this one from others. */
export interface Pages {
  readonly here: string;
  readonly previous: string | null;
  readonly next: string | null;
}

interface At {
  readonly id: string;
  /** Where it stood; what left the list left its place to the one after it. */
  readonly index: number;
}

export interface Place {
  readonly index: number;
  /** Somebody has moved: the problem at hand is to be kept in sight and under the focus. */
  readonly hasMoved: boolean;
  readonly isTurning: boolean;
  /** Goes to a problem by its place; past the last one to the next page, before the first to the one before. */
  readonly move: (to: number) => void;
  /** Keeps the problem at hand, whatever happens to the list. */
  readonly hold: () => void;
}

/** Where a person is in a list of many pages; each page remembers where that was. */
export function usePages(
  items: readonly ProblemView[],
  { here, previous, next }: Pages,
  say: (words: string) => void,
): Place {
  const router = useRouter();
  const [isTurning, run] = useTransition();
  const [places, keep] = useState<Readonly<Record<string, At>>>({});
  const at = places[here];
  const found = items.findIndex(({ problem }) => idOf(problem) === at?.id);
  const index = found >= 0 ? found : Math.max(0, Math.min(at?.index ?? 0, items.length - 1));
  const go = (page: string, to: At) => keep((known) => ({ ...known, [page]: to }));
  const stand = (to: number) => {
    const item = items[to];
    if (item) go(here, { id: idOf(item.problem), index: to });
  };
  const turn = (page: string | null, to: number, none: string) => {
    stand(index);
    if (page === null) return say(none);
    // Keys pressed while the page is on its way would turn it twice.
    if (isTurning) return;
    go(page, { id: '', index: to });
    run(() => router.push(page, { scroll: false }));
  };
  const move = (to: number) => {
    if (to >= items.length) turn(next, 0, '这是最后一处');
    else if (to < 0) turn(previous, Number.MAX_SAFE_INTEGER, '这是第一处');
    else stand(to);
  };
  return { index, hasMoved: at !== undefined, isTurning, move, hold: () => stand(index) };
}
