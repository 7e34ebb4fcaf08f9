import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkup } from '#lib/extract/markup.ts';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { disclosureSheet, type Row, type Sheet, sheetOf } from '#lib/samples/sheet.ts';
import type { Fact } from '../fact.ts';
import { readFigure } from '../figure.ts';
import { readTables } from '../tables.ts';
import { filledForm, type Texts } from '../testing/filled-forms.ts';

type Cells = readonly string[];
/** Where one more thing stands in a row of figures, and what it is. */
interface More {
  readonly at: 'before the label' | 'before the figures' | 'behind the figures';
  readonly text: (row: number) => string;
}

function cellsOf(row: Row, more: More, count: number): Cells {
  const texts = row.map(({ text }) => text);
  const first = row.findIndex(({ kind }) => kind === 'figure');
  if (first < 0) return texts;
  const at = {
    'before the label': 0,
    'before the figures': first,
    'behind the figures': row.length,
  };
  return texts.toSpliced(at[more.at], 0, more.text(count));
}

const ways: Readonly<Record<string, (rows: readonly Cells[]) => string>> = {
  'a cell a line': (rows) => rows.flat().filter(Boolean).join('\n'),
  'a row a line': (rows) => rows.map((row) => row.filter(Boolean).join(' ')).join('\n'),
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  bars: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
};

const mores: Readonly<Record<string, More>> = {
  'numbers before labels': { at: 'before the label', text: (row) => `${row}` },
  'numbers behind labels': { at: 'before the figures', text: (row) => `${row}` },
  'units behind labels': { at: 'before the figures', text: () => '件' },
  'last year behind': { at: 'behind the figures', text: (row) => `${(row * 7) % 30}` },
  'last year before': { at: 'before the figures', text: (row) => `${(row * 11) % 30}` },
  'shares behind': { at: 'behind the figures', text: (row) => `${(row * 13) % 90}.5%` },
};

function report(
  edition: Edition,
  texts: Texts,
  more: More,
  way: (rows: readonly Cells[]) => string,
) {
  let count = 0;
  const written = (sheet: Sheet) =>
    way(
      sheet.map((row) => {
        if (row.some(({ kind }) => kind === 'figure')) count += 1;
        return cellsOf(row, more, count);
      }),
    );
  return [
    '二、主动公开政府信息情况',
    written(disclosureSheet(edition, texts)),
    '三、收到和处理政府信息公开申请情况',
    written(sheetOf(edition, '三', texts)),
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
  ].join('\n');
}

const cases = fc.constantFrom<Edition>(edition2021, edition2019).chain((edition) =>
  fc.tuple(
    fc.constant(edition),
    fc.constantFrom(0, 30).chain((blanks) => filledForm(edition, { errors: 0, blanks })),
  ),
);

test.each(
  Object.entries(ways).flatMap(([way, write]) =>
    Object.entries(mores).map(([name, more]) => ({ name, way, write, more })),
  ),
)('$name in $way are no figures where sums tell', ({ write, more }) => {
  fc.assert(
    fc.property(cases, ([edition, texts]) => {
      const { facts } = readTables(
        readMarkup(report(edition, texts, more, write), 'utf-8'),
        edition,
        [],
      );
      const due = figures(edition).map(({ key, unit }) => {
        const figure = readFigure(texts.get(key) ?? '', unit);
        return figure.status === 'number' ? figure.value : null;
      });
      const isWrong = ({ key, status, value }: Fact, i: number) =>
        key.startsWith('applications.') && status === 'read' && value !== due[i];
      expect(facts.filter(isWrong).map(({ key, value }) => `${key} ${value}`)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
