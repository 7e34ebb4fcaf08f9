import { cellOf, type Placed } from '#lib/form/cell-of.ts';
import { editions } from '#lib/form/editions.ts';
import { labelPath, lines } from '#lib/form/lines.ts';
import type { Axis, Edition } from '#lib/form/template.ts';

/** 表三 · （三）不予公开 / 1.属于国家秘密 · 自然人; the key itself for what is no figure of the form. */
export function cellLabel(key: string): string {
  const cell = cellOf(key);
  if (cell === undefined) return key;
  const parts = [tableName(cell), rowName(cell), columnName(cell)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** 表二, 表三, 表四: by the section they stand in, as officials call them. */
export const tableName = ({ table }: Pick<Placed, 'table'>): string => `表${table.section}`;

/** 表三, and 表二「第二十条第（一）项」 where a section has several; the id itself for what is no table. */
export function tableLabel(id: string): string {
  const tables = (editions as readonly Edition[]).flatMap((edition) => edition.tables);
  const table = tables.findLast((t) => t.id === id);
  if (table === undefined) return id;
  return table.section === '二' ? `表二「${table.title}」` : tableName({ table });
}

/** （三）不予公开 / 1.属于国家秘密: the heading over all results left out. */
export function rowName({ table, row }: Placed): string {
  const path = labelPath(table.rows, row);
  return (path.length > 1 ? path.slice(1) : path).map(withoutRemark).join(' / ');
}

/** 商业企业, but 行政复议 / 总计: as much of the path as tells the column from the others. */
export function columnName({ table, column }: Placed): string {
  const path = labelPath(table.columns, column).map(withoutRemark);
  const others = leaves(table.columns).filter((leaf) => leaf === path.at(-1)).length;
  return (others > 1 ? path : path.slice(-1)).join(' / ');
}

const leaves = (axis: Axis) =>
  lines(axis).map(({ path }) => withoutRemark(labelPath(axis, path).at(-1) ?? ''));

/** （二）部分公开（区分处理的…） → （二）部分公开. */
const withoutRemark = (label: string) => label.replace(/(?<=.)（[^（）]*）$/, '');
