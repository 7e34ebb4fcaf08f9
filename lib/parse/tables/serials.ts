import type { Grid } from '#lib/extract/document.ts';
import { halfWidth } from '../figure.ts';

/** Fewer numbers that count off happen to be figures, too. */
export const FEWEST = 5;
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

/** The number of a row as such columns print it; not a number for anything else. */
export const numberOf = (text: string): number =>
  Number(serial.exec(halfWidth(text))?.groups?.number ?? Number.NaN);
