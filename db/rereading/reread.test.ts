import { expect, it } from 'vitest';
import { finish } from '../intake/jobs.ts';
import { type Db, rows } from '../open.ts';
import { failures } from '../queries/failures.ts';
import { figures } from '../queries/figures.ts';
import { refusedFiles } from '../queries/files.ts';
import { report } from '../queries/report.ts';
import { reports } from '../queries/reports.ts';
import { triedBefore } from '../queries/versions.ts';
import type { Reading } from '../save.ts';
import { settle } from '../settling/settle.ts';
import { newsItem, type Small, small, stored, twoRules } from '../testing/small.ts';
import { choose } from '../versions/choose.ts';
import { requestReread, type Which } from './requests.ts';

const page = { limit: 9, offset: 0 };
const older: Which = { which: 'older', than: 1 };

const newReading = (told: Small): Reading<'news'> => {
  const { reading } = small(told);
  return reading.status === 'report' ? { ...reading, readerVersion: 1 } : reading;
};
const refusal = { status: 'refused', because: 'news', detail: '2022', readerVersion: 1 } as const;

/** Has every file that a newer reader is to try read as `read` says. */
function reread(db: Db, read: (name: string) => Reading<'news'>, which: Which = older): number {
  const request = requestReread(db, which);
  const waiting = rows<{ id: number; name: string }>(
    db,
    `select id, name from arrivals where status = 'waiting' order by id`,
    {},
  );
  for (const { id, name } of waiting) finish(db, twoRules, id, read(name));
  return request?.files ?? 0;
}

const received = (value: number) => ({
  figures: { 'applications.received.total': value } as const,
});
const person = { actor: '李某', reason: '原件如此' };

it('a newer reading takes the place of the old one, with all that hangs on it', async () => {
  const told = { notices: [{ kind: 'no-date', text: '', at: null }] } as const;
  const db = await stored([small({ ...received(13), ...told, prose: '旧读法。' })], twoRules);
  expect((await failures(db, {}, page)).total).toBe(1);
  expect(reread(db, () => newReading({ ...received(12), prose: '新读法。' }))).toBe(1);
  const kept = await report(db, 1);
  expect(kept).toMatchObject({ id: 1, version: 1, report: { notices: [] } });
  expect(kept?.document.blocks[0]).toMatchObject({ text: '新读法。' });
  expect((await figures(db, {}, ['applications.received.total']))[0]?.values).toEqual([12]);
  expect((await failures(db, {}, page)).total).toBe(0);
  const found = async (text: string) => (await reports(db, { text }, page)).total;
  expect([await found('旧读法'), await found('新读法')]).toEqual([0, 1]);
});

it('what this reader has read is not read by it again', async () => {
  const db = await stored([small(), newsItem()]);
  expect(triedBefore(db, 1)).toEqual({ reports: 1, refused: 1 });
  expect(reread(db, (name) => (name === 'news.html' ? refusal : newReading({})))).toBe(2);
  expect(triedBefore(db, 1)).toEqual({ reports: 0, refused: 0 });
  expect(reread(db, () => newReading({}))).toBe(0);
  expect(reread(db, () => newReading({}), { which: 'reports', ids: [1] })).toBe(1);
  expect(requestReread(db, { which: 'all' })).toMatchObject({ files: 2 });
  expect(requestReread(db, { which: 'all' })).toBeNull();
});

it('what a person settled stays; where the new reading says otherwise it is asked', async () => {
  const key = 'applications.received.total';
  const db = await stored([small(received(13))], twoRules);
  const correct = { action: 'correct', subject: key, seen: { status: 'read', value: 13 } } as const;
  const after = { status: 'read', value: 12, text: '12' } as const;
  const at = '2025-01-02T03:04:05.000Z';
  settle(
    db,
    { ...person, settledAt: at, reportId: 1, decisions: [{ ...correct, after }] },
    twoRules,
  );
  reread(db, () => newReading(received(15)));
  const kept = await report(db, 1);
  expect(kept?.report.facts.find((fact) => fact.key === key)?.value).toBe(12);
  expect(kept?.read.find((fact) => fact.key === key)?.value).toBe(15);
  expect(kept?.settled.get(key)?.changed).toBe(true);
  reread(db, () => newReading(received(13)), { which: 'reports', ids: [1] });
  expect((await report(db, 1))?.settled.get(key)?.changed).toBe(false);
});

it('a version that was chosen is still the chosen one', async () => {
  const db = await stored([small(received(12)), small(received(13))]);
  choose(db, { ...person, at: '2025-01-02T03:04:05.000Z', reportId: 1 }, twoRules);
  reread(db, () => newReading(received(12)));
  expect(await report(db, 1)).toMatchObject({ version: 1 });
  const [first] = rows(
    db,
    'select "current", pinned, reader_version from reports where id = 1',
    {},
  );
  expect(first).toEqual({ current: 1, pinned: 1, reader_version: 1 });
});

it('the year after is judged with the new figures', async () => {
  const before = (n: number) => ({
    year: 2022,
    figures: { 'applications.carriedForward.total': n } as const,
  });
  const db = await stored(
    [small(before(3)), small({ figures: { 'applications.carriedOver.total': 2 } })],
    twoRules,
  );
  expect((await failures(db, {}, page)).total).toBe(1);
  reread(db, () => newReading(before(2)), { which: 'reports', ids: [1] });
  expect((await failures(db, {}, page)).total).toBe(0);
});

it('a report whose file the newer reader refuses keeps its reading and says so', async () => {
  const db = await stored([small(received(13))], twoRules);
  reread(db, () => refusal);
  expect((await figures(db, {}, ['applications.received.total']))[0]?.values).toEqual([13]);
  expect(objections(db)).toEqual([{ kind: 'refused', because: 'news', detail: '2022' }]);
  expect(await refusedFiles(db)).toEqual([]);
  reread(db, () => newReading(received(13)), { which: 'all' });
  expect(objections(db)).toEqual([null]);
});

it('a file that was refused becomes a report when the newer reader reads it', async () => {
  const db = await stored([newsItem()]);
  expect(reread(db, () => newReading({}))).toBe(1);
  expect(await refusedFiles(db)).toEqual([]);
  expect(await report(db, 1)).toMatchObject({ version: 1, fileName: 'news.html' });
});

it('another year or office than the one it is filed under is a question, not a move', async () => {
  const db = await stored([small(), small({ publisher: '乙街道办事处' })]);
  reread(db, () => newReading({ publisher: '乙街道办事处' }), { which: 'reports', ids: [1] });
  expect(objections(db)).toEqual([{ kind: 'other-office', publisher: '乙街道办事处' }, null]);
  reread(db, () => newReading({ year: 2022 }), { which: 'reports', ids: [1] });
  expect(objections(db)[0]).toEqual({ kind: 'other-year', year: 2022 });
  expect(await report(db, 1)).toMatchObject({ publisher: { name: '甲街道办事处' }, version: 1 });
});

const unfiled: Small = { name: 'a.txt' };
it('a report that waited for its year is filed once the newer reader tells it', async () => {
  const { reading } = small(unfiled);
  if (reading.status !== 'report') throw new Error('a small report is a report');
  const yearless = {
    ...small(unfiled),
    reading: { ...reading, report: { ...reading.report, year: null } },
  };
  const db = await stored([yearless]);
  expect(await report(db, 1)).toMatchObject({ version: 0 });
  reread(db, () => newReading({}));
  expect(await report(db, 1)).toMatchObject({ version: 1, report: { year: 2023 } });
});

it('two formats the same newer reader reads as two reports are parted, and a person is asked', async () => {
  const db = await stored([
    small(received(12)),
    { ...small(received(12)), bytes: Buffer.from('b'), name: 'b' },
  ]);
  const standing = () =>
    rows(db, 'select version, twin_of as twin, "current", undecided from reports order by id', {});
  const whole = { version: 1, twin: null, current: 1, undecided: null };
  expect(standing()).toEqual([whole, { version: 1, twin: 1, current: 0, undecided: null }]);
  reread(db, (name) => newReading(received(name === 'b' ? 13 : 12)));
  expect(standing()).toEqual([whole, { version: 2, twin: null, current: 0, undecided: 'unsure' }]);
});

const objections = (db: Db) =>
  rows<{ objection: string | null }>(db, 'select objection from reports order by id', {}).map(
    ({ objection }) => objection && JSON.parse(objection),
  );
