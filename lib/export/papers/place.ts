import type { Finding } from '#lib/checks/finding.ts';
import { cellOf, type Placed } from '#lib/form/cell-of.ts';
import { cellLabel, tableLabel, tableName } from '#lib/wording/cell.ts';
import { columnPlace, rowPlace } from '#lib/wording/equation.ts';

/** Where a problem stands, for the column 表/栏位: a cell, the row or column of a sum, a table, a section, or 全文. */
export function placeWords({ left, right, detail }: Finding): string {
  const cells = [...left, ...right].flatMap(({ key }) => cellOf(key) ?? []);
  const [first] = cells;
  if (first === undefined) return withoutCells(detail);
  if (same(cells, ({ key }) => key)) return cellLabel(first.key);
  if (!same(cells, ({ table }) => table.id)) return tables(cells);
  if (same(cells, ({ row }) => row)) return rowOf(first);
  return same(cells, ({ column }) => column) ? columnPlace(first.key) : tableName(first);
}

const same = (cells: readonly Placed[], of: (cell: Placed) => string): boolean =>
  new Set(cells.map(of)).size === 1;

const tables = (cells: readonly Placed[]): string => [...new Set(cells.map(tableName))].join('、');

/** The one row of 表四 has no name. */
const rowOf = (cell: Placed): string =>
  cell.table.id === 'remedies' ? tableName(cell) : rowPlace(cell.key);

function withoutCells({ table, section }: Finding['detail']): string {
  if (table !== undefined && table !== null) return tableLabel(String(table));
  return section === undefined || section === null ? '全文' : `第${section}部分`;
}
