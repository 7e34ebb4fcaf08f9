'use client';

import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { grouped } from '#lib/wording/point.ts';
import { useActor } from './actor.tsx';
import type { ReviewActions } from './doubt.ts';

/** What a person did at one stroke, in words. */
export interface HistoryEntry {
  readonly act: number;
  /** 核定, 更正, 不影响, 撤销. */
  readonly action: string;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
  /** Who took it back, and when. */
  readonly undone: string | null;
  readonly rows: readonly {
    readonly subject: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Who changed what, when and why, the last first; each stroke can be taken back. */
export function HistoryList(props: {
  reportId: number;
  entries: readonly HistoryEntry[];
  undo: ReviewActions['undo'];
}) {
  const actor = useActor();
  const [isBusy, run] = useTransition();
  const [said, say] = useState('');
  const undo = (act: number) =>
    actor.sign((name) =>
      run(async () => {
        const answer = await props.undo({ reportId: props.reportId, act, actor: name });
        say(answer.status === 'done' ? '已撤销' : answer.sentence);
      }),
    );
  return (
    <>
      <p role="status" className="text-note text-accent">
        {said}
      </p>
      <ol className="divide-y divide-hairline border border-hairline bg-sheet text-note">
        {props.entries.map((entry) => (
          <li key={entry.act} className="flex flex-wrap items-baseline gap-x-3 px-3 py-1.5">
            <span className="text-soft">{entry.at}</span>
            <b>{entry.actor}</b>
            <span>{entry.action}</span>
            <Rows entry={entry} />
            {entry.reason && <span className="text-soft">理由：{entry.reason}</span>}
            {entry.undone ? (
              <span className="ml-auto text-soft">已由 {entry.undone} 撤销</span>
            ) : (
              <Button
                look="quiet"
                className="ml-auto"
                disabled={isBusy}
                onClick={() => undo(entry.act)}
              >
                撤销
              </Button>
            )}
          </li>
        ))}
      </ol>
      {actor.question}
    </>
  );
}

function Rows({ entry: { rows, undone } }: { entry: HistoryEntry }) {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined)
    return <Change {...only} isUndone={undone !== null} />;
  return (
    <details>
      <summary>{grouped(rows.length)} 处</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.subject}>
            <Change {...row} isUndone={undone !== null} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Change(props: HistoryEntry['rows'][number] & { isUndone: boolean }) {
  const { before, after } = props;
  const isFigure = before !== '';
  return (
    <span className={props.isUndone ? 'line-through' : undefined}>
      {isFigure ? (
        <a href={`#${props.subject}`} className="link">
          {props.label}
        </a>
      ) : (
        props.label
      )}
      {isFigure && ` ${before} → ${after}`}
    </span>
  );
}
