import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Db, rows, run } from '../open.ts';
import { step } from '../problems.ts';
import { failures } from '../queries/failures.ts';
import { rejudgingState } from '../queries/rejudging.ts';
import { report } from '../queries/report.ts';
import { vanishedAt } from '../queries/vanished.ts';
import { takeBack } from '../settling/settle.ts';
import {
  correct,
  correctedBefore,
  type Small,
  signed,
  small,
  stored,
  twoRules,
} from '../testing/small.ts';
import type { Judge } from './judging.ts';
import { rejudgeSome } from './rejudge.ts';

const page = { limit: 99, offset: 0 };
const key = 'applications.received.total';
const received = (value: number, year = 2023): Small => ({ year, figures: { [key]: value } });

const outdate = (db: Db) => run(db, 'update reports set rules_version = 0', {});

function rejudgeAll(db: Db, judge: Judge): number {
  const once = () => rejudgeSome(db, judge, { milliseconds: 1000, but: new Set() }).judged;
  let judged = 0;
  for (let more = once(); more > 0; more = once()) judged += more;
  return judged;
}

const gone = (db: Db, id = 1) =>
  vanishedAt(db, id).map(({ cause, settling, finding, undecided, reportId }) => ({
    cause,
    act: settling?.act ?? null,
    rule: finding.rule,
    sums: finding.sums,
    undecided,
    reportId,
  }));

it('reports that older rules judged are judged by those of today, each once', async () => {
  const db = await stored([small(received(13, 2021)), small(received(13)), small({ year: 2024 })]);
  expect(rejudgingState(db)).toEqual({ judged: 3, reports: 3 });
  expect(rejudgeAll(db, twoRules)).toBe(0);
  outdate(db);
  expect((await failures(db, {}, page)).total).toBe(0);
  expect(rejudgeAll(db, twoRules)).toBe(3);
  expect((await failures(db, {}, page)).total).toBe(2);
  expect(rejudgingState(db)).toEqual({ judged: 3, reports: 3 });
});

it('whoever is ended in the middle goes on from there', async () => {
  const db = await stored([small(received(13, 2021)), small(received(13)), small({ year: 2024 })]);
  outdate(db);
  expect(rejudgeSome(db, twoRules, { milliseconds: -1, but: new Set() }).judged).toBe(1);
  expect(rejudgingState(db)).toEqual({ judged: 1, reports: 3 });
  expect(rejudgeAll(db, twoRules)).toBe(2);
});

it('counts why checks stay open where that was not counted', async () => {
  const db = await stored([small()], twoRules);
  run(db, 'update tallies set reasons = null', {});
  outdate(db);
  rejudgeAll(db, twoRules);
  expect(rows(db, 'select reasons from tallies', {})).toEqual([{ reasons: '{"no-previous":1}' }]);
});

it('what was read, settled and done about problems stays, and can still be taken back', async () => {
  const db = await stored([small(received(12))], twoRules);
  expect(correct(db, key, 12, 13)).toMatchObject({ status: 'done' });
  const [found] = rows<{ id: number }>(db, 'select check_id as id from findings', {});
  const problem = { publisherId: 1, year: 2023, checkId: found?.id ?? 0, seen: 'pending' } as const;
  const at = signed.settledAt;
  step(db, { problems: [problem], to: 'confirmed', reason: null, actor: '李某', at });
  const before = await report(db, 1);
  outdate(db);
  rejudgeAll(db, twoRules);
  expect(await report(db, 1)).toEqual(before);
  expect(rows(db, 'select state, failed from problems', {})).toEqual([
    { state: 'confirmed', failed: 1 },
  ]);
  expect(takeBack(db, { ...signed, act: 1 }, twoRules)).toMatchObject({ status: 'done' });
  expect((await failures(db, {}, page)).total).toBe(0);
});

it('a report our own code stumbles over stays as it is, and the others go on', async () => {
  const db = await stored([small(received(13, 2021)), small(received(13))], twoRules);
  outdate(db);
  const clumsy: Judge = (read, previous, ...more) => {
    if (read.year === 2021) throw new Error('fell');
    return twoRules(read, previous, ...more);
  };
  const done = rejudgeSome(db, clumsy, { milliseconds: 1000, but: new Set() });
  expect(done).toMatchObject({ judged: 1, stumbled: [{ id: 1 }] });
  expect(rejudgeSome(db, clumsy, { milliseconds: 1000, but: new Set([1]) }).judged).toBe(0);
  expect((await failures(db, {}, page)).total).toBe(2);
  expect(rejudgingState(db)).toEqual({ judged: 1, reports: 2 });
});

it('a correction remembers which problems it took away, and its undoing does, too', async () => {
  const db = await stored([small(received(13))], twoRules);
  correct(db, key, 13, 12);
  const first = { cause: 'settled', act: 1, rule: 'received', sums: [13, 0], undecided: false };
  expect(gone(db)).toEqual([{ ...first, reportId: 1 }]);
  takeBack(db, { ...signed, act: 1 }, twoRules);
  expect((await failures(db, {}, page)).total).toBe(1);
  correct(db, key, 13, 11);
  expect(gone(db).map(({ act }) => act)).toEqual([3, 1]);
});

it('a problem of the year after that a correction took away is told in both reports', async () => {
  const db = await correctedBefore();
  const carried = { cause: 'settled', act: 1, rule: 'carried', sums: null, undecided: false };
  expect(gone(db, 2)).toEqual([{ ...carried, reportId: 2 }]);
  expect(gone(db, 1)).toEqual(gone(db, 2));
  expect(vanishedAt(db, 2)[0]?.settling).toMatchObject({ year: 2022, actor: '李某' });
});

it('what the rules take away is put down to the rules, also when a person corrects in between', async () => {
  const always: Judge = (...all) =>
    twoRules(...all).map((finding) =>
      finding.rule === 'received' ? { ...finding, verdict: 'fails' } : finding,
    );
  const db = await stored([small(received(12))], always);
  outdate(db);
  correct(db, key, 12, 11);
  expect(gone(db)).toMatchObject([{ cause: 'rules', act: null, rule: 'received' }]);
  expect(rejudgingState(db)).toEqual({ judged: 1, reports: 1 });
});

it('what can no longer be decided is not said to hold', async () => {
  const db = await stored([small(received(13))], twoRules);
  outdate(db);
  const unsure: Judge = (...all) =>
    twoRules(...all).map((finding) => ({ ...finding, verdict: 'undetermined' }));
  rejudgeAll(db, unsure);
  expect(gone(db)).toMatchObject([{ cause: 'rules', undecided: true }]);
});

it('whatever is corrected, what failed before fails still or is remembered, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(11, 12, 13), { maxLength: 6 }), async (values) => {
      const db = await stored([small(received(13))], twoRules);
      let last = 13;
      let expected = 0;
      for (const value of values) {
        if (last === 13 && value !== 13) expected += 1;
        correct(db, key, last, value);
        last = value;
      }
      expect(gone(db)).toHaveLength(expected);
    }),
    { numRuns: 15 },
  );
});
