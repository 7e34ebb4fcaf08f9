import type { Content } from './contents.ts';
import { filled } from './entry.ts';
import { rowSums, sumsHold } from './row-sums.ts';
import { FEWEST, numberOf } from './serials.ts';

/**
 * The rows of a sheet without the numbers of the rows, where those stand in lines of text: there nothing tells their column,
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
