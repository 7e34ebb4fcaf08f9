import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSystemFile, limits } from './limits.ts';
import type { Uploaded } from './outcome.ts';
import {
  cancelled,
  enqueue,
  type Item,
  nextBatch,
  retried,
  type State,
  tally,
  toneOf,
  withStates,
} from './queue.ts';

const sized = (size: number) =>
  Object.defineProperty(new File([], 'a.html'), 'size', { value: size });
const drop = (...sizes: number[]) =>
  sizes.map((size, i) => ({ path: `${i}.html`, file: sized(size) }));
const stored: Uploaded = {
  status: 'stored',
  reportId: 1,
  publisher: '二七街道办事处',
  year: 2023,
  version: 1,
  failing: 0,
  notices: 0,
  inferred: 0,
  unread: 0,
};

test('files of the system are passed over, too large ones refused before they are sent', () => {
  const dropped = [...drop(10, limits.fileBytes + 1), { path: '街道/.DS_Store', file: sized(1) }];
  const { items, passedOver } = enqueue(dropped, 5);
  expect(passedOver).toBe(1);
  expect(items.map((item) => [item.id, item.state.status])).toEqual([
    [5, 'waiting'],
    [6, 'refused'],
  ]);
  expect(isSystemFile('2023/~$年报.doc')).toBe(true);
  expect(isSystemFile('2023/年报.html')).toBe(false);
});

test('every batch fits one request, and all files are sent once', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: limits.fileBytes }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(sizes, (all) => {
      let items: readonly Item[] = enqueue(drop(...all), 0).items;
      const sent: number[] = [];
      for (let n = 0; tally(items).waiting > 0; n++) {
        const batch = nextBatch(items, n);
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.reduce((sum, item) => sum + item.file.size, 0)).toBeLessThanOrEqual(
          limits.batchBytes,
        );
        sent.push(...batch.map((item) => item.id));
        items = withStates(items, new Map(batch.map((item) => [item.id, stored])));
      }
      expect(sent.sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
    }),
  );
});

test('cancelling takes back what waits; a retry sends only what failed or was taken back', () => {
  const { items } = enqueue(drop(1, 2, 3, 4), 0);
  const some = withStates(
    items,
    new Map<number, State>([
      [0, stored],
      [1, { status: 'failed', sentence: '' }],
      [2, { status: 'sending' }],
    ]),
  );
  const stopped = cancelled(some);
  expect(stopped.map((i) => i.state.status)).toEqual(['stored', 'failed', 'sending', 'cancelled']);
  expect(tally(stopped)).toMatchObject({ total: 4, answered: 1, failed: 1, cancelled: 1 });
  expect(retried(stopped).map((i) => i.state.status)).toEqual([
    'stored',
    'waiting',
    'sending',
    'waiting',
  ]);
});

test('red is for failing checks alone', () => {
  expect(toneOf(stored)).toBe('good');
  expect(toneOf({ ...stored, unread: 3 })).toBe('doubtful');
  expect(toneOf({ ...stored, unread: 3, failing: 1 })).toBe('failing');
  expect(toneOf({ status: 'refused', sentence: '' })).toBe('doubtful');
});
