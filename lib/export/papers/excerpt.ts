import type { Mark, Scene } from '#lib/draw/scene.ts';
import { wrap } from '#lib/draw/text.ts';
import { keyOf, labelPath, lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Status } from '#lib/parse/fact.ts';
import { rowName } from '#lib/wording/cell.ts';
import { figureText } from '#lib/wording/equation.ts';
import { statusWord } from '#lib/wording/status.ts';
import { box, LINE, outlines, SIZE, tint, white } from './boxes.ts';
import { type Across, headOf } from './excerpt-head.ts';
import type { Marked, Marks } from './marks.ts';

/** What stands in a cell of a report: money in 分, null for all that is no number. */
export interface Figure {
  readonly value: number | null;
  readonly status: Status | 'not-applicable';
}
export type FigureAt = (key: string) => Figure | undefined;

const WIDTH = 740;
const EDGE = 1.5;
const LABEL = 230;
/** A table of so few rows is shown whole. */
const WHOLE = 4;
const plain: Marked = { role: null, suspect: false };

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
  const columns = lines(table.columns);
  const label = labelWidth(table);
  const across = { edge: EDGE, label, width: (WIDTH - 2 * EDGE - label) / columns.length };
  const head = headOf(table, across);
  const drawn: Mark[] = [];
  const frames: Mark[] = [];
  let y = head.bottom;
  for (const row of shown) {
    const cells = cellsOf(table, row, y, across, figureAt, marks);
    drawn.push(...labelBox(row, y, across), ...cells.drawn);
    frames.push(...cells.frames);
    y += row.height;
  }
  const height = Math.ceil(y + 3);
  const sheet: Mark = { kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: { paint: white } };
  return { width: WIDTH, height, marks: [sheet, ...head.marks, ...drawn, ...frames] };
}

const labelBox = ({ label, height }: Row, y: number, { edge, label: width }: Across): Mark[] =>
  width === 0 ? [] : box({ x: edge, y, width, height }, label, 'start');

/** The cells of a row, and the frames that lie over them. */
function cellsOf(
  table: Table,
  { path: row, height }: Row,
  y: number,
  { edge, label, width }: Across,
  figureAt: FigureAt,
  marks: Marks,
) {
  const cells = lines(table.columns).map(({ path }, i) => {
    const key = row === null ? null : keyOf(table.id, row, path);
    const marked = (key === null ? undefined : marks.get(key)) ?? plain;
    const place = { x: edge + label + i * width, y, width, height };
    const words = key === null ? '…' : figureWords(key, figureAt(key), marked);
    return { place, marked, words };
  });
  return {
    drawn: cells.flatMap(({ place, marked, words }) => [
      ...tint(place, marked),
      ...box(place, words),
    ]),
    frames: cells.flatMap(({ place, marked }) => outlines(place, marked)),
  };
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

/** A number, or the word for having none; a star for what was placed by a rule and not read. */
function figureWords(key: string, figure: Figure | undefined, { suspect }: Marked): string {
  const asked = suspect ? ' ？' : '';
  if (figure === undefined) return `${statusWord('unread')}${asked}`;
  if (figure.value === null) return `${statusWord(figure.status)}${asked}`;
  const printed = figureText(key, figure.value).replace(/\s*万元$/, '');
  return `${printed}${figure.status === 'inferred' ? '*' : ''}${asked}`;
}
