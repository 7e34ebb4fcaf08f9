import { idOf } from '#components/problems/problem.ts';
import type { HistoryEntry } from '#components/review/history-list.tsx';
import type { ProblemEvent } from '#db/queries/problem-history.ts';
import { rules } from '#lib/checks/rules.ts';
import { stateWords } from '#lib/wording/handling.ts';
import { momentText } from '#lib/wording/settling.ts';

/** What was done to problems, stroke by stroke, in words. */
export function historyEntries(events: readonly ProblemEvent[]): HistoryEntry[] {
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
  total: first.together,
  rows: events.map((event) => ({
    subject: idOf(event),
    label: `${event.publisherName} ${event.year} ${ruleTitle(event.rule)}`,
    before: stateWords[event.before],
    after: stateWords[event.after],
  })),
});

/** The title of a rule; of one nobody knows any more, its id. */
export const ruleTitle = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
