import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSystemFile, isTooLarge } from '#lib/intake/limits.ts';
import { filesIn, fitsRequest } from './limits.ts';
import type { Received, Tile } from './outcome.ts';
import {
  cancelled,
  enqueue,
  type Item,
  nextRequest,
  retried,
  tally,
  toneOf,
  withState,
} from './queue.ts';

const MB = 1024 * 1024;
const sized = (size: number) =>
  Object.defineProperty(new File([], 'a.html'), 'size', { value: size });
const drop = (...sizes: number[]) =>
  sizes.map((size, i) => ({ path: `${i}.html`, file: sized(size) }));
const stored = {
  status: 'stored',
  reportId: 1,
  publisher: '二七街道办事处',
  year: 2023,
  version: 1,
  twinOf: null,
  undecided: null,
  failing: 0,
  notices: 0,
  inferred: 0,
  unread: 0,
} as const;
const tile = (id: number, state: Received): Tile => ({
  id,
  batchId: 1,
  parentId: null,
  name: `${id}.html`,
  state,
});

test('files of the system are passed over, too large ones refused before they are sent', () => {
  const dropped = [...drop(10, 201 * MB), { path: '街道/.DS_Store', file: sized(1) }];
  const { items, passedOver } = enqueue(dropped, 5);
  expect(passedOver).toBe(1);
  expect(items.map((item) => [item.id, item.state.status])).toEqual([
    [5, 'waiting'],
    [6, 'too-large'],
  ]);
  expect(isSystemFile('2023/~$年报.doc')).toBe(true);
  expect(isSystemFile('2023/年报.html')).toBe(false);
});

test('every request carries what one may carry, and all files are sent once, in order', () => {
  const sizes = fc.array(
    fc.oneof(fc.integer({ min: 0, max: MB }), fc.integer({ min: 0, max: 200 * MB })),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(sizes, (all) => {
      let items: readonly Item[] = enqueue(drop(...all), 0).items;
      const sent: number[] = [];
      for (let n = 0; items.length > 0; n++) {
        const request = nextRequest(items, n);
        expect(request.length).toBeGreaterThan(0);
        expect(request.length).toBeLessThanOrEqual(filesIn(n));
        expect(fitsRequest(request.map(({ file }) => file.size))).toBe(true);
        sent.push(...request.map(({ id }) => id));
        items = items.filter(({ id }) => !sent.includes(id));
      }
      expect(sent).toEqual(all.map((_, i) => i));
    }),
  );
});

test('a file too large goes neither alone nor with others', () => {
  expect(isTooLarge(200 * MB)).toBe(false);
  expect(fitsRequest([200 * MB])).toBe(true);
  expect(fitsRequest([200 * MB + 1])).toBe(false);
  expect(fitsRequest([48 * MB, 1])).toBe(false);
});

test('cancelling takes back what waits; a retry sends only what failed or was taken back', () => {
  const { items } = enqueue(drop(1, 2, 3), 0);
  const [first = [], second = []] = [items.slice(0, 1), items.slice(1, 2)];
  const some = withState(withState(items, first, { status: 'failed', sentence: '' }), second, {
    status: 'sending',
  });
  const stopped = cancelled(some);
  expect(stopped.map(({ state }) => state.status)).toEqual(['failed', 'sending', 'cancelled']);
  expect(tally(stopped, [tile(1, stored), tile(2, { status: 'taken-back' })])).toMatchObject({
    total: 5,
    answered: 1,
    unsent: 1,
    failed: 1,
    cancelled: 2,
  });
  expect(retried(stopped).map(({ state }) => state.status)).toEqual([
    'waiting',
    'sending',
    'waiting',
  ]);
});

test('red is for failing checks alone; a report that waits for its unit is in doubt', () => {
  expect(toneOf(stored)).toBe('good');
  expect(toneOf({ ...stored, unread: 3 })).toBe('doubtful');
  expect(toneOf({ ...stored, publisher: null })).toBe('doubtful');
  expect(toneOf({ ...stored, unread: 3, failing: 1 })).toBe('failing');
  expect(toneOf({ status: 'refused', sentence: '' })).toBe('doubtful');
  expect(toneOf({ status: 'reading' })).toBe('waiting');
});
