import type { Cell } from '#lib/form/lines.ts';
import { keyOf, labelOfNode, lines, official } from '#lib/form/lines.ts';
import type { Axis, Edition, Node, Table } from '#lib/form/template.ts';

/** One printed cell at its first row and column. */
export interface Printed {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly kind: 'head' | 'label' | 'figure';
}
export type Row = readonly Printed[];
/** A printed table, row by row; cells covered from above or from the left are not listed. */
export type Sheet = readonly Row[];
/** Figures as printed: «» is a blank cell. */
export type Texts = ReadonlyMap<string, string>;

const head = (text: string, columnSpan = 1, rowSpan = 1): Printed => ({
  text,
  rowSpan,
  columnSpan,
  kind: 'head',
});

const children = (node: Node): Axis | null =>
  typeof node === 'object' && 'kind' in node && node.kind === 'group' ? node.of : null;

const depth = (axis: Axis): number =>
  Math.max(
    ...Object.values(axis).map((node) => {
      const inner = children(node);
      return inner === null ? 1 : 1 + depth(inner);
    }),
  );

/** Head of the columns: one row for each level, lines reaching down to the last level. */
function headRows(axis: Axis, levels = depth(axis)): Printed[][] {
  const rows = Array.from({ length: levels }, (): Printed[] => []);
  for (const node of Object.values(axis)) {
    const inner = children(node);
    const label = official(labelOfNode(node));
    rows[0]?.push(inner ? head(label, lines(inner).length) : head(label, 1, levels));
    if (inner) headRows(inner, levels - 1).forEach((row, i) => void rows[i + 1]?.push(...row));
  }
  return rows;
}

/** Labels of the rows: those of the groups stand in their first row and span the others. */
function labelRows(axis: Axis, levels = depth(axis)): Printed[][] {
  return Object.values(axis).flatMap((node): Printed[][] => {
    const inner = children(node);
    const text = official(labelOfNode(node));
    if (!inner) return [[{ text, rowSpan: 1, columnSpan: levels, kind: 'label' }]];
    const rows = labelRows(inner, levels - 1);
    const group = { text, rowSpan: rows.length, columnSpan: 1, kind: 'label' } as const;
    return rows.map((row, i) => (i === 0 ? [group, ...row] : row));
  });
}

const figure = (text: string): Printed => ({ text, rowSpan: 1, columnSpan: 1, kind: 'figure' });

function figureRows(table: Table, texts: Texts): Printed[][] {
  const columns = lines(table.columns);
  return lines(table.rows).map((row) =>
    columns.map((column) => figure(texts.get(keyOf(table.id, row.path, column.path)) ?? '')),
  );
}

/** Stretches the last cell of a row so that the row is as wide as the table. */
function fill(row: Row, width: number): Row {
  const used = row.reduce((sum, cell) => sum + cell.columnSpan, 0);
  return row.map((cell, i) =>
    i === row.length - 1 ? { ...cell, columnSpan: cell.columnSpan + width - used } : cell,
  );
}

/** A block of section 二: its clause, the head, its rows. */
function block(table: Table, texts: Texts): Sheet {
  const figures = figureRows(table, texts);
  const corner = head(table.corner ?? '');
  return [
    [head(table.title)],
    [corner, ...(headRows(table.columns)[0] ?? [])],
    ...labelRows(table.rows).map((labels, i) => [...labels, ...(figures[i] ?? [])]),
  ];
}

/** Section 二: the blocks of the Regulation's clauses, stacked into one table. */
export function disclosureSheet(edition: Edition, texts: Texts): Sheet {
  const blocks = edition.tables.filter((table) => table.section === '二');
  const width = 1 + Math.max(...blocks.map((table) => lines(table.columns).length));
  return blocks.flatMap((table) => block(table, texts)).map((row) => fill(row, width));
}

/** Section 三 with its three heads, or section 四 where the rows carry no label. */
function titled(table: Table, texts: Texts): Sheet {
  const heads = headRows(table.columns);
  const figures = figureRows(table, texts);
  if (table.corner === undefined) return [...heads, ...figures];
  const corner = head(table.corner, depth(table.rows), heads.length + 1);
  const top = [corner, head(table.heading ?? '', lines(table.columns).length)];
  const body = labelRows(table.rows).map((labels, i) => [...labels, ...(figures[i] ?? [])]);
  return [top, ...heads, ...body];
}

export const sheetOf = (edition: Edition, section: '三' | '四', texts: Texts): Sheet =>
  edition.tables
    .filter((table) => table.section === section)
    .flatMap((table) => titled(table, texts));

/** Every row as wide as the table, covered places given as null. */
export function grid(sheet: Sheet): (Printed | null)[][] {
  const rows: (Printed | null)[][] = sheet.map(() => []);
  sheet.forEach((row, r) => {
    for (const cell of row) cover(rows, cell, r);
  });
  return rows;
}

/** Lays a cell on the first free place of its row. */
function cover(rows: (Printed | null)[][], cell: Printed, r: number) {
  const row = rows[r] ?? [];
  const free = row.findIndex((_, c) => !(c in row));
  const c = free < 0 ? row.length : free;
  for (const target of rows.slice(r, r + cell.rowSpan)) {
    for (let j = 0; j < cell.columnSpan; j += 1)
      target[c + j] = target === row && j === 0 ? cell : null;
  }
}

/** Figures as a careful clerk prints them: counts as digits, money in 万元 without needless zeros. */
export function printed(cell: Pick<Cell, 'unit'>, value: number): string {
  if (cell.unit !== '万元') return String(value);
  return String(value / 1_000_000);
}
