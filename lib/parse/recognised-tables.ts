import type { Grid, GridCell } from '#lib/extract/document.ts';
import { editions } from '#lib/form/editions.ts';
import { isGroup, labelOfNode, lines, spellings } from '#lib/form/lines.ts';
import { once } from '#lib/form/once.ts';
import type { Axis, Edition, Label, Node, Table } from '#lib/form/template.ts';
import { misspelling } from './tables/likeness.ts';
import { bare } from './tables/vocabulary.ts';

/**
 * A recognised table of exactly the lines of the form, row for row and column for column, with its labels
 * spelled as on the form. One label alone may be too poor to tell which it is; all of them, where each
 * stands where it should and none is nearer to another, tell that it is this table. Others are given back as
 * they are.
 */
export function placedLabels(grid: Grid): Grid {
  const [best] = [
    ...tables.map((table) => pairsOf(grid, table)),
    ...stacks.map((blocks) => stackedPairs(grid, blocks)),
  ]
    .flatMap((pairs) => fitOf(pairs ?? []) ?? [])
    .sort((a, b) => a.wrong - b.wrong);
  if (best === undefined) return grid;
  const cells = grid.cells.map((cell) => {
    const label = best.labels.get(cell);
    return label === undefined ? cell : { ...cell, text: label };
  });
  return { ...grid, cells };
}

/** 表三 and 表四. */
const tables: readonly Table[] = (editions as readonly Edition[])
  .flatMap((edition) => edition.tables)
  .filter(({ section }) => section !== '二');

/** What the labels of a grid are as those of a table, and how many of their characters are wrong. */
interface Fit {
  readonly labels: ReadonlyMap<GridCell, string>;
  readonly wrong: number;
}

/** Of all characters of the labels half at most may be wrong: of another table nearly all are. */
const WRONG = 0.5;

function fitOf(pairs: readonly Pair[]): Fit | null {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((all, pair) => all + of(pair), 0);
  const wrong = sum((pair) => pair.wrong);
  if (pairs.length === 0 || wrong > WRONG * sum(({ label }) => bare(label).length)) return null;
  // Where nothing is printed nothing was misread.
  const printed = pairs.filter(({ cell }) => cell.text !== '');
  return { labels: new Map(printed.map(({ cell, label }) => [cell, label])), wrong };
}

function pairsOf(grid: Grid, { rows, columns }: Table): Pair[] | null {
  const top = grid.rows - lines(rows).length;
  const left = grid.columns - lines(columns).length;
  if (top < 1 || left < 0 || !hasFigures(grid, top, left)) return null;
  const down = labelled(
    grid.cells.filter((cell) => cell.row >= top && cell.column < left),
    rows,
    ({ row, rowSpan }) => [row - top, row - top + rowSpan],
  );
  const across = labelled(
    grid.cells.filter((cell) => cell.row < top && cell.column >= left),
    columns,
    ({ column, columnSpan }) => [column - left, column - left + columnSpan],
  );
  return down === null || across === null ? null : [...down, ...across];
}

/** The blocks of 表二 of each edition, printed as one table. */
const stacks: readonly (readonly Table[])[] = (editions as readonly Edition[]).map(({ tables }) =>
  tables.filter(({ section }) => section === '二'),
);

/** The labels of blocks under one another: of each its clause, its head, and its rows with their figures. */
function stackedPairs(grid: Grid, blocks: readonly Table[]): Pair[] | null {
  const expected = blocks.flatMap(({ title, corner = '', rows, columns }) => {
    const heads = lines(columns).map(({ label }) => label);
    return [
      { labels: [title], cells: 1 },
      { labels: [corner, ...heads], cells: 1 + heads.length },
      ...lines(rows).map(({ label }) => ({ labels: [label], cells: 1 + heads.length })),
    ];
  });
  if (grid.rows !== expected.length) return null;
  const all = expected.flatMap(({ labels }) => labels);
  const pairs: Pair[] = [];
  for (const [row, { labels, cells }] of expected.entries()) {
    const own = grid.cells.filter((cell) => cell.row === row);
    if (own.length !== cells || own.some(({ rowSpan }) => rowSpan > 1)) return null;
    for (const [i, label] of labels.entries())
      for (const cell of own.slice(i, i + 1)) pairs.push(pairOf(cell, label));
  }
  return pairs.some((pair) => isAnother(pair, all)) ? null : pairs;
}

/** Whether a cell of its own stands at every place of the figures. */
function hasFigures({ rows, columns, cells }: Grid, top: number, left: number): boolean {
  const own = cells.filter(
    ({ row, column, rowSpan, columnSpan }) =>
      row >= top && column >= left && rowSpan === 1 && columnSpan === 1,
  );
  return own.length === (rows - top) * (columns - left);
}

interface Pair {
  readonly cell: GridCell;
  readonly label: string;
  readonly wrong: number;
}

/**
 * The labels of an axis with the cells at their places; null where one has no cell, or where a cell tells
 * another label than that of its place.
 */
function labelled(
  cells: readonly GridCell[],
  axis: Axis,
  stretch: (cell: GridCell) => readonly [first: number, end: number],
): Pair[] | null {
  const headings = headingsOf(axis);
  const all = headings.map(({ label }) => label);
  const pairs: Pair[] = [];
  for (const { label, first, end } of headings) {
    if (spellings(label).every((spelling) => spelling === '')) continue;
    const here = cells.filter((cell) => {
      const [from, to] = stretch(cell);
      return from === first && to === end && !pairs.some((pair) => pair.cell === cell);
    });
    const [nearest] = here.map((cell) => pairOf(cell, label)).sort((a, b) => a.wrong - b.wrong);
    if (nearest === undefined || isAnother(nearest, all)) return null;
    pairs.push(nearest);
  }
  return pairs;
}

/** A cell with the spelling of a label that it is nearest to. */
function pairOf(cell: GridCell, label: Label): Pair {
  const text = bare(cell.text);
  return spellings(label)
    .map((spelling) => ({ cell, label: spelling, wrong: misspelling(text, bare(spelling)) }))
    .reduce((best, pair) => (pair.wrong < best.wrong ? pair : best));
}

/** A share of the characters: a label nearer to another by less may be misread so. */
const NEARER = 0.25;

/** Whether what stands there is the better part of a label that belongs elsewhere, and less of its own. */
const isAnother = (pair: Pair, labels: readonly Label[]): boolean =>
  labels.some((label) => {
    if (spellings(label).includes(pair.label)) return false;
    const other = pairOf(pair.cell, label);
    return shareWrong(other) <= WRONG && shareWrong(other) < shareWrong(pair) - NEARER;
  });

const shareWrong = ({ label, wrong }: Pair): number => wrong / Math.max(1, bare(label).length);

/** A label of an axis, and the lines `[first, end)` it stands for. */
interface Heading {
  readonly label: Label;
  readonly first: number;
  readonly end: number;
}

/** The labels of an axis, groups before their lines. */
const headingsOf = once((axis: Axis): readonly Heading[] => headingsFrom(axis, 0));

function headingsFrom(axis: Axis, from: number): Heading[] {
  let first = from;
  return Object.values(axis).flatMap((node: Node) => {
    const inner = isGroup(node) ? headingsFrom(node.of, first) : [];
    const own = { label: labelOfNode(node), first, end: inner.at(-1)?.end ?? first + 1 };
    first = own.end;
    return [own, ...inner];
  });
}
