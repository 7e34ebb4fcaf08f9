import type { AxisPoint, Cell, Chart, Gap, Series } from '#lib/stats/series.ts';
import { gapMarks } from './gap.ts';
import { drawnText, pointTitle } from './notes.ts';
import { type Box, type Fill, type Mark, text } from './scene.ts';
import { shortened, textWidth } from './text.ts';

const SIZE = 12;
const SMALL = 10;
const ROW = 26;

/** Heads of up to this many letters run down, letter under letter. */
const DOWN = 8;
const LETTER = 13;

const runsDown = (chart: Chart) => chart.axis.over === 'rules';
const hinted = (chart: Chart) => chart.axis.points.some(({ hint }) => hint !== undefined);
const headHeight = (chart: Chart) => {
  if (runsDown(chart)) return DOWN * LETTER + 8;
  return hinted(chart) ? 38 : 24;
};

const heatRows = (chart: Chart): readonly Series[] => [
  ...chart.series,
  ...(chart.total ? [chart.total] : []),
];

export const heatHeight = (chart: Chart): number =>
  headHeight(chart) + heatRows(chart).length * ROW + 4;

/** The largest number of the rows; the whole has its own size and is not shaded. */
export const heatTop = (chart: Chart): number =>
  Math.max(
    1,
    ...chart.series.flatMap(({ points }) =>
      points.map((point) => (point.state === 'number' ? Math.abs(point.value) : 1)),
    ),
  );

/** How dark a number is shaded: 0 is not, the largest fully; by square root, so that small counts are seen. */
export const shade = (value: number, top: number): number =>
  value === 0 ? 0 : 0.12 + 0.5 * Math.sqrt(Math.abs(value) / top);

/** Rows by columns; every cell prints its number. */
export function heat(chart: Chart, box: Box): Mark[] {
  const rows = heatRows(chart);
  const widest = Math.max(60, ...rows.map((row) => textWidth(named(row), SIZE)));
  const names = Math.min(widest + 12, box.width * 0.32);
  const columns = chart.axis.points.length;
  const width = Math.min((box.width - names) / Math.max(1, columns), 110);
  const top = box.y + headHeight(chart);
  const x = (i: number) => box.x + names + i * width;
  const strongest = heatTop(chart);
  return [
    ...chart.axis.points.flatMap((point, i) => head(chart, point, x(i) + width / 2, top, width)),
    ...rows.flatMap((series, k) => {
      const y = top + k * ROW;
      return [
        ...rowName(series, box.x + names - 8, y + 17, names - 10),
        ...series.points.flatMap((cell, i) =>
          square(chart, series, cell, { x: x(i), y, width, height: ROW }, strongest),
        ),
      ];
    }),
  ];
}

const named = ({ label, hint }: Series) => (hint === undefined ? label : `${label} ${hint}`);

function rowName(series: Series, x: number, y: number, width: number): Mark[] {
  const { label, hint, href = null } = series;
  if (hint === undefined) {
    return [text(x, y, shortened(label, SIZE, width), { anchor: 'end', href })];
  }
  const left = textWidth(hint, SMALL) + 6;
  return [
    text(x, y, hint, { size: SMALL, anchor: 'end', tone: 'soft' }),
    text(x - left, y, shortened(label, SIZE, width - left), { anchor: 'end', href }),
  ];
}

function head(chart: Chart, point: AxisPoint, x: number, bottom: number, width: number): Mark[] {
  const soft = { anchor: 'middle', tone: 'soft' } as const;
  if (!runsDown(chart)) {
    const { label, hint } = point;
    return [
      text(x, bottom - (hinted(chart) ? 22 : 8), shortened(label, SIZE, width - 4), soft),
      ...(hint === undefined ? [] : [text(x, bottom - 7, hint, { ...soft, size: SMALL })]),
    ];
  }
  const letters = [...shortened(point.label, 1, DOWN)];
  return letters.map((letter, i) =>
    text(x, bottom - 6 - (letters.length - 1 - i) * LETTER, letter, soft),
  );
}

function square(chart: Chart, series: Series, cell: Cell, box: Box, top: number): Mark[] {
  const title = pointTitle(chart, series, cell);
  const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
  const middle = box.x + box.width / 2;
  if (cell.state !== 'number' && cell.state !== 'undefined') {
    return gapMarks(cell.state, inner, cell.href, title);
  }
  const label = shortened(drawnText(cell, series.unit), SIZE, box.width - 2);
  const words = text(middle, box.y + 17, label, { anchor: 'middle', href: cell.href });
  const fill = series === chart.total ? PAPER : fillOf(series, cell, top);
  return [{ kind: 'rect', ...inner, fill, edge: 'hairline', href: cell.href, title }, words];
}

const PAPER: Fill = { tone: 'paper' };
const OPEN: Fill = {
  paint: { light: '#9a6a12', dark: '#e2b563', pattern: 'solid' },
  opacity: 0.22,
};

/** No problem was found, and something could not be decided: that is not the 0 of a report in which all holds. */
export const isOpen = (cell: Cell): boolean =>
  cell.state === 'number' && cell.value === 0 && (cell.soft ?? []).includes('undetermined');

/** Darker where there is more; the colour of doubt where nobody can say that there is nothing. */
export function fillOf({ paint }: Series, cell: Cell, top: number): Fill {
  if (isOpen(cell)) return OPEN;
  const depth = cell.state === 'number' ? shade(cell.value, top) : 0;
  return depth > 0 && paint ? { paint: { ...paint, pattern: 'solid' }, opacity: depth } : PAPER;
}

/** Where a cell is too narrow for the word of a gap; the legend has both. */
export const gapLetters: Readonly<Record<Gap, string>> = {
  blank: '空',
  'not-applicable': '—',
  unread: '？',
  'not-received': '未',
  'not-told': '无',
};
