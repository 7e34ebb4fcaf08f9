import type { Finding } from '#lib/checks/finding.ts';
import { type Mark, px, type Scene, text } from '#lib/draw/scene.ts';
import { textWidth, wrap } from '#lib/draw/text.ts';
import { keyOf, labelPath, lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Status } from '#lib/parse/fact.ts';
import { rowName, tableLabel } from '#lib/wording/cell.ts';
import { figureText } from '#lib/wording/equation.ts';
import { statusWord } from '#lib/wording/status.ts';

/** What stands in a cell of a report: money in 分, null for all that is no number. */
export interface Figure {
  readonly value: number | null;
  readonly status: Status | 'not-applicable';
}
export type FigureAt = (key: string) => Figure | undefined;

/** How a cell is marked: it is the one that fails, or it was added up. */
export type Marks = ReadonlyMap<string, 'fails' | 'part'>;

/**
 * The cells a failing check speaks of. Where several are added up to one, that one is outlined and the
 * others are tinted; elsewhere none is more suspicious than the next.
 */
export function marksOf(findings: readonly Finding[], yearsAgo: 0 | 1): Marks {
  const marks = new Map<string, 'fails' | 'part'>();
  for (const { left, right } of findings) {
    const [parts, fails] =
      right.length === 1 && left.length > 1 ? [left, right] : [[], [...left, ...right]];
    for (const { key } of parts.filter((each) => (each.yearsAgo ?? 0) === yearsAgo))
      marks.set(key, marks.get(key) ?? 'part');
    for (const { key } of fails.filter((each) => (each.yearsAgo ?? 0) === yearsAgo))
      marks.set(key, 'fails');
  }
  return marks;
}

/** 156 mm of paper: letters of 14 come out as 小五 nearly. */
const WIDTH = 740;
const EDGE = 1.5;
const SIZE = 14;
const LINE = 19;
const LABEL = 230;
/** A table of so few rows is shown whole. */
const WHOLE = 4;
/** Printed paper is white, whatever the charts stand on. */
const white = { light: '#ffffff', dark: '#ffffff', pattern: 'solid' } as const;
const red = { light: '#b3261e', dark: '#b3261e', pattern: 'solid' } as const;

interface Row {
  /** Null: rows left out. */
  readonly path: string | null;
  readonly label: string;
  readonly height: number;
}

/** The official table as far as cells of it are marked, all columns, as a picture; null when none is. */
export function excerpt(table: Table, figureAt: FigureAt, marks: Marks): Scene | null {
  const shown = rowsOf(table, marks);
  if (shown.length === 0) return null;
  const left = labelWidth(table);
  const columns = lines(table.columns);
  const width = (WIDTH - 2 * EDGE - left) / columns.length;
  const head = headOf(table, left, width);
  const drawn: Mark[] = [...head.marks];
  let y = head.bottom;
  for (const row of shown) {
    if (left > 0) drawn.push(...box(EDGE, y, left, row.height, row.label, 'start'));
    columns.forEach(({ path }, i) => {
      const x = EDGE + left + i * width;
      const key = row.path === null ? null : keyOf(table.id, row.path, path);
      const words = key === null ? '…' : figureWords(key, figureAt(key));
      drawn.push(
        ...tint(key, marks, x, y, width, row.height),
        ...box(x, y, width, row.height, words),
      );
    });
    y += row.height;
  }
  const height = Math.ceil(y + 3);
  const sheet: Mark = { kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: { paint: white } };
  const frames = outlines(table, shown, marks, left, width, head.bottom);
  return { width: WIDTH, height, marks: [sheet, ...drawn, ...frames] };
}

/** Marked rows as they are printed, with a line of dots where others stand between. */
function rowsOf(table: Table, marks: Marks): Row[] {
  const columns = lines(table.columns);
  const all = lines(table.rows);
  const isMarked = (row: string) =>
    columns.some(({ path }) => marks.has(keyOf(table.id, row, path)));
  const wanted = all.map(({ path }) => isMarked(path));
  if (!wanted.includes(true)) return [];
  return all.flatMap(({ path }, i): Row[] => {
    if (wanted[i] || all.length <= WHOLE) return [rowOf(table, path)];
    return i === 0 || wanted[i - 1] ? [{ path: null, label: '（略）', height: LINE + 4 }] : [];
  });
}

function rowOf(table: Table, path: string): Row {
  const [column] = lines(table.columns);
  const label = rowName({ table, row: path, column: column?.path ?? '', key: '', unit: 'count' });
  const height = Math.max(1, wrap(label, SIZE, LABEL - 16).length) * LINE + 12;
  return { path, label, height };
}

/** The one row of 表四 has no name and no column for it. */
const labelWidth = (table: Table): number =>
  lines(table.rows).every(({ path }) => labelPath(table.rows, path).join('') === '') ? 0 : LABEL;

/** The head as on the form: groups over their columns, a column without a group as high as all of them. */
function headOf(table: Table, left: number, width: number): { marks: Mark[]; bottom: number } {
  const paths = lines(table.columns).map(({ path }) => labelPath(table.columns, path));
  const deep = Math.max(...paths.map((path) => path.length));
  const heights = Array.from({ length: deep }, (_, level) => levelHeight(paths, level, width));
  const topOf = (level: number) =>
    EDGE + heights.slice(0, level).reduce((sum, height) => sum + height, 0);
  const bottom = topOf(deep);
  const marks: Mark[] = left > 0 ? box(EDGE, EDGE, left, bottom - EDGE, tableLabel(table.id)) : [];
  paths.forEach((path, i) => {
    path.forEach((label, level) => {
      const under = (other: readonly string[] | undefined) =>
        other !== undefined && path.slice(0, level + 1).every((each, at) => other[at] === each);
      if (under(paths[i - 1])) return;
      const span = paths.slice(i).findIndex((other) => !under(other));
      const count = span === -1 ? paths.length - i : span;
      const down = level === path.length - 1 ? bottom : topOf(level + 1);
      const x = EDGE + left + i * width;
      marks.push(...box(x, topOf(level), count * width, down - topOf(level), label));
    });
  });
  return { marks, bottom };
}

/** As high as the words of the columns ending on this level need. */
function levelHeight(paths: readonly (readonly string[])[], level: number, width: number): number {
  const labels = paths.flatMap((path) => (path.length - 1 === level ? [path[level] ?? ''] : []));
  const most = Math.max(1, ...labels.map((label) => wrap(label, SIZE, width - 8).length));
  return most * LINE + 10;
}

/** A number, or the word for having none; a star for what was placed by a rule and not read. */
function figureWords(key: string, figure: Figure | undefined): string {
  if (figure === undefined) return statusWord('unread');
  if (figure.value === null) return statusWord(figure.status);
  const printed = figureText(key, figure.value).replace(/\s*万元$/, '');
  return figure.status === 'inferred' ? `${printed}*` : printed;
}

/** 1,234.5678, −3, 12*: never torn apart. */
const NUMBER = /^[\d,.−]+\*?$/;

/** A cell with its lines and its words, wrapped and in the middle. */
function box(
  x: number,
  y: number,
  width: number,
  height: number,
  words: string,
  anchor: 'start' | 'middle' = 'middle',
): Mark[] {
  const written = NUMBER.test(words)
    ? [words]
    : wrap(words, SIZE, width - (anchor === 'start' ? 16 : 6));
  // A number that is wider than its column gets smaller, not cut.
  const widest = Math.max(1, ...written.map((each) => textWidth(each, SIZE)));
  const size = Math.min(SIZE, (SIZE * (width - 4)) / widest);
  const top = y + (height - written.length * LINE) / 2 + LINE - 5;
  return [
    frame(x, y, width, height, 'ink', 1),
    ...written.map((each, i) =>
      text(anchor === 'start' ? x + 8 : x + width / 2, top + i * LINE, each, { size, anchor }),
    ),
  ];
}

const frame = (
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: 'ink' | typeof red,
  line: number,
): Mark => ({
  kind: 'path',
  d: `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}Z`,
  stroke,
  width: line,
});

const tint = (
  key: string | null,
  marks: Marks,
  x: number,
  y: number,
  width: number,
  height: number,
): Mark[] =>
  key === null || !marks.has(key)
    ? []
    : [{ kind: 'rect', x, y, width, height, fill: { paint: red, opacity: 0.1 } }];

/** Red frames over everything, so that no neighbour's line crosses them. */
function outlines(
  table: Table,
  rows: readonly Row[],
  marks: Marks,
  left: number,
  width: number,
  top: number,
): Mark[] {
  const columns = lines(table.columns);
  let y = top;
  return rows.flatMap(({ path, height }) => {
    const at = y;
    y += height;
    return columns.flatMap((column, i) => {
      const fails = path !== null && marks.get(keyOf(table.id, path, column.path)) === 'fails';
      return fails ? [frame(EDGE + left + i * width, at, width, height, red, 3)] : [];
    });
  });
}
