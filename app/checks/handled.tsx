import { idOf } from '#components/problems/problem.ts';
import { type HistoryEntry, HistoryList } from '#components/review/history-list.tsx';
import { db } from '#db/client.ts';
import { type ProblemEvent, problemHistory } from '#db/queries/problem-history.ts';
import { rules } from '#lib/checks/rules.ts';
import { stateWords } from '#lib/wording/handling.ts';
import { momentText } from '#lib/wording/settling.ts';
import { undoHandling } from './actions.ts';

/** Strokes that are told. */
const shown = 40;

/** Who carried which problems how far, the last first; each stroke can be taken back. */
export function Handled() {
  const entries = entriesOf(problemHistory(db, shown));
  if (entries.length === 0) return null;
  return (
    <section className="mt-8 print:hidden" aria-label="经办记录">
      <h2 className="mb-2 font-semibold">经办记录</h2>
      <HistoryList reportId={0} entries={entries} undo={undoHandling} />
    </section>
  );
}

function entriesOf(events: readonly ProblemEvent[]): HistoryEntry[] {
  const acts = new Map<number, ProblemEvent[]>();
  // A stroke that took another back is told beside that one.
  for (const event of events)
    if (event.undoes === null) acts.set(event.act, [...(acts.get(event.act) ?? []), event]);
  return [...acts.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [entryOf(first, [first, ...others])],
  );
}

const entryOf = (first: ProblemEvent, events: readonly ProblemEvent[]): HistoryEntry => ({
  act: first.act,
  action: `改为“${stateWords[first.after]}”`,
  actor: first.actor,
  at: momentText(first.at),
  reason: first.reason,
  undone: first.undoneBy && first.undoneAt && `${first.undoneBy} ${momentText(first.undoneAt)}`,
  total: events.length,
  rows: events.map((event) => ({
    subject: idOf(event),
    label: `${event.publisherName} ${event.year} ${titleOf(event.rule)}`,
    before: stateWords[event.before],
    after: stateWords[event.after],
  })),
});

const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
