'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** A list that scrolls by itself and keeps its current entry in sight; the page stays where it is. */
export function CurrentInSight(props: {
  current: number | null;
  className: string;
  children: ReactNode;
}) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is current
  useEffect(() => {
    const entry = list.current?.querySelector('[aria-current]');
    if (!list.current || !entry) return;
    const [box, frame] = [entry.getBoundingClientRect(), list.current.getBoundingClientRect()];
    if (box.top >= frame.top && box.bottom <= frame.bottom) return;
    list.current.scrollBy({ top: box.top - frame.top - (frame.height - box.height) / 2 });
  }, [props.current]);
  return (
    <ol ref={list} className={props.className}>
      {props.children}
    </ol>
  );
}
