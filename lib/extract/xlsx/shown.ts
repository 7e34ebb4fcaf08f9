import type { Merge, SheetCell } from './cells.ts';

/** What hides rows and columns of a sheet, by their numbers from 0; last column included. */
export interface Hiding {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
}

/** Hidden rows or columns a merged cell begins with at most. */
const MOST_HIDDEN = 300;

/**
 * The cells and merges that are shown. A merged cell that begins in a hidden row or column is shown where
 * the rest of it is: its text moves to its first corner that can be seen.
 */
export function shownOf(
  cells: readonly SheetCell[],
  merges: readonly Merge[],
  { hiddenRows, hiddenColumns }: Hiding,
): { readonly cells: readonly SheetCell[]; readonly merges: readonly Merge[] } {
  if (hiddenRows.size === 0 && hiddenColumns.length === 0) return { cells, merges };
  const isHiddenRow = (row: number) => hiddenRows.has(row);
  const isHiddenColumn = (column: number) =>
    hiddenColumns.some(([first, last]) => column >= first && column <= last);
  const shownMerges: Merge[] = [];
  const corners = new Map<string, Corner>();
  for (const merge of merges) {
    const row = firstShown(merge.row, merge.lastRow, isHiddenRow);
    const column = firstShown(merge.column, merge.lastColumn, isHiddenColumn);
    if (row === null || column === null) continue;
    shownMerges.push({ ...merge, row, column });
    if (row !== merge.row || column !== merge.column) corners.set(at(merge), { row, column });
  }
  const taken = new Set([...corners.values()].map(at));
  const kept = cells.flatMap((cell): SheetCell[] => {
    const corner = corners.get(at(cell));
    if (corner !== undefined) return [{ ...cell, ...corner }];
    return isHiddenRow(cell.row) || isHiddenColumn(cell.column) || taken.has(at(cell))
      ? []
      : [cell];
  });
  return { cells: kept, merges: shownMerges };
}

type Corner = Pick<SheetCell, 'row' | 'column'>;
const at = ({ row, column }: Corner) => `${row} ${column}`;

function firstShown(
  from: number,
  last: number,
  isHidden: (number: number) => boolean,
): number | null {
  const end = Math.min(last, from + MOST_HIDDEN);
  for (let number = from; number <= end; number += 1) if (!isHidden(number)) return number;
  return null;
}
