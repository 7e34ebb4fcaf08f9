import { expect, it } from 'vitest';
import { figuresOf } from '#lib/checks/check.ts';
import { latePublication } from '#lib/checks/dates.ts';
import { stamp } from '#lib/checks/rule.ts';
import type { Judge } from '../judging/judging.ts';
import { rejudgeSome } from '../judging/rejudge.ts';
import { type Db, rows } from '../open.ts';
import { lateness as latenessOf } from '../queries/lateness.ts';
import { rejudgingState } from '../queries/rejudging.ts';
import { reports } from '../queries/reports.ts';
import { type Small, small, stored } from '../testing/small.ts';
import { changeDeadline, deadlineFor, deadlinesInForce, undoDeadline } from './deadlines.ts';
import { register } from './register.ts';

/** The rule about lateness and no other. */
const lateness: Judge = (report, _, document, beside = {}) => {
  if (latePublication.scope !== 'within') throw new Error('lateness is of one report');
  const judged = latePublication.judge({ report, document, beside, figures: figuresOf(report) });
  return judged.map((judgement) => stamp(latePublication, judgement));
};

const who = { actor: '李某', at: '2025-01-02T03:04:05.000Z' };
const jiangan = { province: '湖北省', city: '武汉市', district: '江岸区' } as const;
const forAll = { firstYear: null, lastYear: null, day: '01-20' } as const;

const inJiangan = (told: Small = {}) => small({ ...jiangan, publishedOn: '2024-01-25', ...told });

function judged(db: Db) {
  rejudgeSome(db, lateness, { milliseconds: 1000, but: new Set() });
  return rows<{ failing: number; warnings: number }>(
    db,
    'select failing, warnings from reports order by id',
    {},
  ).map(({ failing, warnings }) => [failing, warnings]);
}

const fine = [0, 0];
const doubtful = [0, 1];

it('setting, withdrawing and undoing a deadline has the reports it is for judged anew', async () => {
  const jianghan = { district: '江汉区', publisher: '乙街道办事处' };
  const db = await stored([inJiangan(), inJiangan(jianghan)], lateness);
  expect(judged(db)).toEqual([fine, fine]);
  const set = changeDeadline(db, who, { ...jiangan, ...forAll });
  expect(set).toEqual({ status: 'done', event: 1, reports: 1 });
  expect(rejudgingState(db)).toEqual({ judged: 1, reports: 2 });
  expect(judged(db)).toEqual([doubtful, fine]);
  expect(rejudgingState(db)).toEqual({ judged: 2, reports: 2 });
  expect(changeDeadline(db, who, { ...jiangan, ...forAll, day: null })).toMatchObject({ event: 2 });
  expect(judged(db)).toEqual([fine, fine]);
  expect(undoDeadline(db, who, 1)).toEqual({ status: 'refused', because: 'changed' });
  expect(undoDeadline(db, who, 2)).toMatchObject({ status: 'done' });
  expect(judged(db)).toEqual([doubtful, fine]);
  expect(undoDeadline(db, who, 1)).toMatchObject({ status: 'done' });
  expect(undoDeadline(db, who, 1)).toEqual({ status: 'refused', because: 'gone' });
  expect(judged(db)).toEqual([fine, fine]);
});

it('who missed the deadline of the district alone is not among those who missed that of the law', async () => {
  const late = { year: 2022, publishedOn: '2023-02-05' };
  const db = await stored([inJiangan(), inJiangan(late)], lateness);
  changeDeadline(db, who, { ...jiangan, ...forAll });
  judged(db);
  const page = { limit: 9, offset: 0 };
  const found = async (problem: 'late' | 'late-locally') =>
    (await reports(db, { problem }, page)).rows.map(({ reportId }) => reportId);
  expect([await found('late-locally'), await found('late')]).toEqual([[1], [2]]);
  expect(Object.fromEntries(latenessOf(db, [1, 2]))).toEqual({ 1: 'late-locally', 2: 'late' });
});

it('the finding names who set the deadline', async () => {
  const db = await stored([inJiangan()], lateness);
  changeDeadline(db, who, { ...jiangan, district: null, ...forAll });
  judged(db);
  const [found] = rows<{ detail: string }>(db, 'select detail from findings', {});
  expect(JSON.parse(found?.detail ?? '')).toMatchObject({ setBy: '武汉市', days: 5 });
});

it('only the years it is for are judged by it, and what it was before is told', async () => {
  const db = await stored(
    [inJiangan(), inJiangan({ year: 2022, publishedOn: '2023-01-25' })],
    lateness,
  );
  changeDeadline(db, who, { ...jiangan, firstYear: 2023, lastYear: null, day: '01-20' });
  expect(judged(db)).toEqual([doubtful, fine]);
  changeDeadline(db, who, { ...jiangan, firstYear: 2023, lastYear: null, day: '01-28' });
  expect(judged(db)).toEqual([fine, fine]);
  expect(deadlinesInForce(db)).toMatchObject([{ day: '01-28', firstYear: 2023, actor: '李某' }]);
  expect(undoDeadline(db, who, 2)).toMatchObject({ status: 'done' });
  expect(deadlinesInForce(db)).toMatchObject([{ day: '01-20', firstYear: 2023 }]);
});

it('refuses what would change nothing or concerns nobody', async () => {
  const db = await stored([inJiangan()], lateness);
  const because = (change: Parameters<typeof changeDeadline>[2]) => changeDeadline(db, who, change);
  expect(because({ ...jiangan, ...forAll, day: null })).toMatchObject({ because: 'same' });
  expect(because({ ...jiangan, district: '江汉区', ...forAll })).toMatchObject({ because: 'gone' });
  expect(because({ province: null, city: null, district: null, ...forAll })).toMatchObject({
    because: 'gone',
  });
  expect(because({ ...jiangan, ...forAll, firstYear: 2023, lastYear: 2022 })).toMatchObject({
    because: 'no-span',
  });
  because({ ...jiangan, ...forAll });
  expect(because({ ...jiangan, ...forAll })).toMatchObject({ because: 'same' });
});

it('an office that is put elsewhere has the deadline of that district', async () => {
  const db = await stored([inJiangan()], lateness);
  changeDeadline(db, who, { ...jiangan, ...forAll });
  expect(judged(db)).toEqual([doubtful]);
  const region = { ...jiangan, district: '江汉区' };
  register(db, { ...who, change: { kind: 'move', id: 1, region } }, lateness);
  expect(deadlineFor(db, 1, 2023)).toBeNull();
  expect(judged(db)).toEqual([fine]);
});
