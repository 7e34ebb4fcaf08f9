import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkup } from '#lib/extract/markup.ts';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { disclosureSheet, type Row, type Sheet, sheetOf } from '#lib/samples/sheet.ts';
import { readFigure } from '../figure.ts';
import { readTables } from '../tables.ts';
import { filledForm, type Texts } from '../testing/filled-forms.ts';

const cell = (text: string, rows = 1, columns = 1) =>
  `<td rowspan="${rows}" colspan="${columns}">${text}</td>`;
const cellsOf = (row: Row) =>
  row.map(({ text, rowSpan, columnSpan }) => cell(text, rowSpan, columnSpan));
const firstFigure = (row: Row) => row.findIndex(({ kind }) => kind === 'figure');

/** The rows of a sheet with one more cell in those of figures, before them or behind. */
function withColumn(sheet: Sheet, more: (row: number) => string, isBefore: boolean): string {
  let count = 0;
  const rows = sheet.map((row) => {
    const cells = cellsOf(row);
    const at = firstFigure(row);
    if (at >= 0) cells.splice(isBefore ? at : cells.length, 0, cell(more(count++)));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('\n')}</table>`;
}

const report = (edition: Edition, texts: Texts, set: (sheet: Sheet) => string) =>
  `<!DOCTYPE html><body>${[
    ['二、主动公开政府信息情况', disclosureSheet(edition, texts)] as const,
    ['三、收到和处理政府信息公开申请情况', sheetOf(edition, '三', texts)] as const,
    ['四、政府信息公开行政复议、行政诉讼情况', sheetOf(edition, '四', texts)] as const,
  ]
    .map(([heading, sheet]) => `<p>${heading}</p>${set(sheet)}`)
    .join('\n')}</body>`;

const cases = fc.constantFrom<Edition>(edition2021, edition2019).chain((edition) =>
  fc.tuple(
    fc.constant(edition),
    fc.constantFrom(0, 10, 30, 60).chain((blanks) => filledForm(edition, { errors: 1, blanks })),
  ),
);

test.each([
  ['the number of the row before the figures', (row: number) => `${row + 1}`, true],
  ['such a number in brackets', (row: number) => `（${row + 1}）`, true],
  ['a remark now and then behind them', (row: number) => (row % 3 === 0 ? '12' : ''), false],
  ['last year’s figure behind them', (row: number) => `${row * 7}`, false],
])('a column without a head takes no figure for another: %s', (_, more, isBefore) => {
  fc.assert(
    fc.property(cases, ([edition, texts]) => {
      const source = report(edition, texts, (sheet) => withColumn(sheet, more, isBefore));
      const { facts } = readTables(readMarkup(source, 'utf-8'), edition, []);
      const due = figures(edition).map(({ key, unit }) => {
        const figure = readFigure(texts.get(key) ?? '', unit);
        return figure.status === 'number' ? figure.value : null;
      });
      const wrong = facts.filter(({ status, value }, i) => status !== 'unread' && value !== due[i]);
      expect(wrong.map(({ key, status, value }) => `${key} ${status} ${value}`)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
