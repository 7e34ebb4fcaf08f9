import { type Content, filled } from './contents.ts';
import type { Notice } from './fact.ts';
import type { RowReading } from './rows.ts';
import type { Sheet } from './vocabulary.ts';

/** What is odd about a printed sheet as a whole. */
export function remarks(
  sheet: Sheet,
  readings: readonly RowReading[],
  others: readonly (readonly Content[])[],
): Notice[] {
  return [...duplicates(sheet, others), ...waysOfReading(readings)];
}

const duplicates = (sheet: Sheet, others: readonly (readonly Content[])[]): Notice[] =>
  others.map(([first]) => ({
    kind: 'duplicate-table',
    text: sheet.rows[0]?.table.title ?? '',
    at: first?.label.at ?? null,
  }));

const kinds = {
  'only-total': 'only-totals',
  'sums-decide': 'glued-figures',
  'all-readings-agree': 'glued-figures',
  'labels-lost': 'labels-lost',
  'columns-shifted': 'columns-shifted',
} as const;

/** One notice for each table and each way of reading that wants a human. */
function waysOfReading(readings: readonly RowReading[]): Notice[] {
  const seen = new Set<string>();
  return readings.flatMap(({ row, content, fit }) => {
    const kind = Object.entries(kinds).find(([how]) => how === fit?.how)?.[1];
    const key = `${row.table.id} ${kind}`;
    if (kind === undefined || seen.has(key)) return [];
    seen.add(key);
    const at = content?.label.at ?? filled(content?.items ?? [])[0]?.at ?? null;
    return [{ kind, text: row.table.title, at }];
  });
}
