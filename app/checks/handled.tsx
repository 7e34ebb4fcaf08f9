import { historyEntries } from '#app/problems/history-entries.ts';
import { HistoryList } from '#components/review/history-list.tsx';
import { db } from '#db/client.ts';
import { problemHistory } from '#db/queries/problem-history.ts';
import { undoHandling } from './actions.ts';

/** Strokes that are told, and how many problems of each; a stroke may be about a thousand. */
const shown = 20;
const named = 3;

/** Who carried which problems how far, the last first; each stroke can be taken back. */
export function Handled() {
  const entries = historyEntries(problemHistory(db, shown, named));
  if (entries.length === 0) return null;
  return (
    <section className="mt-8 print:hidden" aria-label="经办记录">
      <h2 className="mb-2 font-semibold">经办记录</h2>
      <HistoryList reportId={0} entries={entries} undo={undoHandling} />
    </section>
  );
}
