import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type At, type Document, formats } from '#lib/extract/document.ts';
import { editions } from '#lib/form/editions.ts';
import { type Fact, type Report, reasons } from '#lib/parse/fact.ts';
import { keysOf } from '../figures.ts';
import { packDocument, unpackDocument } from './document.ts';
import { figuresOf, packFacts, unpackFacts } from './facts.ts';
import { unpack } from './pack.ts';

const count = fc.nat({ max: 100_000 });
const at: fc.Arbitrary<At> = fc.record(
  { block: count, cell: count, start: count, end: count },
  { requiredKeys: ['block'] },
);
const edge = count.map((hundredths) => hundredths / 100);
const spot = fc.record({
  page: fc.integer({ min: 1, max: 900 }),
  left: edge,
  top: edge,
  right: edge,
  bottom: edge,
});
const place = fc.oneof(fc.record({ start: count, end: count, line: count }), spot);
const recognised = fc.record({
  confidence: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
  second: fc.option(fc.string()),
});

const text = fc.record(
  {
    kind: fc.constant('text' as const),
    text: fc.string({ unit: 'binary' }),
    role: fc.constantFrom('title' as const, 'heading' as const, 'chrome' as const),
    place,
    recognised,
    numbers: fc.array(fc.record({ start: count, end: count, spot }), { minLength: 1 }),
  },
  { requiredKeys: ['kind', 'text', 'place'] },
);
const cell = fc.record(
  {
    text: fc.string(),
    row: count,
    column: count,
    rowSpan: count,
    columnSpan: count,
    place,
    recognised,
  },
  { requiredKeys: ['text', 'row', 'column', 'rowSpan', 'columnSpan', 'place'] },
);
const grid = fc.record({
  kind: fc.constant('grid' as const),
  rows: count,
  columns: count,
  cells: fc.array(cell),
  place,
});
const document: fc.Arbitrary<Document> = fc.record(
  {
    format: fc.constantFrom(...formats),
    encoding: fc.option(fc.string()),
    meta: fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      fc.string(),
    ),
    blocks: fc.array(fc.oneof(text, grid)),
    pages: fc.array(fc.record({ width: edge, height: edge })),
  },
  { requiredKeys: ['format', 'encoding', 'meta', 'blocks'] },
);

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

function packedAndUnpacked(edition: Report['edition'], facts: readonly Fact[]): Fact[] {
  const stored = packFacts(facts);
  return unpackFacts(figuresOf(edition, stored), stored.provenance);
}

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
        expect(packedAndUnpacked(id, original)).toEqual(original);
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
  expect(packedAndUnpacked('2021', facts)).toEqual(facts);
  expect(packedAndUnpacked('2021', [])).toEqual([]);
  expect(packedAndUnpacked('pre-2019', [])).toEqual([]);
});

// Packed on the day reports were first stored. Should this fail, no stored report can be read any more.
const kept =
  'q8aZ+JSeT9n0YuH0l42Tn3bNe7Kr++mSFiXSE6PSk50zn/bsUkJKkEYmqEmSQFo0BSUoIwNy0qIJclo0wZEW' +
  'TYhLi092zERPjqbIac5MxzK2NlYHHlnmSlZK+qixZYEvtowxYslIxzC2Fpyi8sDOgiYycxyJDKQVJaVjS1Ww' +
  '9Iue5mtjawE=';

it('what was packed then can still be read', () => {
  expect(unpack(z.unknown(), Buffer.from(kept, 'base64'))).toEqual({
    title: null,
    publisher: '甲街道办事处',
    region: { province: null, city: null, district: '乙区' },
    year: 2024,
    edition: '2021',
    publishedOn: { value: '2025-01-20', at: null },
    signedOn: null,
    period: { value: ['2024-01-01', '2024-12-31'], at: { block: 4 } },
    sections: [{ id: '一', heading: '丙', at: { block: 5 }, blocks: [6, 9] }],
    text: { '7': '/' },
    reason: { '8': 'sums-decide' },
    at: { b: [3, 0, 0, 0], c: [1, 1, 2, 1] },
    open: [
      {
        check: 7,
        operands: [null, null, 0],
        sums: [0, 0],
        detail: { because: 'unread' },
        inferred: true,
      },
    ],
  });
});
