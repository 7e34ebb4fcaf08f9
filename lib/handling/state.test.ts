import { expect, test } from 'vitest';
import { needsReason, problemStates } from './state.ts';

test('only the next step goes without a reason', () => {
  const silent = problemStates.flatMap((from) =>
    problemStates.filter((to) => !needsReason(from, to, false)).map((to) => `${from} ${to}`),
  );
  expect(silent).toEqual([
    'pending confirmed',
    'confirmed notified',
    'notified rectified',
    'rectified closed',
  ]);
});

test('what a newer version solved is closed from wherever it stood', () => {
  expect(problemStates.filter((from) => needsReason(from, 'closed', true))).toEqual([]);
  expect(needsReason('pending', 'false-alarm', true)).toBe(true);
});
