'use client';

import { useEffect, useRef } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { cx } from '#components/ui/class-names.ts';
import type { DoubtView } from './doubt.ts';
import { kindWords } from './doubt-card.tsx';

/** All that is open in the report, table by table; the one at hand is marked and kept in sight. */
export function DoubtList(props: {
  doubts: readonly DoubtView[];
  current: string | undefined;
  /** Address of the report after this one. */
  next: string | null;
  onGo: (index: number) => void;
}) {
  const { doubts, current } = props;
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another doubt at hand, another line to be seen
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]');
    line?.scrollIntoView({ block: 'nearest' });
    // Whoever works from the keyboard goes on from the doubt at hand.
    if (document.activeElement?.closest('[data-doubts]')) line?.focus({ preventScroll: true });
  }, [current]);
  if (doubts.length === 0) {
    return (
      <div className="border border-hairline bg-sheet px-4 py-6 text-center">
        <p className="mb-3">这份报告里没有待核的了。</p>
        {props.next !== null && <LinkButton href={props.next}>核下一份</LinkButton>}
      </div>
    );
  }
  return (
    <ol
      ref={list}
      data-doubts=""
      aria-label="本份待核"
      className="min-h-0 flex-1 overflow-y-auto border border-hairline bg-sheet text-note max-lg:max-h-[40dvh]"
    >
      {doubts.map((doubt, i) => (
        <li key={doubt.subject}>
          {doubt.table !== '' && doubt.table !== doubts[i - 1]?.table && (
            <p className="border-b border-hairline bg-shade px-3 py-1 font-semibold">
              {doubt.table}
            </p>
          )}
          <button
            type="button"
            aria-current={doubt.subject === current ? 'step' : undefined}
            onClick={() => props.onGo(i)}
            className={cx(
              'flex w-full justify-between gap-3 border-l-3 px-3 py-1 text-left hover:bg-accent-wash',
              doubt.subject === current
                ? 'border-l-accent bg-accent-wash font-semibold'
                : 'border-l-transparent',
            )}
          >
            <span className="min-w-0">{doubt.label}</span>
            <span className="whitespace-nowrap">
              {doubt.kind !== 'unread' && doubt.shown}{' '}
              <span className="text-doubt">{kindWords[doubt.kind]}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
