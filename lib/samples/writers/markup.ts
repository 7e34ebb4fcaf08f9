import type { Printed, Sheet } from '../sheet.ts';

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const span = (name: string, n: number) => (n > 1 ? ` ${name}="${n}"` : '');
export const spans = ({ rowSpan, columnSpan }: Printed) =>
  span('rowspan', rowSpan) + span('colspan', columnSpan);

/** A table whose cells are written by `cell`; a row that is wholly covered stays as an empty row. */
export const table = (
  sheet: Sheet,
  cell: (cell: Printed) => string,
  open: string,
  row = '<tr>',
): string =>
  [open, ...sheet.map((cells) => `${row}\n${cells.map(cell).join('\n')}\n</tr>`), '</table>'].join(
    '\n',
  );

/** Splits a text so that editors' habits of opening a new span in mid-word can be shown. */
export const halves = (text: string): [string, string] => {
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
};

/** Cuts a sheet before a row that opens no span from above; the second part has no head. */
export function cut(sheet: Sheet, before: number): [Sheet, Sheet] {
  const open = sheet
    .slice(0, before)
    .flatMap((row, r) =>
      row
        .filter((cell) => cell.rowSpan > 1 && r + cell.rowSpan > before)
        .map((cell) => ({ cell, r })),
    );
  const first = sheet
    .slice(0, before)
    .map((row, r) =>
      row.map((cell) => (r + cell.rowSpan > before ? { ...cell, rowSpan: before - r } : cell)),
    );
  const again = open.map(({ cell, r }) => ({ ...cell, rowSpan: r + cell.rowSpan - before }));
  const second = sheet.slice(before).map((row, r) => (r === 0 ? [...again, ...row] : row));
  return [first, second];
}
