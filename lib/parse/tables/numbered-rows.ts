import type { Content } from './contents.ts';
import { filled, type Item } from './entry.ts';
import { rowSums, sumsHold } from './row-sums.ts';
import { FEWEST, numberOf } from './serials.ts';

/**
 * The rows of a sheet without the numbers of the rows, where those stand in lines of text: there nothing tells their column,
 * and behind a blank each would be taken for the first figure of its row. Read cell by cell, the number before a label
 * stands behind the figures of the row above.
 */
export function withoutSerials(contents: readonly Content[]): readonly Content[] {
  const labelled = contents.filter(({ row }) => row.labels.length > 0);
  if (labelled.length < FEWEST || labelled.some(addsUp)) return contents;
  if (
    countsOff(
      labelled.map(({ items }) => items[0]),
      1,
    )
  )
    return contents.map((content) =>
      labelled.includes(content) ? { ...content, items: content.items.slice(1) } : content,
    );
  if (!endsInSerials(contents)) return contents;
  return contents.map((content) =>
    labelled.includes(content) && content !== labelled.at(-1)
      ? { ...content, items: content.items.slice(0, -1) }
      : content,
  );
}

/** Each row but the last ends in the number of the next. */
export function endsInSerials(contents: readonly Content[]): boolean {
  const labelled = contents.filter(({ row }) => row.labels.length > 0);
  return (
    labelled.length > FEWEST && countsOff(labelled.slice(0, -1).map(({ items }) => items.at(-1)))
  );
}

/** The numbers of rows that follow each other; the first is `from`, or any. */
function countsOff(items: readonly (Item | undefined)[], from?: number): boolean {
  const numbers = items.map((item) => numberOf(item?.text ?? ''));
  return numbers.every((number, i) => {
    const step = number - (numbers[i - 1] ?? 0);
    // A row whose label was not found leaves one out.
    return i === 0 ? number === (from ?? number) : step === 1 || step === 2;
  });
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
