import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, Recognised } from '#lib/extract/document.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Claim, Fact, Status } from './fact.ts';
import { confirmed, isTold, recognisedNotice } from './recognised.ts';

const place = { page: 1, left: 0, top: 0, right: 10, bottom: 10 };
const sure: Recognised = { confidence: 0.995, second: null };

interface Cell {
  readonly text: string;
  /** What the second look read; the same when absent. */
  readonly second?: string | null;
  readonly confidence?: number;
}

/** The form with all figures 0 but those given, each recognised as told. */
function judged(given: Readonly<Record<string, Cell>>): Map<string, Fact> {
  const keys = figures(edition2021).map(({ key }) => key);
  const cells = keys.map((key) => ({ text: '0', ...given[key] }));
  const document: Document = {
    format: 'scan',
    encoding: null,
    meta: {},
    blocks: [
      {
        kind: 'grid',
        rows: keys.length,
        columns: 1,
        place,
        cells: cells.map(({ text, second = text, confidence = sure.confidence }, row) => ({
          text,
          row,
          column: 0,
          rowSpan: 1,
          columnSpan: 1,
          place,
          recognised: { confidence, second },
        })),
      },
    ],
  };
  const facts = keys.map((key, cell): Fact => {
    const text = cells[cell]?.text ?? '';
    const status: Status = /^[/]?$/.test(text) ? 'blank' : /^\d+$/.test(text) ? 'read' : 'unread';
    const value = status === 'read' ? Number(text) : null;
    const reason = status === 'unread' ? ({ reason: 'not-a-figure' } as const) : {};
    return { key: key as Fact['key'], status, value, text, at: { block: 0, cell }, ...reason };
  });
  return new Map(
    confirmed(document, edition2021, { facts, notices: [] }).facts.map((fact) => [fact.key, fact]),
  );
}

const row = 'applications.outcome/granted';
/** One row that adds up and no column that does. */
const adding: Readonly<Record<string, Cell>> = {
  [`${row}.naturalPerson`]: { text: '3' },
  [`${row}.organisation/business`]: { text: '4' },
  [`${row}.total`]: { text: '7' },
};
const statusOf = (facts: Map<string, Fact>, key: string) => {
  const fact = facts.get(key);
  return [fact?.status, fact?.value, fact?.reason];
};

test('a figure in no sum is read when two looks are very sure of it', () => {
  const key = 'licensing.licences.decisions';
  expect(statusOf(judged({ [key]: { text: '58' } }), key)).toEqual(['read', 58, undefined]);
  for (const doubt of [{ confidence: 0.9 }, { second: '53' }, { second: null }])
    expect(statusOf(judged({ [key]: { text: '58', ...doubt } }), key)).toEqual([
      'inferred',
      58,
      'recognised',
    ]);
});

test('a sum that fails lowers its figures and changes none', () => {
  const facts = judged({ ...adding, [`${row}.total`]: { text: '9' } });
  expect(statusOf(facts, `${row}.naturalPerson`)).toEqual(['inferred', 3, 'recognised']);
  expect(statusOf(facts, `${row}.total`)).toEqual(['inferred', 9, 'recognised']);
});

test('where a sum fails, a figure that another sum through it clears stays read', () => {
  const facts = judged({ ...adding, [`${row}.total`]: { text: '9' } });
  expect(statusOf(facts, `${row}.organisation/research`)).toEqual(['read', 0, undefined]);
  const unsure = { [`${row}.organisation/research`]: { text: '0', confidence: 0.9 } };
  const others = judged({ ...adding, [`${row}.total`]: { text: '9' }, ...unsure });
  expect(statusOf(others, `${row}.organisation/research`)[0]).toBe('inferred');
});

test('a sum that holds speaks for a figure both looks are fairly sure of', () => {
  const columns = Object.fromEntries(
    ['naturalPerson', 'organisation/business', 'total'].map((column) => [
      `applications.outcome/total.${column}`,
      adding[`${row}.${column}`] ?? { text: '0' },
    ]),
  );
  const balanced = Object.fromEntries(
    Object.entries(columns).map(([key, cell]) => [key.replace('outcome/total', 'received'), cell]),
  );
  const faint = { [`${row}.naturalPerson`]: { text: '3', confidence: 0.6 } };
  const facts = judged({ ...adding, ...columns, ...balanced, ...faint });
  expect(statusOf(facts, `${row}.naturalPerson`)).toEqual(['read', 3, undefined]);
});

test('one number alone in row and total is no witness for itself: misread alike it adds up too', () => {
  const alone = { text: '8', confidence: 0.9 };
  const key = 'remedies.cases.reconsideration/upheld';
  const facts = judged({ [key]: alone, 'remedies.cases.reconsideration/total': alone });
  expect(statusOf(facts, key)).toEqual(['inferred', 8, 'recognised']);
});

test('no value is ever changed, whatever the looks say', () => {
  const cell = fc.record({
    text: fc.nat({ max: 9999 }).map(String),
    second: fc.option(fc.nat({ max: 9999 }).map(String)),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const keys = fc.subarray(
    figures(edition2021).map(({ key }) => key),
    { maxLength: 30 },
  );
  const given = keys.chain((some) =>
    fc.tuple(...some.map((key) => cell.map((each) => [key, each] as const))),
  );
  fc.assert(
    fc.property(given, (entries) => {
      const facts = judged(Object.fromEntries(entries));
      for (const [key, { text }] of entries) expect(facts.get(key)?.value).toBe(Number(text));
    }),
    { numRuns: 30 },
  );
});

test('ink that could not be read is no blank, and no fault of the publisher', () => {
  const key = 'licensing.licences.decisions';
  const facts = judged({ [key]: { text: '\ufffd', confidence: 0 } });
  expect(statusOf(facts, key)).toEqual(['unread', null, 'illegible']);
});

test('a cell without ink is blank; a mark that may be a stroke of a digit is not', () => {
  const key = 'licensing.licences.decisions';
  expect(statusOf(judged({ [key]: { text: '', confidence: 1, second: null } }), key)[0]).toBe(
    'blank',
  );
  expect(statusOf(judged({ [key]: { text: '/' } }), key)[0]).toBe('blank');
  expect(statusOf(judged({ [key]: { text: '/', second: '1' } }), key)).toEqual([
    'unread',
    null,
    'illegible',
  ]);
});

test('an amount that may have lost its point is not certain', () => {
  const key = 'fees.administrativeFees.amount';
  expect(statusOf(judged({ [key]: { text: '812735' } }), key)[0]).toBe('inferred');
  expect(statusOf(judged({ [key]: { text: '120' } }), key)[0]).toBe('read');
});

const sentence = (recognised: Recognised | undefined): Document => ({
  format: 'scan',
  encoding: null,
  meta: {},
  blocks: [{ kind: 'text', text: '受理 58 件', place, ...(recognised && { recognised }) }],
});
const claim: Claim = {
  metric: 'hotline12345.cases',
  value: 58,
  unit: '件',
  qualifier: null,
  year: null,
  text: '受理 58 件',
  section: null,
  at: { block: 0 },
};

test('a number told in a sentence counts when both looks tell it, and always in given text', () => {
  expect(isTold(sentence({ confidence: 0.9, second: '受埋58件' }), claim)).toBe(true);
  expect(isTold(sentence({ confidence: 0.9, second: '受理 53 件' }), claim)).toBe(false);
  expect(isTold(sentence(undefined), claim)).toBe(true);
});

test('that a report was recognised is said once, of given text never', () => {
  expect(recognisedNotice(sentence(sure))).toEqual([{ kind: 'recognised', text: '', at: null }]);
  expect(recognisedNotice(sentence(undefined))).toEqual([]);
});
