import type { Grid } from '#lib/extract/document.ts';
import { halfWidth } from '../figure.ts';
import type { Content } from './contents.ts';
import { filled } from './entry.ts';
import { rowSums, sumsHold } from './row-sums.ts';

/** Fewer numbers that count off happen to be figures, too. */
const FEWEST = 5;
const serial = /^[（(]?0*(?<number>\d{1,3})[）).、．]?$/;

/**
 * The cells of columns that count the rows off, 1, 2, 3 … behind the labels, by index: local forms print such
 * a column without a head, and where figures are blank its numbers would be taken for them.
 */
export function serialCells({ cells }: Grid): ReadonlySet<number> {
  const labelled = new Set(cells.filter(({ text }) => /\p{L}/u.test(text)).map(({ row }) => row));
  const columns = new Map<number, { index: number; number: number }[]>();
  cells.forEach(({ text, row, column, columnSpan }, index) => {
    const number = serial.exec(halfWidth(text))?.groups?.number;
    if (number === undefined || columnSpan > 1 || !labelled.has(row)) return;
    const known = columns.get(column);
    const own = { index, number: Number(number) };
    if (known === undefined) columns.set(column, [own]);
    else known.push(own);
  });
  const counting = [...columns]
    .filter(([column, found]) => countsOff(found) && !isFirst(cells, column))
    .flatMap(([, found]) => found.map(({ index }) => index));
  return new Set(counting);
}

const countsOff = (found: readonly { readonly number: number }[]) =>
  found.length >= FEWEST && found.every(({ number }, i) => number === i + 1);

/** Before the labels, where such numbers are nobody's. */
const isFirst = (cells: Grid['cells'], column: number) =>
  cells.every((cell) => cell.column >= column || !/\p{L}/u.test(cell.text));

/**
 * The rows of a sheet without such numbers, where they stand in lines of text: there nothing tells their column,
 * and behind a blank each would be taken for the first figure of its row.
 */
export function withoutSerials(contents: readonly Content[]): readonly Content[] {
  const labelled = contents.filter(({ row }) => row.labels.length > 0);
  const numbers = labelled.map(({ items: [first] }) => numberOf(first?.text ?? ''));
  const isCounting = numbers.every((number, i) => {
    const step = number - (numbers[i - 1] ?? 0);
    // A row whose label was not found leaves one out.
    return step === 1 || (i > 0 && step === 2);
  });
  if (labelled.length < FEWEST || !isCounting || labelled.some(addsUp)) return contents;
  return contents.map((content) =>
    labelled.includes(content) ? { ...content, items: content.items.slice(1) } : content,
  );
}

/** With the number the row is whole and its total right: then it is a figure. */
function addsUp({ row, items }: Content): boolean {
  const figures = filled(items);
  return (
    rowSums(row.table).length > 0 &&
    figures.length === row.cells.length &&
    sumsHold(figures, row.table)
  );
}

const numberOf = (text: string): number =>
  Number(serial.exec(halfWidth(text))?.groups?.number ?? Number.NaN);
