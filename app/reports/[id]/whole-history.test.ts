import { expect, it } from 'vitest';
import { history } from '#db/queries/history.ts';
import { vanishedAt } from '#db/queries/vanished.ts';
import { takeBack } from '#db/settling/settle.ts';
import { correctedBefore, signed, twoRules } from '#db/testing/small.ts';
import { wholeHistory } from './whole-history.ts';

it('tells beside a correction which problems it took away', async () => {
  const db = await correctedBefore();
  const [first] = wholeHistory(1, history(db, 1), vanishedAt(db, 1));
  expect(first).toMatchObject({ act: 1, action: '更正', actor: '李某' });
  expect(first?.vanished).toEqual(['消除：2023 年度报告 carried，carried']);
});

it('tells in the year after what a correction of the year before took away there', async () => {
  const db = await correctedBefore();
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
  const db = await correctedBefore();
  takeBack(db, { ...signed, act: 1 }, twoRules);
  expect(wholeHistory(2, history(db, 2), vanishedAt(db, 2))[0]?.undone).toMatch(/^李某 /);
  const entries = wholeHistory(1, history(db, 1), vanishedAt(db, 1));
  expect(entries.map(({ undone, vanished }) => [undone !== null, vanished?.length])).toEqual([
    [false, 0],
    [true, 1],
  ]);
});
