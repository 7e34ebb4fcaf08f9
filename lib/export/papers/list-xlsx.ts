import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { wrap } from '#lib/draw/text.ts';
import { fixed } from './fixed.ts';
import {
  columns,
  headLines,
  type Line,
  linesOf,
  parameters,
  rulesUsed,
  TITLE,
  UNIT_COLUMN,
} from './list.ts';
import type { UnitProblems } from './problem.ts';
import type { Subject } from './subject.ts';

/** Characters of the default font across an A4 sheet laid on its side. */
const ACROSS = 150;
const LINE = 13;

const line = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const font = { name: '宋体', size: 9 };
const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } } as const;
const middle = { vertical: 'center', wrapText: true } as const;

const styles = {
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
function cell(value: CellValue, style: CellStyle): Partial<Cell> {
  if (typeof value === 'number') return { value, type: 'number', style };
  if (typeof value !== 'string') return { value: null, type: 'empty', style };
  const formula = /^[=+\-@\t\r]/.test(value);
  return { value, type: 'string', style: formula ? { ...style, numFmt: '@' } : style };
}

/** A sheet as it grows downwards. */
interface Row {
  readonly cells: readonly Partial<Cell>[];
  /** In points. */
  readonly height: number;
  /** One cell across all columns. */
  readonly across?: true;
}

const row = (
  values: readonly CellValue[],
  style: (column: number) => CellStyle,
  widths: readonly number[],
): Row => ({
  cells: values.map((value, i) => cell(value, style(i))),
  height: heightOf(values, widths),
});

/** 9 point letters are 12 px, a unit of width 7. */
const heightOf = (values: readonly CellValue[], widths: readonly number[]): number =>
  6 +
  LINE *
    Math.max(
      1,
      ...values.map((value, i) => wrap(String(value ?? ''), 12, (widths[i] ?? 8) * 7 - 8).length),
    );

/** Words over the whole width. */
const banner = (words: string, width: number, style: CellStyle, height: number): Row => ({
  cells: Array.from({ length: width }, (_, i) => cell(i === 0 ? words : null, style)),
  height,
  across: true,
});

/** The 问题清单 and its 参数 as an Excel file. */
export async function listXlsx(
  units: readonly UnitProblems[],
  subject: Subject,
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [listSheet(units, subject), parameterSheet(units, subject)],
    properties: {
      title: TITLE,
      creator: '勾稽',
      created: new Date(subject.on),
      modified: new Date(subject.on),
    },
    defaultFont: font,
  });
  return fixed(bytes, subject.on);
}

function listSheet(units: readonly UnitProblems[], subject: Subject): WriteSheet {
  const widths = columns.map(({ share }) => (share * ACROSS) / 100);
  const lines = linesOf(units);
  const top: Row[] = [
    banner(TITLE, columns.length, styles.title, 30),
    ...headLines(units, subject).map((words) => banner(words, columns.length, styles.note, 18)),
  ];
  const head = row(
    columns.map(({ head: words }) => words),
    () => styles.head,
    widths,
  );
  const styleAt = (i: number) => (columns[i]?.centred ? styles.centred : styles.words);
  const values = (each: Line) => columns.map(({ value }) => value(each));
  const body =
    lines.length === 0
      ? [banner('没有符合条件的问题', columns.length, styles.centred, 24)]
      : lines.map((each) => row(values(each), styleAt, widths));
  const first = top.length + 1;
  return {
    ...sheet('问题清单', widths, [...top, head, ...body], first),
    merges: [
      ...merged([...top, head, ...body], columns.length),
      ...lines.flatMap(({ spans }, i) =>
        spans === null || spans === 1 ? [] : [overRows(first + i, spans)],
      ),
    ],
  };
}

const overRows = (from: number, count: number) => ({
  startRow: from,
  endRow: from + count - 1,
  startCol: UNIT_COLUMN,
  endCol: UNIT_COLUMN,
});

const merged = (rows: readonly Row[], width: number) =>
  rows.flatMap(({ across }, i) =>
    across ? [{ startRow: i, endRow: i, startCol: 0, endCol: width - 1 }] : [],
  );

function parameterSheet(units: readonly UnitProblems[], subject: Subject): WriteSheet {
  const widths = [16, 60, 60, 10];
  const words = () => styles.words;
  const told = parameters(units, subject).map(([name, value]): Row => {
    const lines = wrap(value, 12, 122 * 7).length;
    const cells = [
      cell(name, styles.head),
      ...[value, null, null].map((v) => cell(v, styles.words)),
    ];
    return { cells, height: 6 + LINE * lines };
  });
  const rules = rulesUsed(units, subject).map(({ title, formula, basis, count }) =>
    row([title, formula, basis, count], words, widths),
  );
  const head = row(['规则', '应当成立', '依据', '处数'], () => styles.head, widths);
  const rows = [banner('参数', 4, styles.title, 30), ...told, head, ...rules];
  const values = told.map((_, i) => ({ startRow: i + 1, endRow: i + 1, startCol: 1, endCol: 3 }));
  return { ...sheet('参数', widths, rows, 1), merges: [...merged(rows, 4), ...values] };
}

/** A4 on its side, the head frozen and repeated on every page. */
function sheet(
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
