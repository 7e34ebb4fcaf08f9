import { expect, it, vi } from 'vitest';
import { type Db, open, rows, run } from '#db/open.ts';
import { lateness } from '#db/queries/lateness.ts';
import { rejudgingState } from '#db/queries/rejudging.ts';
import { samples } from '#lib/samples/generate.ts';
import { setDeadline, takeBackDeadline } from './deadlines.ts';
import { startRejudging } from './rejudging.ts';
import { intake } from './testing/intake.ts';

const few = samples()
  .map(({ file }) => file)
  .slice(0, 2);
const whole = { province: null, city: null, district: null, firstYear: null, lastYear: null };
const rethrow = (error: unknown) => {
  throw error;
};

/** Both are judged, however busy the machine is. */
const judged = (db: Db) =>
  vi.waitFor(() => expect(rejudgingState(db)).toEqual({ judged: 2, reports: 2 }), 20_000);

it('who sets a deadline says who it is', async () => {
  const db = open(':memory:');
  const change = { ...whole, district: '江岸区', day: '01-20', actor: ' ' };
  expect(setDeadline(db, change)).toEqual({ status: 'refused', because: 'no-actor' });
  expect(takeBackDeadline(db, { event: 1, actor: '' })).toMatchObject({ because: 'no-actor' });
});

it('what a deadline concerns is judged in the background, once it is woken', async () => {
  const db = open(':memory:');
  await intake(db, few);
  const [office] = rows<{ district: string }>(db, 'select district from publishers', {});
  const district = office?.district ?? null;
  const wake = startRejudging(db, rethrow);
  const set = setDeadline(db, { ...whole, district, day: '01-01', actor: '李某' });
  expect(set).toMatchObject({ status: 'done', reports: 2 });
  expect(rejudgingState(db)).toEqual({ judged: 0, reports: 2 });
  wake();
  wake();
  await judged(db);
  expect(lateness(db, [1, 2]).size).toBe(2);
  takeBackDeadline(db, { event: 1, actor: '王某' });
  wake();
  await judged(db);
  expect(lateness(db, [1, 2]).size).toBe(0);
});

it('after a start, reports that older rules judged are judged anew', async () => {
  const db = open(':memory:');
  await intake(db, few);
  run(db, 'update reports set rules_version = 0', {});
  startRejudging(db, rethrow)();
  await judged(db);
});
