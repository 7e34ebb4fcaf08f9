import { expect, it } from 'vitest';
import { history } from '#db/queries/history.ts';
import { vanishedAt } from '#db/queries/vanished.ts';
import { settle, takeBack } from '#db/settle.ts';
import { small, stored, twoRules } from '#db/testing/small.ts';
import { wholeHistory } from './whole-history.ts';

const forward = 'applications.carriedForward.total';
const signed = { actor: '李某', settledAt: '2025-01-02T03:04:05.000Z', reportId: 1 };

/** A year and the year after; what is carried over does not fit until the first is corrected. */
async function corrected() {
  const db = await stored(
    [
      small({ year: 2022, figures: { [forward]: 3 } }),
      small({ figures: { 'applications.carriedOver.total': 2 } }),
    ],
    twoRules,
  );
  const seen = { status: 'read', value: 3 } as const;
  const after = { status: 'read', value: 2, text: '2' } as const;
  const decisions = [{ action: 'correct', subject: forward, seen, after } as const];
  settle(db, { ...signed, reason: '原件如此', decisions }, twoRules);
  return db;
}

it('tells beside a correction which problems it took away', async () => {
  const db = await corrected();
  const [first] = wholeHistory(1, history(db, 1), vanishedAt(db, 1));
  expect(first).toMatchObject({ act: 1, action: '更正', actor: '李某' });
  expect(first?.vanished).toEqual(['消除：2023 年度报告 carried，carried']);
});

it('tells in the year after what a correction of the year before took away there', async () => {
  const db = await corrected();
  expect(wholeHistory(2, history(db, 2), vanishedAt(db, 2))).toMatchObject([
    {
      act: null,
      action: '改动 2022 年度报告',
      actor: '李某',
      vanished: ['消除：carried，carried'],
    },
  ]);
});

it('strikes it through once the correction is taken back', async () => {
  const db = await corrected();
  takeBack(db, { ...signed, act: 1 }, twoRules);
  expect(wholeHistory(2, history(db, 2), vanishedAt(db, 2))[0]?.undone).toMatch(/^李某 /);
  const entries = wholeHistory(1, history(db, 1), vanishedAt(db, 1));
  expect(entries.map(({ undone, vanished }) => [undone !== null, vanished?.length])).toEqual([
    [false, 0],
    [true, 1],
  ]);
});
