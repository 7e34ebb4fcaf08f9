'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { grouped } from '#lib/wording/point.ts';

/** How many of all reports are judged by the rules and deadlines of today. */
export interface Progress {
  readonly judged: number;
  readonly reports: number;
}

/** Milliseconds between two looks; longer and longer while nothing moves. */
const pause = 1500;
const longest = 60_000;

/** While reports are judged anew: how far that is. At its end the page is drawn again with what came of it. */
export function Rejudging({ now }: { now: Progress }) {
  const router = useRouter();
  const [progress, set] = useState(now);
  const isGoing = !isDone(now);
  useEffect(() => {
    if (!isGoing) return;
    const over = new AbortController();
    const tell = (found: Progress) => {
      set(found);
      if (isDone(found)) router.refresh();
    };
    void follow(tell, over.signal);
    return () => over.abort();
  }, [isGoing, router]);
  if (!isGoing) return null;
  const { judged, reports } = progress.judged > now.judged ? progress : now;
  return (
    <p className="border-t border-hairline px-4 py-1 text-note text-soft sm:px-6">
      正在按现行规则和期限复核报告 {grouped(judged)} / {grouped(reports)}
      ，勾稽问题和统计随之更新；原文不重新识读，已核定的不变。
    </p>
  );
}

const isDone = ({ judged, reports }: Progress): boolean => judged >= reports;

/** Tells how far it is, again and again, until it is done or nobody wants to know any more. */
async function follow(tell: (progress: Progress) => void, signal: AbortSignal): Promise<void> {
  let wait = pause;
  let last: Progress | null = null;
  while (!(signal.aborted || (last !== null && isDone(last)))) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const found = await progressNow();
    const isMoving = found !== null && found.judged !== last?.judged;
    wait = isMoving ? pause : Math.min(2 * wait, longest);
    last = found ?? last;
    if (isMoving && !signal.aborted) tell(found);
  }
}

/** Null while the server does not answer. */
async function progressNow(): Promise<Progress | null> {
  try {
    const answer = await fetch('/rejudging');
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
