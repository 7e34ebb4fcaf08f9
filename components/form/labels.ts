import { labelPath } from '#lib/form/lines.ts';
import type { Edition, Table } from '#lib/form/template.ts';

/** A key taken apart: `applications.received.total`. */
export function partsOf(key: string): { table: string; row: string; column: string } {
  const [table = '', row = '', column = ''] = key.split('.');
  return { table, row, column };
}

/** A label without its numeral and its remark in brackets: （二）部分公开（区分处理的…） → 部分公开. */
export const short = (label: string): string =>
  label
    .replace(/^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+\.)/, '')
    .replace(/（[^（）]*）$/, '');

/** The labels of a row or column from the outermost group on, short. */
export function shortPath(table: Table, axis: 'rows' | 'columns', path: string): string[] {
  return labelPath(table[axis], path)
    .map(short)
    .filter((label) => label !== '');
}

/** A figure in words: 表三 不予公开 › 属于国家秘密，自然人; the key itself where the edition does not have it. */
export function figureLabel(edition: Edition, key: string): string {
  const { table: id, row, column } = partsOf(key);
  const table = edition.tables.find((t) => t.id === id);
  if (table === undefined) return key;
  const sides = [shortPath(table, 'rows', row), shortPath(table, 'columns', column)];
  return sides
    .filter((labels) => labels.length > 0)
    .map((labels) => labels.join(' › '))
    .join('，');
}
