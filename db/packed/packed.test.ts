import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { At, Document } from '#lib/extract/document.ts';
import { editions } from '#lib/form/editions.ts';
import { type Fact, reasons } from '#lib/parse/fact.ts';
import { keysOf } from '../figures.ts';
import { packDocument, unpackDocument } from './document.ts';
import { packFacts, unpackFacts } from './facts.ts';
import { unpack } from './pack.ts';

const count = fc.nat({ max: 100_000 });
const at: fc.Arbitrary<At> = fc.record(
  { block: count, cell: count, start: count, end: count },
  { requiredKeys: ['block'] },
);
const place = fc.record({ start: count, end: count, line: count });

const text = fc.record(
  {
    kind: fc.constant('text' as const),
    text: fc.string({ unit: 'binary' }),
    role: fc.constantFrom('title' as const, 'heading' as const, 'chrome' as const),
    place,
  },
  { requiredKeys: ['kind', 'text', 'place'] },
);
const cell = fc.record({
  text: fc.string(),
  row: count,
  column: count,
  rowSpan: count,
  columnSpan: count,
  place,
});
const grid = fc.record({
  kind: fc.constant('grid' as const),
  rows: count,
  columns: count,
  cells: fc.array(cell),
  place,
});
const document: fc.Arbitrary<Document> = fc.record({
  format: fc.constantFrom('text' as const, 'html' as const),
  encoding: fc.string(),
  meta: fc.dictionary(
    fc.string().filter((name) => name !== '__proto__'),
    fc.string(),
  ),
  blocks: fc.array(fc.oneof(text, grid)),
});

it('a document is unpacked as it was', () => {
  fc.assert(
    fc.property(document, (original) => {
      expect(unpackDocument(packDocument(original))).toEqual(original);
    }),
  );
});

const value = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -1000, max: 100_000 }),
  fc.maxSafeInteger(),
);
const traced = { text: fc.option(fc.string()), at: fc.option(at) };
const figure = fc.oneof(
  fc.record({ ...traced, status: fc.constant('read' as const), value }),
  fc.record({
    ...traced,
    status: fc.constant('inferred' as const),
    value,
    reason: fc.constantFrom(...reasons),
  }),
  fc.record({ ...traced, status: fc.constant('blank' as const), value: fc.constant(null) }),
  fc.record({
    ...traced,
    status: fc.constant('unread' as const),
    value: fc.constant(null),
    reason: fc.constantFrom(...reasons),
  }),
);

it.each(editions.map(({ id }) => id))(
  'every figure of the %s edition is unpacked as it was',
  (id) => {
    const keys = keysOf(id);
    const facts = fc
      .array(figure, { minLength: keys.length, maxLength: keys.length })
      .map((figures) =>
        figures.map((fact, i): Fact => ({ ...fact, key: keys[i] ?? keys[0] ?? fail() })),
      );
    fc.assert(
      fc.property(facts, (original) => {
        expect(unpackFacts(id, packFacts(original))).toEqual(original);
      }),
      { numRuns: 50 },
    );
  },
);

function fail(): never {
  throw new Error('an edition without figures');
}

it('a report that lacks figures gets none by being stored', () => {
  const [first, second] = keysOf('2021');
  if (first === undefined || second === undefined) return fail();
  const facts: Fact[] = [{ key: second, status: 'blank', value: null, text: '/', at: null }];
  expect(unpackFacts('2021', packFacts(facts))).toEqual(facts);
  expect(unpackFacts('2021', packFacts([]))).toEqual([]);
  expect(unpackFacts('pre-2019', packFacts([]))).toEqual([]);
});

it('what was packed when reports were first stored can still be read', () => {
  const bytes = Buffer.from('c3e776424e0300', 'hex');
  const first = { check: 1, operands: [null, 0], detail: { because: 'blank' } };
  expect(unpack(z.unknown(), bytes)).toEqual(first);
});
