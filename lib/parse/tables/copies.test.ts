import { expect, test } from 'vitest';
import { readMarkup } from '#lib/extract/markup.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { type Sheet, sheetOf } from '#lib/samples/sheet.ts';
import { readTables } from '../tables.ts';

const sheet = sheetOf(
  edition2021,
  '三',
  new Map([
    ['applications.outcome/refused/prohibitedByLaw.naturalPerson', '5'],
    ['applications.outcome/refused/thirdPartyRights.naturalPerson', '7'],
  ]),
);

const tableOf = (rows: Sheet) =>
  rows
    .map(
      (row) =>
        `<tr>${row.map(({ text, rowSpan, columnSpan }) => `<td rowspan=${rowSpan} colspan=${columnSpan}>${text}</td>`).join('')}</tr>`,
    )
    .join('');

/** What is read where the row of 5 stands once more, with another figure. */
const reading = (figure: string) => {
  const at = sheet.findIndex((row) => row.some(({ text }) => text === '5'));
  const again = sheet[at]?.map((cell) => (cell.text === '5' ? { ...cell, text: figure } : cell));
  const rows = sheet.toSpliced(at + 1, 0, again ?? []);
  const page = `<!DOCTYPE html><body><table>${tableOf(rows)}</table></body>`;
  const { facts } = readTables(readMarkup(page, 'utf-8'), edition2021, []);
  return facts.find(({ key }) => key.endsWith('prohibitedByLaw.naturalPerson'));
};

test('a row that stands twice in its table is read when both say the same, else by nobody', () => {
  expect(reading('5')).toMatchObject({ status: 'read', value: 5 });
  expect(reading('6')).toMatchObject({ status: 'unread', value: null });
});
