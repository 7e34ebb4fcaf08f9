import type { SettledAt } from '#components/form/form-tables.tsx';
import type { HistoryEntry } from '#components/review/history-list.tsx';
import type { ActDone } from '#db/queries/history.ts';
import type { StoredReport } from '#db/queries/report.ts';
import { noticeOf } from '#db/settling/subjects.ts';
import { cellLabel } from '#lib/wording/cell.ts';
import { noticeSentence } from '#lib/wording/notice.ts';
import { actionWords, momentText, settlingSentence, stateText } from '#lib/wording/settling.ts';

/** What persons settled of the figures of a report, as its tables show it. */
export const settledAt =
  ({ settled }: StoredReport): SettledAt =>
  (key) => {
    const force = settled.get(key);
    if (force === undefined) return null;
    const { action, actor, settledAt: at, reason } = force.settlement;
    const told = { action, actor, at, reason, read: force.read, settled: force.settlement };
    const { changed } = force;
    const sentence = settlingSentence(key, told);
    return { sentence, changed, isLaid: action !== 'dismiss' };
  };

/** The history of a report in words. */
export const historyEntries = (acts: readonly ActDone[]): HistoryEntry[] =>
  acts.map(({ act, action, actor, at, reason, rows, undoneBy }) => ({
    act,
    action: actionWords[action],
    actor,
    at: momentText(at),
    reason,
    total: rows.length,
    undone: undoneBy && `${undoneBy.actor} ${momentText(undoneBy.at)}`,
    rows: rows.map(({ subject, beforeStatus, beforeValue, status, value }) => ({
      subject,
      label: subjectLabel(subject),
      before: stateText(subject, { status: beforeStatus, value: beforeValue }),
      after: stateText(subject, { status, value }),
    })),
  }));

/** A figure by its cell, a notice by its sentence. */
function subjectLabel(subject: string): string {
  const notice = noticeOf(subject);
  return notice === null ? cellLabel(subject) : noticeSentence(notice);
}
