import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { type Db, open } from '../open.ts';
import { batches, runningBatches } from '../queries/arrivals.ts';
import { receive } from './arrivals.ts';
import { adoptOrphans, closeAbandoned, ownBatches, stayOwner } from './batches.ts';
import { nextJob } from './jobs.ts';

const handIn = (db: Db, isLast = true) =>
  receive(db, {
    batch: { source: 'upload', folder: null },
    files: [{ name: 'a.html', bytes: Buffer.from('a'), lane: 'quick' }],
    isLast,
  }).batchId;

/** As another process would have left it, some seconds ago. */
const leaveTo = (db: Db, process: number, seconds = 0) =>
  db.connection().orm.run(sql`update batches set owner = ${process},
    owner_seen_at = ${new Date(Date.now() - seconds * 1000).toISOString()}`);

const waits = (db: Db) => nextJob(db, ['quick'], []) !== null;
const alive = () => true;
const dead = () => false;

it('a batch is read by the process that received it, as long as it lives', () => {
  const db = open(':memory:');
  handIn(db);
  expect(waits(db)).toBe(true);
  leaveTo(db, 1);
  adoptOrphans(db, alive);
  expect(waits(db)).toBe(false);
  adoptOrphans(db, dead);
  expect(waits(db)).toBe(true);
});

it('a process not heard of is gone, even when another has its number', () => {
  const db = open(':memory:');
  handIn(db);
  leaveTo(db, 1, 20);
  adoptOrphans(db, alive);
  expect(waits(db)).toBe(false);
  leaveTo(db, 1, 40);
  adoptOrphans(db, alive);
  expect(ownBatches(db)).toEqual([1]);
});

it('whoever has work stays heard of', () => {
  const db = open(':memory:');
  handIn(db);
  leaveTo(db, process.pid, 40);
  stayOwner(db);
  expect(lastHeardOf(db)).toBeGreaterThan(Date.now() - 20_000);
});

const lastHeardOf = (db: Db): number =>
  Date.parse(
    db.connection().orm.all<{ at: string }>(sql`select owner_seen_at as at from batches`)[0]?.at ??
      '',
  );

it('a batch whose sender has left is complete after a while', async () => {
  const db = open(':memory:');
  handIn(db, false);
  closeAbandoned(db, 60_000);
  expect(await runningBatches(db)).toEqual([1]);
  db.connection().orm.run(sql`update arrivals set received_at = '2026-01-01', status = 'refused'`);
  db.connection().orm.run(sql`update batches set opened_at = '2026-01-01'`);
  closeAbandoned(db, 60_000);
  expect(await runningBatches(db)).toEqual([]);
  expect((await batches(db, { limit: 5, offset: 0 })).rows).toMatchObject([
    { isRunning: false, counts: { refused: 1 } },
  ]);
});
