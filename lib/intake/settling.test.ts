import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Db, open } from '#db/open.ts';
import { report } from '#db/queries/report.ts';
import { queue, waiting } from '#db/queries/review.ts';
import type { State } from '#db/settling/layers.ts';
import { type Asked, settle, undo } from './settling.ts';
import { intake } from './testing/intake.ts';

const fixture = (slug: string) => ({
  name: `${slug}.txt`,
  bytes: readFileSync(new URL(`../ingest/fixtures/${slug}/source.txt`, import.meta.url)),
});

/** A store with one report whose table three came without labels: 112 figures are placed by the form. */
async function doubtfulStore(): Promise<Db> {
  const db = open(':memory:');
  await intake(db, [fixture('labels-lost')]);
  return db;
}

const key = 'applications.received.total';
async function factsOf(db: Db) {
  return (await report(db, 1))?.report.facts ?? [];
}
async function seenAt(db: Db, subject: string): Promise<State> {
  const { status = null, value = null } = (await factsOf(db)).find((f) => f.key === subject) ?? {};
  return { status, value };
}
const ask = (db: Db, asked: readonly Asked[], reason = '') =>
  settle(db, { reportId: 1, actor: '张三', reason, asked });

it('a typed number is read like a cell, asks for a reason, and is judged at once', async () => {
  const db = await doubtfulStore();
  const seen = await seenAt(db, key);
  const correct = (typed: string) => [{ action: 'correct', subject: key, seen, typed }] as const;
  expect(ask(db, correct('9.5'), '错')).toEqual({ status: 'refused', because: 'not-a-figure' });
  expect(ask(db, correct('99'))).toEqual({ status: 'refused', because: 'no-reason' });
  expect(ask(db, correct('９９ 件'), '对照原文')).toMatchObject({ status: 'done' });
  const kept = await report(db, 1);
  expect(kept?.report.facts.find((f) => f.key === key)).toMatchObject({
    value: 99,
    status: 'read',
  });
  const failing = kept?.findings.filter(({ verdict }) => verdict === 'fails') ?? [];
  expect(failing.map(({ rule, subject }) => `${rule} ${subject}`)).toContain(`row-total ${key}`);
});

it('whoever types what is there confirms it, without a reason', async () => {
  const db = await doubtfulStore();
  const doubt = (await factsOf(db)).find(({ status }) => status === 'inferred');
  if (doubt === undefined) throw new Error('nothing is inferred');
  const { key: subject, status, value } = doubt;
  const [seen, typed] = [{ status, value }, String(value)];
  expect(ask(db, [{ action: 'correct', subject, seen, typed }])).toMatchObject({ status: 'done' });
  expect((await report(db, 1))?.settled.get(subject)?.settlement.action).toBe('confirm');
});

it('a person without a name settles nothing', async () => {
  const db = await doubtfulStore();
  const seen = await seenAt(db, key);
  const asked = [{ action: 'confirm', subject: key, seen }] as const;
  const refused = { status: 'refused', because: 'no-actor' };
  expect(settle(db, { reportId: 1, actor: ' ', reason: '', asked })).toEqual(refused);
  expect(undo(db, { reportId: 1, act: 1, actor: '' })).toEqual(refused);
});

it('all that is inferred is confirmed at one stroke and taken back at one stroke', async () => {
  const db = await doubtfulStore();
  const before = await factsOf(db);
  const { doubts } = await waiting(db);
  const inferred = before.filter(({ status }) => status === 'inferred');
  const asked = inferred.map(({ key: subject, status, value }) => {
    return { action: 'confirm', subject, seen: { status, value } } as const;
  });
  expect(ask(db, asked)).toMatchObject({ status: 'done', act: 1 });
  expect((await queue(db, {}, { limit: 1, offset: 0 })).total).toBe(0);
  expect((await factsOf(db)).some(({ status }) => status === 'inferred')).toBe(false);
  undo(db, { reportId: 1, act: 1, actor: '李四' });
  expect(await factsOf(db)).toEqual(before);
  expect((await waiting(db)).doubts).toBe(doubts);
});
