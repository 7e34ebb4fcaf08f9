import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { wrap } from '#lib/draw/text.ts';

/** In points. */
const LINE = 13;
/** No spreadsheet has a row higher than this. */
const HIGHEST = 409;

const line = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
export const font = { name: '宋体', size: 9 };
const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } } as const;
const middle = { vertical: 'center', wrapText: true } as const;

export const styles = {
  title: {
    font: { name: '黑体', size: 18 },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  note: { font, alignment: { ...middle, horizontal: 'left' } },
  head: {
    font: { name: '黑体', size: 9 },
    fill,
    border,
    alignment: { ...middle, horizontal: 'center' },
  },
  words: { font, border, alignment: { ...middle, horizontal: 'left' } },
  centred: { font, border, alignment: { ...middle, horizontal: 'center' } },
} as const satisfies Record<string, CellStyle>;

/** A cell with its type; words a spreadsheet would calculate are marked as text besides. */
export function cell(value: CellValue, style: CellStyle): Partial<Cell> {
  if (typeof value === 'number') return { value, type: 'number', style };
  if (typeof value !== 'string') return { value: null, type: 'empty', style };
  const formula = /^[=+\-@\t\r]/.test(value);
  return { value, type: 'string', style: formula ? { ...style, numFmt: '@' } : style };
}

/** A sheet as it grows downwards. */
export interface Row {
  readonly cells: readonly Partial<Cell>[];
  /** In points. */
  readonly height: number;
  /** The columns that are one cell. */
  readonly merged?: readonly [from: number, to: number];
}

/** Cells beside each other, as high as the longest needs. `widths` are characters of the default font. */
export const row = (
  values: readonly CellValue[],
  style: (column: number) => CellStyle,
  widths: readonly number[],
): Row => ({
  cells: values.map((value, i) => cell(value, style(i))),
  height: heightOf(Math.max(1, ...values.map((value, i) => linesIn(value, widths[i] ?? 8)))),
});

/** 9 point letters are 12 px, a unit of width 7. */
export const linesIn = (value: CellValue, width: number): number =>
  value === null || value === undefined
    ? 0
    : String(value)
        .split('\n')
        .reduce((lines, part) => lines + Math.max(1, wrap(part, 12, width * 7 - 10).length), 0);

export const heightOf = (lines: number): number => Math.min(HIGHEST, 6 + LINE * lines);

/** Words over the whole width. */
export const banner = (words: string, width: number, style: CellStyle, height: number): Row => ({
  cells: Array.from({ length: width }, (_, i) => cell(i === 0 ? words : null, style)),
  height,
  merged: [0, width - 1],
});

/** A4 on its side, as wide as the page; what stands down to row `head` is frozen, that row is on every page. */
export function sheet(
  name: string,
  widths: readonly number[],
  rows: readonly Row[],
  head: number,
): WriteSheet {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map(({ cells }) => cells.map(({ value }) => value ?? null)),
    cells: new Map(
      rows.flatMap(({ cells }, r) => cells.map((each, c) => [`${r},${c}`, each] as const)),
    ),
    rowDefs: new Map(rows.map(({ height }, i) => [i, { height }])),
    merges: rows.flatMap(({ merged }, i) =>
      merged === undefined
        ? []
        : [{ startRow: i, endRow: i, startCol: merged[0], endCol: merged[1] }],
    ),
    freezePane: { rows: head },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${head}:$${head}`,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}
