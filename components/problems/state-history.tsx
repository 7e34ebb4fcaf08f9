'use client';

import { useEffect, useState } from 'react';
import { type HistoryEntry, HistoryList } from '#components/review/history-list.tsx';
import type { Carried } from './problem.ts';
import type { InPlaceActions } from './state-place.tsx';

/** What was done to some problems, asked for when it is looked at and again whenever one of them has moved. */
export function StateHistory(props: { problems: readonly Carried[]; actions: InPlaceActions }) {
  const { problems, actions } = props;
  const [entries, keep] = useState<readonly HistoryEntry[] | null>(null);
  const states = problems.map(({ state }) => state).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a state is another
  useEffect(() => {
    let isLeft = false;
    actions.history(problems.map(({ problem }) => problem)).then((found) => {
      if (!isLeft) keep(found);
    });
    return () => {
      isLeft = true;
    };
  }, [states]);
  return (
    <section aria-label="经办记录" className="mt-1.5">
      {entries === null && <p className="text-soft">正在查经办记录…</p>}
      {entries?.length === 0 && <p className="text-soft">还没有经办记录。</p>}
      {entries !== null && entries.length > 0 && (
        <HistoryList reportId={0} entries={entries} undo={actions.undo} />
      )}
    </section>
  );
}
