import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edits } from './edits.ts';

const letters = fc.array(fc.constantFrom(...'甲乙丙'), { maxLength: 14 });

/** Length of the longest common subsequence, the slow way. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const one of a) {
    const next: number[] = [];
    for (const [i, other] of b.entries()) {
      const diagonal = i === 0 ? 0 : (row[i - 1] ?? 0);
      next.push(one === other ? diagonal + 1 : Math.max(row[i] ?? 0, next[i - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('the stretches lead from the one list to the other, by the shortest way', () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const found = edits(before, after, 100) ?? [];
      const told = found.flatMap(({ kind, before: [from, to], after: range }) =>
        kind === 'gone' ? [] : kind === 'new' ? after.slice(...range) : before.slice(from, to),
      );
      expect(told).toEqual(after);
      const kept = found.filter(({ kind }) => kind !== 'new');
      expect(kept.flatMap(({ before: range }) => before.slice(...range))).toEqual(before);
      const shared = found.filter(({ kind }) => kind === 'same');
      const length = shared.reduce((sum, { before: [from, to] }) => sum + to - from, 0);
      expect(length).toBe(common(before, after));
    }),
  );
});

test('neighbouring stretches are of different kinds, and what is gone comes before what is new', () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const kinds = (edits(before, after, 100) ?? []).map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/(same same|gone gone|new new|new gone)/);
    }),
  );
});

test('beyond the bound there is no answer, and what is far apart is given up at once', () => {
  const [a, b] = ['甲', '乙'].map((one) => Array.from({ length: 200_000 }, () => one));
  expect(edits(a ?? [], b ?? [], 50)).toBeNull();
  expect(edits(a ?? [], a ?? [], 0)).toHaveLength(1);
  expect(edits([], [], 0)).toEqual([]);
});
