'use client';

import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/class-names.ts';
import { grouped } from '#lib/wording/point.ts';
import { useActor } from './actor.tsx';
import type { ReviewActions } from './doubt.ts';

/** What a person did at one stroke, in words. */
export interface HistoryEntry {
  /** Null: it was done elsewhere, and is not taken back from here. */
  readonly act: number | null;
  /** 核定, 更正, 不影响, 撤销. */
  readonly action: string;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
  /** Who took it back, and when. */
  readonly undone: string | null;
  /** Subjects of the stroke, those not among `rows` too. */
  readonly total: number;
  readonly rows: readonly {
    readonly subject: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Problems that went away with it, each a sentence. */
  readonly vanished?: readonly string[];
}

/** Older strokes than these are folded away. */
const shown = 20;

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
  const list = (entries: readonly HistoryEntry[]) => (
    <ol className="divide-y divide-hairline border border-hairline bg-sheet text-note">
      {entries.map((entry) => (
        <Entry
          key={entry.act ?? `${entry.at} ${entry.action} ${entry.vanished?.[0]}`}
          entry={entry}
          isBusy={isBusy}
          onUndo={undo}
        />
      ))}
    </ol>
  );
  const older = props.entries.slice(shown);
  return (
    <>
      <p role="status" className="text-note text-accent">
        {said}
      </p>
      {list(props.entries.slice(0, shown))}
      {older.length > 0 && (
        <details className="mt-2 text-note">
          <summary>更早的 {grouped(older.length)} 条</summary>
          {list(older)}
        </details>
      )}
      {actor.question}
    </>
  );
}

function Entry(props: { entry: HistoryEntry; isBusy: boolean; onUndo: (act: number) => void }) {
  const { entry } = props;
  const { act, vanished = [] } = entry;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 px-3 py-1.5">
      <span className="text-soft">{entry.at}</span>
      {entry.actor !== '' && <b>{entry.actor}</b>}
      <span>{entry.action}</span>
      {entry.rows.length > 0 && <Rows entry={entry} />}
      {entry.total > entry.rows.length && (
        <span className="text-soft">同批 {grouped(entry.total)} 处，一并撤销</span>
      )}
      {entry.reason && <span className="text-soft">理由：{entry.reason}</span>}
      {entry.undone && <span className="ml-auto text-soft">已由 {entry.undone} 撤销</span>}
      {!entry.undone && act !== null && (
        <Button
          look="quiet"
          className="ml-auto"
          disabled={props.isBusy}
          onClick={() => props.onUndo(act)}
        >
          撤销
        </Button>
      )}
      {vanished.length > 0 && <WentAway problems={vanished} isUndone={entry.undone !== null} />}
    </li>
  );
}

function WentAway(props: { problems: readonly string[]; isUndone: boolean }) {
  return (
    <ul className={cx('w-full pl-3 text-soft', props.isUndone && 'line-through')}>
      {props.problems.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
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
      {isFigure && ` ${before === after ? after : `${before} → ${after}`}`}
    </span>
  );
}
