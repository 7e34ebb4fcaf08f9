import type { Block, Extracted, Grid, GridCell, Text, Unreadable } from './document.ts';
import { openPackage } from './docx/package.ts';
import { readXml } from './docx/xml.ts';
import { cellsLimit, gridLimits } from './limits.ts';
import type { Merge, SheetCell } from './xlsx/cells.ts';
import { readSheet, type Sheet } from './xlsx/sheet.ts';
import { sharedStrings } from './xlsx/strings.ts';
import { cellStyles } from './xlsx/styles.ts';
import { textOf } from './xlsx/values.ts';

/**
 * A workbook: every sheet that is shown, in order; its tables as grids, what stands alone in a row as text.
 * A cell is what it shows: 12.4 in a format without decimals is 12. Places are offsets into the XML of the
 * sheet, `line` the number of the row.
 */
export function readXlsx(bytes: Uint8Array): Extracted {
  const unreadable = (because: Unreadable, detail: string) =>
    ({ status: 'unreadable', because, detail }) as const;
  const opened = openPackage(bytes);
  if (opened.status === 'unreadable') return unreadable(opened.because, 'XLSX');
  const { files } = opened;
  const workbook = readWorkbook(textOf(files.main));
  const styles = {
    strings: sharedStrings(textOf(files.byKind('sharedStrings'))),
    cells: cellStyles(textOf(files.byKind('styles'))),
    is1904: workbook.is1904,
  };
  const blocks: Block[] = [];
  let cells = 0;
  for (const { id, name } of workbook.sheets) {
    const sheet = readSheet(textOf(files.byId(id)), styles);
    if (sheet === 'damaged') return unreadable('damaged', 'XLSX');
    cells += sheet === 'too-large' ? gridLimits.cells : sheet.cells.length;
    if (sheet === 'too-large' || cells > gridLimits.cells)
      return unreadable('too-large', cellsLimit);
    const inside = blocksOf(sheet);
    if (inside.length > 0) blocks.push(...headingOf(name), ...inside);
  }
  if (blocks.length === 0) return { status: 'unreadable', because: 'empty', detail: null };
  return { status: 'document', document: { format: 'xlsx', encoding: null, meta: {}, blocks } };
}

/** Sheets that are shown; what is hidden is not published. */
function readWorkbook(source: string) {
  const sheets: { readonly id: string; readonly name: string }[] = [];
  let is1904 = false;
  readXml(source, {
    open: ({ name, value }) => {
      if (name === ':workbookPr') is1904 = /^(?:1|true)$/.test(value('date1904') ?? '');
      if (name === ':sheet' && !/hidden/i.test(value('state') ?? ''))
        sheets.push({ id: value('id') ?? '', name: value('name') ?? '' });
      return true;
    },
  });
  return { sheets, is1904 };
}

/** The name of a sheet, when somebody gave it one. */
const headingOf = (name: string): Text[] =>
  /^(?:Sheet|工作表)\s*\d*$/i.test(name)
    ? []
    : [{ kind: 'text', text: name, role: 'heading', place: { start: 0, end: 0, line: 1 } }];

interface Row {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** Rows of several cells one under the other are a table; a cell alone in its row is a line of text. */
function blocksOf(sheet: Sheet): Block[] {
  const under = underMerges(sheet.merges);
  const blocks: Block[] = [];
  let table: Row[] = [];
  const endTable = () => {
    if (table.some(({ cells }) => cells.some(({ text }) => text.trim() !== '')))
      blocks.push(gridOf(table, sheet.merges));
    table = [];
  };
  for (const row of rowsOf(sheet.cells.filter((cell) => !under.covers(cell)))) {
    const isBridged = table.length > 0 && under.reaches(row.number);
    const isAlone = row.cells.length === 1 && !isBridged;
    if (isAlone || (isApart(table, row, sheet) && !isBridged)) endTable();
    if (isAlone) blocks.push(...row.cells.flatMap(linesOf));
    else table.push(row);
  }
  endTable();
  return blocks;
}

/** Whether a row that is shown, and not there, lies between the table and this row. */
function isApart(table: readonly Row[], { number }: Row, { hiddenRows }: Sheet): boolean {
  let before = number - 1;
  while (hiddenRows.has(before)) before -= 1;
  return (table.at(-1)?.number ?? before) < before;
}

function rowsOf(cells: readonly SheetCell[]): Row[] {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells)
    rows
      .set(cell.row, rows.get(cell.row) ?? [])
      .get(cell.row)
      ?.push(cell);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, inside]) => ({
      number,
      cells: [...inside].sort((a, b) => a.column - b.column),
    }));
}

/** Rows a merged cell covers at most; the form needs thirty. */
const TALLEST = 300;

/** Which cells lie under a merge, where nothing of them is shown, and which rows a merge reaches down into. */
function underMerges(merges: readonly Merge[]) {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges)
    for (let row = merge.row; row <= Math.min(merge.lastRow, merge.row + TALLEST); row += 1)
      byRow
        .set(row, byRow.get(row) ?? [])
        .get(row)
        ?.push(merge);
  const at = (row: number) => byRow.get(row) ?? [];
  const isInside = (merge: Merge, column: number) =>
    column >= merge.column && column <= merge.lastColumn;
  return {
    covers: ({ row, column }: SheetCell) =>
      at(row).some(
        (merge) => isInside(merge, column) && (row !== merge.row || column !== merge.column),
      ),
    reaches: (row: number) => at(row).some((merge) => merge.row < row),
  };
}

const linesOf = ({ text, place }: SheetCell): Text[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'text', text: line, place }));

/** Rows and columns that are not there, or hidden, take no room; empty columns at the right edge neither. */
function gridOf(rows: readonly Row[], merges: readonly Merge[]): Grid {
  const all = rows.flatMap(({ cells }) => cells);
  const lastColumn = all.reduce(
    (last, { text, column }) => (text.trim() === '' ? last : Math.max(last, column)),
    0,
  );
  const kept = all.filter(({ column }) => column <= lastColumn);
  const columns = [...new Set(kept.map(({ column }) => column))]
    .sort((a, b) => a - b)
    .slice(0, gridLimits.columns);
  const numbers = rows.map(({ number }) => number);
  const rowAt = new Map(numbers.map((number, i) => [number, i]));
  const columnAt = new Map(columns.map((column, i) => [column, i]));
  const mergeAt = new Map(merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const cells = kept.flatMap((cell): GridCell[] => {
    const merge = mergeAt.get(`${cell.row} ${cell.column}`);
    const row = rowAt.get(cell.row);
    const column = columnAt.get(cell.column);
    if (row === undefined || column === undefined) return [];
    const rowSpan = spanOf(numbers, row, merge?.lastRow);
    const columnSpan = spanOf(columns, column, merge?.lastColumn);
    return [{ text: cell.text, row, column, rowSpan, columnSpan, place: cell.place }];
  });
  const place = { ...(all[0]?.place ?? { start: 0, line: 1 }), end: all.at(-1)?.place.end ?? 0 };
  return { kind: 'grid', rows: rows.length, columns: columns.length, cells, place };
}

/** How many of the rows or columns that are there lie from this one to the last of the merge. */
function spanOf(numbers: readonly number[], from: number, last: number | undefined): number {
  let span = 1;
  while (last !== undefined && (numbers[from + span] ?? Number.POSITIVE_INFINITY) <= last)
    span += 1;
  return span;
}
