import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Key } from '#lib/form/editions.ts';
import type { Fact } from '#lib/parse/fact.ts';
import { keysOf } from '../figures.ts';
import { rejudge } from '../judging/judging.ts';
import type { Db } from '../open.ts';
import { failures } from '../queries/failures.ts';
import { figures } from '../queries/figures.ts';
import { history, logOf } from '../queries/history.ts';
import { received } from '../queries/received.ts';
import { report } from '../queries/report.ts';
import { queue, waiting } from '../queries/review.ts';
import { transaction } from '../sqlite.ts';
import { settledOf } from '../stored.ts';
import { doubtful, small, stored, twoRules } from '../testing/small.ts';
import { writerOf } from '../writer.ts';
import type { Settlement } from './layers.ts';
import { relayer } from './relayer.ts';
import { type Decision, settle, takeBack } from './settle.ts';

const received13 = 'applications.received.total';
const signed = { reportId: 1, actor: '张三', settledAt: '2026-11-22T08:00:00.000Z' };
const none = () => [];

const act = (db: Db, decisions: readonly Decision[], reason: string | null = null) =>
  settle(db, { ...signed, decisions, reason }, twoRules);
const undo = (db: Db, number: number) => takeBack(db, { ...signed, act: number }, twoRules);

async function factOf(db: Db, key: Key): Promise<Fact | undefined> {
  return (await report(db, 1))?.report.facts.find((fact) => fact.key === key);
}

const inferred13 = { status: 'inferred', value: 13, text: '13', reason: 'sums-decide' } as const;
const number = (value: number) => ({ status: 'read', value, text: String(value) }) as const;

it('a confirmed figure is read, the log says who and when, and what was read is kept', async () => {
  const db = await stored([doubtful({ [received13]: inferred13 })], twoRules);
  expect(
    act(db, [{ action: 'confirm', subject: received13, seen: { status: 'inferred', value: 13 } }]),
  ).toMatchObject({ status: 'done', act: 1 });
  const fact = await factOf(db, received13);
  expect(fact).toMatchObject({ status: 'read', value: 13, text: '13' });
  expect(fact).not.toHaveProperty('reason');
  const kept = await report(db, 1);
  expect(kept?.settled.get(received13)?.read).toEqual({ status: 'inferred', value: 13 });
  expect(kept?.settled.get(received13)?.settlement).toMatchObject({ actor: '张三' });
  expect((await received(db, {}))[0]).toMatchObject({ inferred: 0 });
});

it('a correction reaches figures, counts and checks at once, of the next year too, and undo restores', async () => {
  const db = await stored(
    [
      doubtful({ [received13]: inferred13 }, { year: 2022 }),
      small({ year: 2023, figures: { 'applications.carriedOver.total': 4 } }),
    ],
    twoRules,
  );
  const seen = { status: 'read', value: 0 } as const;
  const forward = 'applications.carriedForward.total';
  const done = act(
    db,
    [
      {
        action: 'correct',
        subject: received13,
        seen: { status: 'inferred', value: 13 },
        after: number(21),
      },
      { action: 'correct', subject: forward, seen, after: number(4) },
    ],
    '对照原文',
  );
  expect(done).toEqual({ status: 'done', act: 1, subjects: [received13, forward] });
  const [row] = await figures(db, {}, [received13, forward]);
  expect(row).toMatchObject({ values: [21, 4], statuses: ['read', 'read'] });
  expect((await failures(db, {}, { limit: 9, offset: 0 })).total).toBe(0);
  expect(undo(db, 1)).toMatchObject({ status: 'done', act: 2 });
  const restored = await factOf(db, received13);
  expect(restored).toMatchObject(inferred13);
  const { rows } = await failures(db, {}, { limit: 9, offset: 0 });
  expect(rows.map(({ reportYear, rule }) => [reportYear, rule])).toEqual([
    [2023, 'carried'],
    [2022, 'received'],
  ]);
});

it('a blank may be given a number and a number be said to be blank', async () => {
  const db = await stored([small({ figures: { [received13]: null } })], twoRules);
  const blank = { status: 'blank', value: null } as const;
  act(db, [{ action: 'correct', subject: received13, seen: blank, after: number(0) }], '有 0');
  expect(await factOf(db, received13)).toMatchObject({ status: 'read', value: 0, text: '0' });
  const seen = { status: 'read', value: 0 } as const;
  act(db, [{ action: 'correct', subject: received13, seen, after: { ...blank, text: '/' } }], '无');
  expect(await factOf(db, received13)).toMatchObject({ ...blank, text: '/' });
  expect((await received(db, {}))[0]).toMatchObject({ blank: 1 });
});

it('nothing is settled that is not what the person saw, nor a number nobody read', async () => {
  const unread = { status: 'unread', value: null, text: null, reason: 'ambiguous' } as const;
  const db = await stored([doubtful({ [received13]: inferred13, [other]: unread })], twoRules);
  const stale = { action: 'confirm', subject: received13, seen: number(13) } as const;
  expect(act(db, [stale])).toEqual({ status: 'refused', because: 'stale' });
  const unfit = { action: 'confirm', subject: other, seen: unread } as const;
  const fine = { action: 'confirm', subject: received13, seen: inferred13 } as const;
  expect(act(db, [fine, unfit])).toEqual({ status: 'refused', because: 'unfit' });
  expect(logOf(db, 1)).toEqual([]);
  expect(await factOf(db, received13)).toMatchObject(inferred13);
});
const other = 'applications.carriedForward.total';

it('a dismissed doubt leaves the queue and the figure stays as it is', async () => {
  const notice = { kind: 'year-conflict', text: '2022年', at: null } as const;
  const unread = { status: 'unread', value: null, text: null, reason: 'ambiguous' } as const;
  const db = await stored([doubtful({ [other]: unread }, { notices: [notice] })], twoRules);
  expect(await waiting(db)).toEqual({ doubts: 2, reports: 1 });
  const nothing = { status: null, value: null };
  act(
    db,
    [
      { action: 'dismiss', subject: other, seen: { status: 'unread', value: null } },
      { action: 'dismiss', subject: 'notice:year-conflict::2022年', seen: nothing },
    ],
    '不影响',
  );
  expect(await waiting(db)).toEqual({ doubts: 0, reports: 0 });
  expect(await factOf(db, other)).toMatchObject(unread);
  undo(db, 1);
  expect(await waiting(db)).toEqual({ doubts: 2, reports: 1 });
});

it('rows and tables that are not there wait once each, whatever they would hold', async () => {
  const missing = { status: 'unread', value: null, text: null, reason: 'row-missing' } as const;
  const keys = keysOf('2021').filter((key) => key.startsWith('applications.received.'));
  const db = await stored([doubtful(Object.fromEntries(keys.map((key) => [key, missing])))]);
  expect((await queue(db, {}, { limit: 9, offset: 0 })).rows).toMatchObject([
    { missing: 1, open: 1 },
  ]);
});

/** Puts another reading in the place of the one kept, as a newer reader would. */
function reread(db: Db, key: Key, state: Pick<Fact, 'status' | 'value' | 'text'>) {
  const connection = db.connection();
  const write = writerOf(db);
  const store = { db, judge: none, write, because: { cause: 'read' } } as const;
  transaction(connection, () => {
    const facts = keysOf('2021').map((k): Fact => ({ key: k, ...number(0), at: null }));
    relayer(
      store,
      1,
      facts.map((fact) => (fact.key === key ? { ...fact, ...state } : fact)),
    );
    rejudge(store, 1);
  });
}

it('a newer reading never wipes what was settled, and asks where it says something else', async () => {
  const db = await stored([doubtful({ [received13]: inferred13 })], none);
  act(db, [{ action: 'correct', subject: received13, seen: inferred13, after: number(21) }], '错');
  const changed = () => settledOf(db, 1).get(received13)?.changed;
  reread(db, received13, number(13));
  expect(changed()).toBe(false);
  reread(db, received13, number(21));
  expect(changed()).toBe(false);
  reread(db, received13, number(12));
  expect(changed()).toBe(true);
  expect(await factOf(db, received13)).toMatchObject(number(21));
  expect((await queue(db, {}, { limit: 9, offset: 0 })).rows).toMatchObject([
    { changed: 1, open: 1 },
  ]);
  act(db, [{ action: 'confirm', subject: received13, seen: number(21) }]);
  expect(changed()).toBe(false);
  expect((await waiting(db)).doubts).toBe(0);
});

it('history tells each stroke with what took it back', async () => {
  const db = await stored([doubtful({ [received13]: inferred13 })], none);
  act(db, [{ action: 'correct', subject: received13, seen: inferred13, after: number(21) }], '错');
  undo(db, 1);
  expect(history(db, 1)).toMatchObject([
    { act: 2, action: 'undo', undoneBy: null, rows: [{ beforeValue: 21, value: 13 }] },
    { act: 1, action: 'correct', reason: '错', undoneBy: { actor: '张三' } },
  ]);
});

type Step =
  | { readonly kind: 'correct' | 'reread'; readonly value: number }
  | { readonly kind: 'confirm' | 'dismiss' }
  | { readonly kind: 'undo'; readonly act: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('correct', 'reread'), value: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constantFrom('confirm', 'dismiss') }),
  fc.record({ kind: fc.constant('undo'), act: fc.integer({ min: 1, max: 8 }) }),
);

/** What counts by the words of the rule, worked out from the log alone: take back from the last on. */
function expected(log: readonly Settlement[], reading: number): number | null {
  const stands = (id: number): boolean =>
    !log.some((row) => row.undoes === id && row.id > id && stands(row.id));
  const last = log.filter(({ id, action }) => action !== 'undo' && stands(id)).at(-1);
  return last === undefined || last.action === 'dismiss' ? reading : last.value;
}

it('whatever is settled, taken back and read again: the last that stands counts, else the reading', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const db = await stored([doubtful({ [received13]: inferred13 })], none);
      let [reading, rows] = [13, 0];
      for (const taken of steps) {
        const { status = 'read', value = null } = (await factOf(db, received13)) ?? {};
        const seen = { status, value };
        const subject = received13;
        if (taken.kind === 'correct')
          act(db, [{ action: 'correct', subject, seen, after: number(taken.value) }], '错');
        else if (taken.kind === 'undo') undo(db, taken.act);
        else if (taken.kind === 'reread') {
          reading = taken.value;
          reread(db, subject, { status: 'inferred', value: reading, text: String(reading) });
        } else act(db, [{ action: taken.kind, subject, seen }]);
        const log = logOf(db, 1);
        expect(log.length).toBeGreaterThanOrEqual(rows);
        rows = log.length;
        expect((await factOf(db, received13))?.value).toBe(expected(log, reading));
      }
    }),
    { numRuns: 60 },
  );
});

it('a superseded version may be settled, and the year after keeps to the version that counts', async () => {
  const carrying = (n: number) =>
    small({ year: 2022, figures: { 'applications.carriedForward.total': n } });
  const later = small({ year: 2023, figures: { 'applications.carriedOver.total': 2 } });
  const db = await stored([carrying(3), carrying(2), later], twoRules);
  const seen = number(3);
  act(db, [{ action: 'correct', subject: other, seen, after: number(5) }], '错');
  expect((await failures(db, {}, { limit: 9, offset: 0 })).total).toBe(0);
});
