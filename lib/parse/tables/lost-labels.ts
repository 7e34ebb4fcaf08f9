import { lines } from '#lib/form/lines.ts';
import { readFigure } from '../figure.ts';
import type { Content, Unclaimed } from './contents.ts';
import { type Entry, filled, type Item, isFilled } from './entry.ts';
import type { Fit } from './fit.ts';
import { rowSums, sumsHold } from './row-sums.ts';
import type { Sheet, SheetRow } from './vocabulary.ts';

/** Rows whose labels are lost, with their figures counted off in the order of the form. */
export interface CountedOff {
  readonly rows: readonly SheetRow[];
  readonly fits: readonly Fit[];
}

/**
 * Figures without labels between two labels of the form are the rows between them, when they are as many
 * as those rows have, or one more in each row, a 0 or a blank that took the label's place, and when the
 * sums hold in every row. Figures behind the label of a group are its rows only if none of them has a
 * label: one row of figures there may be a sum somebody added.
 */
export function countOff(sheet: Sheet, contents: readonly Content[]): CountedOff[] {
  const has = (row: SheetRow) => contents.some((content) => content.row === row);
  return contents.flatMap((content, i) => {
    const after = sheet.rows.indexOf(content.row) + 1;
    const next = contents[i + 1]?.row;
    const before = next === undefined ? sheet.rows.length : sheet.rows.indexOf(next);
    return content.unclaimed.flatMap((unclaimed) => {
      const rows = rowsFor(unclaimed, content, sheet, [after, before]).filter((row) => !has(row));
      return countedOff(rows, unclaimed.items);
    });
  });
}

/** The figures of a table whose heads are lost (表四): as many as it has, in its own section, and its sums hold. */
export function countOffHeadless(sheet: Sheet, own: readonly Entry[]): CountedOff[] {
  const [row] = sheet.rows;
  if (row === undefined || row.labels.length > 0) return [];
  const stretches: Item[][] = [[]];
  for (const entry of own)
    if (entry.kind === 'figure' || entry.kind === 'empty') stretches.at(-1)?.push(entry);
    else stretches.push([]);
  const found = stretches.filter((items) => items.length > 0);
  return found.length === 1 ? found.flatMap((items) => countedOff([row], filled(items))) : [];
}

function rowsFor(
  { group, title }: Unclaimed,
  content: Content,
  sheet: Sheet,
  [after, before]: readonly [number, number],
): readonly SheetRow[] {
  if (group !== null) {
    const isWhole = group.first >= after && group.end <= before;
    return isWhole ? sheet.rows.slice(group.first, group.end) : [];
  }
  if (title !== null) return [];
  const named = content.unclaimed.flatMap((other) => other.group ?? []);
  return sheet.rows
    .slice(after, before)
    .filter((_, i) => !named.some(({ first, end }) => first <= after + i && after + i < end));
}

function countedOff(rows: readonly SheetRow[], items: readonly Item[]): CountedOff[] {
  const [row] = rows;
  if (row === undefined || rows.some(({ table }) => table !== row.table)) return [];
  const columns = lines(row.table.columns).length;
  if (rowSums(row.table).length === 0) return [];
  const chunks = chunksOf(items, rows.length, columns);
  if (chunks === null || !chunks.every((cells) => sumsHold(cells, row.table))) return [];
  return [{ rows, fits: chunks.map((cells) => ({ how: 'labels-lost', cells })) }];
}

function chunksOf(items: readonly Item[], rows: number, columns: number): Item[][] | null {
  for (const cells of [items, filled(items)]) {
    const size = cells.length / rows;
    if (size !== columns && size !== columns + 1) continue;
    const chunks = Array.from({ length: rows }, (_, i) => cells.slice(i * size, (i + 1) * size));
    if (size === columns) return chunks;
    if (chunks.every(([label]) => label !== undefined && saysNothing(label)))
      return chunks.map((chunk) => chunk.slice(1));
  }
  return null;
}

function saysNothing(item: Item): boolean {
  if (!isFilled(item)) return true;
  const figure = readFigure(item.text, 'count');
  return figure.status === 'number' && figure.value === 0;
}
