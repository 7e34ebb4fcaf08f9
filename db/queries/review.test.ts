import { expect, it } from 'vitest';
import type { Db } from '../open.ts';
import type { State } from '../settling/layers.ts';
import { settle } from '../settling/settle.ts';
import { doubtful, small, stored } from '../testing/small.ts';
import { besideInQueue, type QueueFilter, queue, waiting } from './review.ts';

const inferred = (value: number) =>
  ({ status: 'inferred', value, text: String(value), reason: 'labels-lost' }) as const;
const unread = { status: 'unread', value: null, text: null, reason: 'ambiguous' } as const;
const [received, over] = ['applications.received.total', 'applications.carriedOver.total'] as const;

/** One report with nothing, one with a doubt, one with two, one that was superseded. */
const fourReports = () =>
  stored([
    small({ publisher: '甲街道', year: 2022 }),
    doubtful({ [received]: inferred(1) }, { publisher: '乙街道' }),
    doubtful({ [received]: inferred(1), [over]: unread }, { publisher: '丙街道' }),
    doubtful({ [received]: unread, [over]: unread }, { publisher: '甲街道', year: 2021 }),
    small({ publisher: '甲街道', year: 2021 }),
  ]);

const ids = async (db: Db, filter: QueueFilter = {}) =>
  (await queue(db, filter, { limit: 9, offset: 0 })).rows.map(({ reportId }) => reportId);

it('reports with something open wait, the worst first; a superseded one waits for nobody', async () => {
  const db = await fourReports();
  expect(await ids(db)).toEqual([3, 2]);
  expect(await waiting(db)).toEqual({ doubts: 3, reports: 2 });
});

it('the queue is narrowed to a kind of doubt', async () => {
  const db = await fourReports();
  expect(await ids(db, { kind: 'unread' })).toEqual([3]);
  expect(await ids(db, { kind: 'changed' })).toEqual([]);
});

it('a report keeps its place while it is settled, and its neighbours when it is done', async () => {
  const db = await fourReports();
  const signed = {
    reportId: 3,
    actor: '张三',
    settledAt: '2026-11-22T08:00:00.000Z',
    reason: '无',
  };
  const decide = (action: 'confirm' | 'dismiss', subject: string, seen: State) =>
    settle(db, { ...signed, decisions: [{ action, subject, seen }] }, () => []);
  decide('confirm', received, inferred(1));
  expect(await ids(db)).toEqual([3, 2]);
  expect(await besideInQueue(db, {}, 3)).toEqual({ previous: null, next: 2 });
  decide('dismiss', over, unread);
  expect(await ids(db)).toEqual([2]);
  expect(await besideInQueue(db, {}, 3)).toEqual({ previous: null, next: 2 });
  expect(await besideInQueue(db, {}, 2)).toEqual({ previous: null, next: null });
});

it('a report without office or year waits before all others', async () => {
  const file = small({ publisher: '丁街道' });
  if (file.reading.status === 'refused') throw new Error('a small report is no news');
  const nobodys = { ...file, reading: { ...file.reading, publisher: null } };
  const db = await stored([doubtful({ [received]: inferred(1) }), nobodys]);
  const { rows } = await queue(db, {}, { limit: 9, offset: 0 });
  expect(rows).toMatchObject([
    { reportId: 2, publisher: null, open: 1 },
    { reportId: 1, open: 1 },
  ]);
  expect(await ids(db, { kind: 'unfiled' })).toEqual([2]);
});
