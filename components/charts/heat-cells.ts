import { hrefWith, type Query } from '#components/ui/query.ts';
import { gapLetters, heatTop, isOpen, shade } from '#lib/draw/heat.ts';
import { drawnText, pointTitle } from '#lib/draw/notes.ts';
import { escaped } from '#lib/draw/svg.ts';
import type { AxisPoint, Cell, Chart, Drill, Gap, Series } from '#lib/stats/series.ts';
import { pointText } from '#lib/wording/point.ts';
import { hatchClass } from './chart-table.tsx';

/** A row, a column, or a rule over the columns of its years. */
export interface GridHead {
  readonly label: string;
  readonly hint?: string;
  /** Drills into it. */
  readonly href: string | null;
}

/**
 * A map as it is sent to the browser. A province has thousands of cells: each is its number or one letter, and
 * its address and its words are put together from those of its row and its column when they are wanted.
 */
export interface Grid {
  readonly title: string;
  readonly summary: string;
  readonly corner: string;
  readonly unit: string;
  readonly isFailing: boolean;
  /** The number that is shaded fully. */
  readonly top: number;
  /** The address of the lists the cells lead to, before it is narrowed to a row and a column. */
  readonly path: string;
  readonly query: Query;
  readonly over: Chart['axis']['over'];
  readonly rules: readonly GridHead[];
  readonly columns: readonly (GridHead & { readonly rule?: number; readonly narrow: Query })[];
  readonly rows: readonly (GridHead & {
    readonly narrow: Query;
    readonly cells: readonly GridCell[];
  })[];
}

/** `3`; with a reservation `3*`, of 14 of 15 reports `3@14/15` or `3*@14/15`; the letter of a gap. */
export type GridCell = number | string;

const letters = {
  blank: 'b',
  'not-applicable': 'a',
  unread: 'u',
  'not-received': 'r',
  'not-told': 't',
} as const satisfies Record<Gap, string>;
const gapOf: ReadonlyMap<string, Gap> = new Map(
  Object.entries(letters).map(([gap, letter]) => [letter, gap as Gap]),
);

/** The map of a chart. `narrow` says which filters a row or a column stands for. */
export function gridOf(
  chart: Chart,
  to: { path: string; query: Query; narrow: (drill: Drill) => Query },
): Grid {
  const narrow = ({ drill }: AxisPoint | Series) => (drill === undefined ? {} : to.narrow(drill));
  const rules = new Map(
    chart.axis.points.flatMap(({ within }) => (within ? [[within.id, within]] : [])),
  );
  const ids = [...rules.keys()];
  return {
    title: chart.title,
    summary: chart.summary,
    corner: chart.by === 'rules' ? '规则' : '单位',
    unit: chart.series[0]?.unit ?? '',
    isFailing: chart.series.some(({ paint }) => paint?.pattern === 'solid'),
    top: heatTop(chart),
    path: to.path,
    query: to.query,
    over: chart.axis.over,
    rules: [...rules.values()].map(({ label, href }) => ({ label, href })),
    columns: chart.axis.points.map((point) => ({
      ...headOf(point),
      ...(point.within && { label: String(point.year), rule: ids.indexOf(point.within.id) }),
      narrow: narrow(point),
    })),
    rows: chart.series.map((series) => ({
      ...headOf(series),
      narrow: narrow(series),
      cells: series.points.map(packed),
    })),
  };
}

const headOf = ({ label, hint, href = null }: AxisPoint | Series): GridHead => ({
  label,
  href,
  ...(hint !== undefined && { hint }),
});

function packed(cell: Cell): GridCell {
  if (cell.state === 'undefined') return '';
  if (cell.state !== 'number') return letters[cell.state];
  const star = cell.soft?.includes('undetermined') ? '*' : '';
  const part = cell.sum ? `@${cell.sum.counted}/${cell.sum.expected}` : '';
  return star + part === '' ? cell.value : `${cell.value}${star}${part}`;
}

/** The cell again, without its address. */
export function unpacked(packed: GridCell, at: string): Cell {
  const where = { at, href: null };
  const gap = gapOf.get(String(packed));
  if (gap !== undefined) return { state: gap, ...where };
  const [, value, star, counted, expected] =
    /^(\d+)(\*?)(?:@(\d+)\/(\d+))?$/.exec(String(packed)) ?? [];
  if (value === undefined) return { state: 'undefined', because: 'no-previous', ...where };
  const missing = Number(expected) - Number(counted);
  return {
    state: 'number',
    value: Number(value),
    ...(star === '*' && { soft: ['undetermined'] }),
    ...(counted !== undefined && {
      sum: {
        counted: Number(counted),
        expected: Number(expected),
        lacking: { 'not-received': missing },
      },
    }),
    ...where,
  };
}

/** The list a cell counts; null where there is none. */
export function hrefAt({ rows, columns, path, query }: Grid, row: number, column: number) {
  const [of, at] = [rows[row], columns[column]];
  const cell = of?.cells[column];
  if (of === undefined || at === undefined || gapOf.has(String(cell))) return null;
  return `${hrefWith(path, query, { ...of.narrow, ...at.narrow })}#list`;
}

/** What a cell says when it is pointed at or has the focus: where, how much, every reservation. */
export function wordsAt(grid: Grid, row: number, column: number): string {
  const [of, at] = [grid.rows[row], grid.columns[column]];
  if (of === undefined || at === undefined) return '';
  const cell = unpacked(of.cells[column] ?? '', 'at');
  const rule = grid.rules[at.rule ?? -1]?.label;
  const label = rule === undefined ? at.label : `${rule} ${at.label}年`;
  const axis = { label: '', over: grid.over, points: [{ id: 'at', label }] };
  const series = { id: '', label: of.label, unit: grid.unit, points: [] };
  return pointTitle({ axis }, series, cell);
}

/** The rows of the table as one string: as elements they would be sent twice and take as long as the page. */
export const bodyOf = (grid: Grid): string =>
  grid.rows
    .map((row, r) => {
      const name = row.href === null ? escaped(row.label) : anchor(row.href, row.label);
      const hint = row.hint === undefined ? '' : `<span>${escaped(row.hint)}</span>`;
      const cells = row.cells.map((cell, c) => square(grid, cell, r, c)).join('');
      return `<tr><th scope="row">${name}${hint}</th>${cells}</tr>`;
    })
    .join('');

function square(grid: Grid, given: GridCell, row: number, column: number): string {
  const cell = unpacked(given, '');
  const isFirst = isFirstOfRule(grid, column);
  const kind = kindOf(grid, cell);
  const names = [kind, isFirst ? 'g' : ''].filter((name) => name !== '').join(' ');
  // The whole grid is one stop of the tab key; arrows go from cell to cell.
  const stop = row === 0 && column === 0 ? ' tabindex="0"' : '';
  const open = `<td${names === '' ? '' : ` class="${names}"`}${stop}`;
  if (cell.state !== 'number') {
    const isNarrow = grid.over === 'rule-years' && cell.state !== 'undefined';
    const word = isNarrow ? gapLetters[cell.state as Gap] : pointText(cell, grid.unit);
    return `${open}><span>${word}</span></td>`;
  }
  // Its address is put there when somebody points at it: a thousand addresses are longer than the rest of the page.
  return `${open}>${escaped(drawnText(cell, grid.unit))}</td>`;
}

/** A little room before every rule but the first. */
export const isFirstOfRule = ({ columns }: Grid, column: number): boolean =>
  column > 0 && columns[column]?.rule !== columns[column - 1]?.rule;

function kindOf({ top }: Grid, cell: Cell): string {
  if (cell.state === 'undefined') return '';
  if (cell.state !== 'number') return hatchClass[cell.state];
  if (isOpen(cell)) return 'o';
  // Five steps of the shades of a drawing.
  return cell.value === 0 ? '' : `s${Math.ceil((shade(cell.value, top) - 0.12) * 8) + 1}`;
}

const anchor = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
