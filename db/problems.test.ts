import { describe, expect, it } from 'vitest';
import { type ProblemState, problemStates } from '#lib/handling/state.ts';
import type { Db } from './open.ts';
import { step, takeBackStep } from './problems.ts';
import { historyOf, problemHistory } from './queries/problem-history.ts';
import { problemCounts, problemHandles, problems } from './queries/problems.ts';
import { solvedProblems } from './queries/problems-solved.ts';
import { undecided, undecidedCounts } from './queries/undecided.ts';
import { register } from './register/register.ts';
import { save } from './save.ts';
import { settle } from './settling/settle.ts';
import { type Small, small, smallLine, stored, twoRules } from './testing/small.ts';

/** `received` fails at 13. */
const received = (value: number, more: Small = {}) =>
  small({ ...more, figures: { 'applications.received.total': value } });
const page = { limit: 50, offset: 0 };
const person = { actor: '李某', at: '2025-01-02T03:04:05.000Z' };
const listed = (db: Db) => problems(db, {}, page);
const told = (db: Db) =>
  listed(db).map((row) => [row.publisherName, row.reportYear, row.state, row.standing]);
const solved = (db: Db) =>
  solvedProblems(db, {}).map(({ state, standing, by }) => [state, standing, by]);
const arrives = (db: Db, ...files: ReturnType<typeof small>[]) =>
  save(db, files, smallLine(twoRules));

/** Carries every problem of the list to a state. */
const carry = (db: Db, to: ProblemState, reason: string | null = null) =>
  step(db, {
    ...person,
    to,
    reason,
    problems: listed(db).map(({ publisherId, reportYear: year, checkId, state: seen }) => ({
      publisherId,
      year,
      checkId,
      seen,
    })),
  });

const again = (db: Db, seen: ProblemState, to: ProblemState) =>
  step(db, {
    ...person,
    to,
    reason: null,
    problems: solvedProblems(db, {}).map((row) => ({ ...row, seen })),
  });

describe('a problem', () => {
  it('waits until somebody acts, and goes step by step', async () => {
    const db = await stored([received(13)], twoRules);
    expect(told(db)).toEqual([['甲街道办事处', 2023, 'pending', 'failing']]);
    expect(carry(db, 'confirmed')).toEqual({ status: 'done', act: 1, count: 1 });
    carry(db, 'notified');
    carry(db, 'rectified');
    carry(db, 'closed');
    expect(told(db)).toEqual([['甲街道办事处', 2023, 'closed', 'failing']]);
  });

  it('is no false alarm, and skips nothing, without a reason', async () => {
    const db = await stored([received(13)], twoRules);
    expect(carry(db, 'false-alarm')).toMatchObject({ because: 'no-reason' });
    expect(carry(db, 'notified')).toMatchObject({ because: 'no-reason' });
    expect(carry(db, 'false-alarm', '原文如此')).toMatchObject({ status: 'done' });
  });

  it('that was acted upon since is left alone; one that never was is not there', async () => {
    const db = await stored([received(13)], twoRules);
    const [row] = listed(db);
    const key = { publisherId: row?.publisherId ?? 0, year: 2023, checkId: row?.checkId ?? 0 };
    const one = (problem: object) =>
      step(db, {
        ...person,
        to: 'confirmed',
        reason: null,
        problems: [{ ...key, seen: 'pending', ...problem }],
      });
    expect(one({ year: 2022 })).toMatchObject({ because: 'gone' });
    expect(one({})).toMatchObject({ status: 'done' });
    expect(one({})).toMatchObject({ because: 'stale' });
  });

  it('goes back act by act, and only the last one can be taken back', async () => {
    const db = await stored([received(13)], twoRules);
    carry(db, 'confirmed');
    carry(db, 'notified');
    expect(takeBackStep(db, { ...person, act: 1 })).toMatchObject({ because: 'stale' });
    expect(takeBackStep(db, { ...person, act: 2 })).toMatchObject({ status: 'done', count: 1 });
    expect(told(db)[0]?.[2]).toBe('confirmed');
    expect(takeBackStep(db, { ...person, act: 2 })).toMatchObject({ because: 'stale' });
    takeBackStep(db, { ...person, act: 1 });
    expect(told(db)[0]?.[2]).toBe('pending');
  });

  it('is counted by state, whatever state the list is narrowed to', async () => {
    const db = await stored([received(13), received(13, { year: 2022 })], twoRules);
    carry(db, 'confirmed');
    await arrives(db, received(13, { year: 2021 }));
    const counts = problemCounts(db, { rule: 'received', state: 'closed' });
    expect([...counts.states]).toEqual([
      ['confirmed', 2],
      ['pending', 1],
    ]);
    expect(problems(db, { state: 'pending' }, page)).toHaveLength(1);
    expect(problems(db, { severity: 'warning' }, page)).toEqual([]);
    expect(problems(db, { from: 2022, publishers: [1], rule: 'received' }, page)).toHaveLength(2);
  });
});

describe('a list', () => {
  /** Six problems in all states but one, some of a newer version, and one taken back. */
  async function mixed(): Promise<Db> {
    const years = [2020, 2021, 2022, 2023, 2024, 2025];
    const db = await stored([received(12, { year: 2019 })], twoRules);
    await arrives(db, ...years.map((year) => received(13, { year })));
    await arrives(db, received(13, { year: 2019, prose: '更正后的正文。' }));
    const move = (year: number, to: ProblemState) => {
      const row = listed(db).find(({ reportYear }) => reportYear === year);
      const { publisherId = 0, checkId = 0, state: seen = 'pending' } = row ?? {};
      const problems = [{ publisherId, year, checkId, seen }];
      return step(db, { ...person, to, reason: '如此', problems });
    };
    move(2020, 'confirmed');
    move(2021, 'false-alarm');
    move(2022, 'closed');
    const done = move(2023, 'notified');
    takeBackStep(db, { ...person, act: done.status === 'done' ? done.act : 0 });
    move(2024, 'rectified');
    await arrives(db, received(13, { year: 2024, prose: '又更正。' }));
    return db;
  }

  it('of a state, or of what newer versions did, is that part of the whole list, in its order', async () => {
    const db = await mixed();
    const whole = listed(db);
    expect(whole).toHaveLength(7);
    for (const state of problemStates)
      expect(problems(db, { state }, page)).toEqual(whole.filter((row) => row.state === state));
    for (const standing of ['new', 'again'] as const) {
      const some = whole.filter((row) => row.standing === standing);
      expect(some).not.toEqual([]);
      expect(problems(db, { standing }, page)).toEqual(some);
      for (const state of problemStates)
        expect(problems(db, { state, standing }, page)).toEqual(
          some.filter((row) => row.state === state),
        );
    }
  });

  it('is counted as it is listed', async () => {
    const db = await mixed();
    for (const filter of [
      {},
      { from: 2019 },
      { rule: 'received' },
      { severity: 'error' } as const,
    ]) {
      const counts = problemCounts(db, filter);
      expect(counts.total).toBe(problems(db, filter, page).length);
      expect(counts.fresh).toBe(problems(db, { ...filter, standing: 'new' }, page).length);
      expect(counts.again).toBe(problems(db, { ...filter, standing: 'again' }, page).length);
      for (const [state, n] of counts.states)
        expect([state, n]).toEqual([state, problems(db, { ...filter, state }, page).length]);
    }
  });

  it('is taken hold of whole, to be carried on at one stroke', async () => {
    const db = await mixed();
    const pending = problemHandles(db, { state: 'pending' }, 99);
    const keys = (row: { publisherId: number; checkId: number; year: number }) =>
      `${row.publisherId} ${row.year} ${row.checkId}`;
    const rows = problems(db, { state: 'pending' }, page);
    expect(pending.map(keys).sort()).toEqual(
      rows.map((row) => keys({ ...row, year: row.reportYear })).sort(),
    );
    expect(problemHandles(db, {}, 2)).toHaveLength(2);
    const all = pending.map((handle) => ({ ...handle, seen: handle.state }));
    step(db, { ...person, to: 'confirmed', reason: null, problems: all });
    expect(problems(db, { state: 'pending' }, page)).toEqual([]);
  });

  it('a log tells the first of many problems of a stroke, and how many there were', async () => {
    const db = await stored(
      [2021, 2022, 2023].map((year) => received(13, { year })),
      twoRules,
    );
    carry(db, 'confirmed');
    carry(db, 'notified');
    const told = problemHistory(db, 40, 2).map(({ act, after, together }) => [
      act,
      after,
      together,
    ]);
    expect(told).toEqual([
      [2, 'notified', 3],
      [2, 'notified', 3],
      [1, 'confirmed', 3],
      [1, 'confirmed', 3],
    ]);
    expect(problemHistory(db, 1, 9)).toHaveLength(3);
  });
});

describe('a newer version', () => {
  it('that fails as before keeps the state', async () => {
    const db = await stored([received(13)], twoRules);
    carry(db, 'confirmed');
    await arrives(db, received(13, { prose: '更正后的正文。' }));
    expect(told(db)).toEqual([['甲街道办事处', 2023, 'confirmed', 'failing']]);
    expect(solved(db)).toEqual([]);
  });

  it('that holds solves it, acted upon or not, until it is closed', async () => {
    const db = await stored([received(13)], twoRules);
    await arrives(db, received(12));
    expect([told(db), solved(db)]).toEqual([[], [['pending', 'solved', 2]]]);
    expect(again(db, 'pending', 'closed')).toMatchObject({ status: 'done' });
    expect(solved(db)).toEqual([]);
  });

  it('that fails again brings back what was closed, and tells what is new', async () => {
    const db = await stored([received(12)], twoRules);
    await arrives(db, received(13));
    expect(told(db)).toEqual([['甲街道办事处', 2023, 'pending', 'new']]);
    await arrives(db, received(14));
    again(db, 'pending', 'closed');
    await arrives(db, received(13, { prose: '第四版' }));
    expect(told(db)).toEqual([['甲街道办事处', 2023, 'closed', 'again']]);
    expect(problemCounts(db, {})).toMatchObject({ total: 1, again: 1 });
    expect(problems(db, { standing: 'again' }, page)).toHaveLength(1);
  });
});

it('has a history of its own, which tells how many went along at the same stroke', async () => {
  const db = await stored([received(13), received(13, { year: 2022 })], twoRules);
  carry(db, 'confirmed');
  const [first] = listed(db).map((row) => ({ ...row, year: row.reportYear }));
  if (first === undefined) throw new Error('nothing fails');
  const one = { ...first, seen: 'confirmed' as const };
  step(db, { ...person, to: 'false-alarm', reason: '原文如此', problems: [one] });
  takeBackStep(db, { ...person, act: 2 });
  const tell = ({ act, after, together, undoneBy }: ReturnType<typeof historyOf>[number]) =>
    `${act} ${after} ${together} ${undoneBy}`;
  expect(historyOf(db, [first]).map(tell)).toEqual([
    '3 confirmed 1 null',
    '2 false-alarm 1 李某',
    '1 confirmed 2 null',
  ]);
  expect(historyOf(db, [])).toEqual([]);
});

it('what a person corrects is solved where somebody had acted, and its state comes back with it', async () => {
  const db = await stored([received(13)], twoRules);
  carry(db, 'confirmed');
  const decision = {
    action: 'correct' as const,
    subject: 'applications.received.total',
    seen: { status: 'read', value: 13 } as const,
    after: { status: 'read', value: 12, text: '12' } as const,
  };
  const signed = { reportId: 1, actor: '李某', settledAt: person.at };
  settle(db, { ...signed, decisions: [decision], reason: '对照原文' }, twoRules);
  expect([told(db), solved(db)]).toEqual([[], [['confirmed', 'solved', null]]]);
});

it('goes where its report is filed, and comes back with it', async () => {
  const db = await stored(
    [received(13), received(12, { publisher: '乙街道办事处', year: 2022 })],
    twoRules,
  );
  carry(db, 'confirmed');
  const change = { kind: 'file', reportId: 1, office: { id: 2 }, year: 2023 } as const;
  const filed = register(db, { actor: '李某', at: person.at, change }, twoRules);
  expect(told(db)).toEqual([['乙街道办事处', 2023, 'confirmed', 'failing']]);
  if (filed.status !== 'done') throw new Error(filed.because);
  const back = { kind: 'undo', event: filed.event ?? 0 } as const;
  register(db, { actor: '李某', at: person.at, change: back }, twoRules);
  expect(told(db)).toEqual([['甲街道办事处', 2023, 'confirmed', 'failing']]);
});

it('what could not be decided is counted by its reason and listed by report', async () => {
  const db = await stored([received(12), received(12, { year: 2020 })], twoRules);
  expect(undecidedCounts(db, {})).toEqual([
    { rule: 'carried', because: 'no-previous', checks: 2, reports: 2 },
  ]);
  expect(undecided(db, { to: 2020 }, page)).toMatchObject({
    rows: [{ rule: 'carried', year: 2020, checks: 1, reasons: ['no-previous'] }],
    total: 1,
  });
});
