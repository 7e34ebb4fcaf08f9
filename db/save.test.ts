import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '#lib/checks/check.ts';
import { readSynthetic, syntheticReports } from '#lib/cli/synthetic/report.ts';
import { figureKeys, keysOf } from './figures.ts';
import { open } from './open.ts';
import { failures } from './queries/failures.ts';
import { figures } from './queries/figures.ts';
import { file, refusedFiles } from './queries/files.ts';
import { publishers, totals } from './queries/publishers.ts';
import { received } from './queries/received.ts';
import { original, report } from './queries/report.ts';
import { versionsBeside } from './queries/versions.ts';
import { type Line, save } from './save.ts';
import { newsItem, type SmallFile, small, smallLine, stored, twoRules } from './testing/small.ts';

const page = { limit: 100, offset: 0 };

it('what was handed in is what comes out', async () => {
  const db = open(':memory:');
  const files = [...syntheticReports(21)];
  const saved = await save(db, files, { read: readSynthetic, judge: check });
  for (const [i, one] of saved.entries()) {
    if (one.status !== 'stored') throw new Error(`${one.name} is ${one.status}`);
    const kept = await report(db, one.reportId);
    expect(kept?.report).toEqual(files[i]?.report);
    expect(kept?.document).toEqual(files[i]?.document);
    expect(Buffer.from((await original(db, one.reportId))?.bytes ?? [])).toEqual(files[i]?.bytes);
  }
});

it('null stays null and 0 stays 0, figure by figure', async () => {
  const keys = keysOf('2021');
  const value = fc.option(fc.constantFrom(0, 1, 7, 391_000));
  const told = fc.array(value, { minLength: keys.length, maxLength: keys.length });
  await fc.assert(
    fc.asyncProperty(told, async (values) => {
      const given = Object.fromEntries(keys.map((key, i) => [key, values[i] ?? null]));
      const db = await stored([small({ figures: given })]);
      const [row] = await figures(db, {}, keys);
      expect(row?.values).toEqual(values);
      expect(row?.statuses).toEqual(values.map((v) => (v === null ? 'blank' : 'read')));
    }),
    { numRuns: 20 },
  );
});

it('a figure the edition does not have is not applicable', async () => {
  const db = await stored([small({ year: 2020 }), small({ year: 2018 })]);
  const rows = await figures(db, {}, figureKeys);
  const [free, of2020] = rows;
  expect(new Set(free?.statuses)).toEqual(new Set(['not-applicable']));
  expect(of2020?.statuses).toEqual(
    figureKeys.map((key) => (keysOf('2019').includes(key) ? 'read' : 'not-applicable')),
  );
});

it('the same bytes are recognised under any name, and within a batch', async () => {
  const db = open(':memory:');
  const [first, again] = [small({ name: 'a.txt' }), { ...small({ name: 'a.txt' }), name: 'b.txt' }];
  const saved = await save(db, [first, again], smallLine());
  expect(saved).toMatchObject([
    { name: 'a.txt', status: 'stored', reportId: 1 },
    { name: 'b.txt', status: 'same', reportId: 1, publisher: '甲街道办事处', year: 2023 },
  ]);
  expect(await totals(db)).toEqual({ reports: 1, publishers: 1, files: 1 });
});

it('other bytes for the same office and year are a new version, and the old one is kept', async () => {
  const db = await stored([
    small({ figures: { 'applications.received.total': 12 } }),
    small({ publisher: '甲街道', figures: { 'applications.received.total': 13 } }),
  ]);
  const [current, ...others] = await received(db, {});
  expect(others).toEqual([]);
  expect(current).toMatchObject({ reportId: 2, version: 2, versions: 2 });
  const [row] = await figures(db, {}, ['applications.received.total']);
  expect(row?.values).toEqual([13]);
  const old = await report(db, 1);
  expect(versionsBeside(db, 1).map(({ id, current }) => [id, current])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect(old?.report.facts.find(({ key }) => key === 'applications.received.total')?.value).toBe(
    12,
  );
});

it('offices of one name in two districts stay apart; the longest name is shown', async () => {
  const db = await stored([
    small({ publisher: '朝阳街道', district: '大武口区', year: 2022 }),
    small({ publisher: '大武口区朝阳街道办事处', year: 2023 }),
    small({ publisher: '朝阳街道办事处', district: '涧西区', year: 2023 }),
  ]);
  const found = await publishers(db);
  expect(found.map(({ name, shortName, district }) => [name, shortName, district])).toEqual([
    ['大武口区朝阳街道办事处', '朝阳街道', '大武口区'],
    ['朝阳街道办事处', '朝阳街道', '涧西区'],
  ]);
});

it('a refused file is kept, and taken when it can be read later', async () => {
  const db = await stored([newsItem('a.html')]);
  const [refused] = await refusedFiles(db);
  expect(refused).toMatchObject({ name: 'a.html', because: 'news', detail: '2022' });
  expect(await file(db, refused?.fileId ?? 0)).toEqual({
    name: 'a.html',
    bytes: Buffer.from(newsItem('a.html').bytes),
  });
  const better: Line<SmallFile, 'news'> = { ...smallLine(), read: () => small().reading };
  expect(await save(db, [newsItem('a.html')], better)).toMatchObject([{ status: 'stored' }]);
  expect(await refusedFiles(db)).toEqual([]);
});

it('a file our own code stumbles over is kept, and the others of the batch go on', async () => {
  const db = open(':memory:');
  const stumbling: Line<SmallFile, 'news'> = {
    read: (handed) => {
      if (handed.name === 'bad') throw new Error('out of cheese');
      return handed.reading;
    },
    judge: ({ year }) => {
      if (year === 2021) throw new Error('no such year');
      return [];
    },
  };
  const files = [
    small({ year: 2020 }),
    { ...small(), name: 'bad' },
    small({ year: 2021 }),
    small(),
  ];
  expect(await save(db, files, stumbling)).toMatchObject([
    { status: 'stored', year: 2020 },
    { status: 'refused', because: 'internal-error', detail: 'Error: out of cheese' },
    { status: 'refused', because: 'internal-error', detail: 'Error: no such year' },
    { status: 'stored', year: 2023 },
  ]);
  expect(await totals(db)).toEqual({ reports: 2, publishers: 1, files: 3 });
});

it('a report is judged again when the one of the year before arrives', async () => {
  const later = small({ year: 2023, figures: { 'applications.carriedOver.total': 2 } });
  const earlier = small({ year: 2022, figures: { 'applications.carriedForward.total': 3 } });
  const db = await stored([later], twoRules);
  expect((await report(db, 1))?.findings).toMatchObject([{ verdict: 'undetermined' }]);
  await save(db, [earlier], smallLine(twoRules));
  const { rows } = await failures(db, { from: 2023 }, page);
  expect(rows).toMatchObject([
    {
      rule: 'carried',
      left: [{ key: 'applications.carriedForward.total', yearsAgo: 1, value: 3 }],
      right: [{ key: 'applications.carriedOver.total', value: 2 }],
    },
  ]);
  expect((await received(db, { from: 2023 }))[0]).toMatchObject({ warnings: 1, undetermined: 0 });
});

it('a report is judged with the current version of the year before', async () => {
  const carrying = (n: number) =>
    small({ year: 2022, figures: { 'applications.carriedForward.total': n } });
  const later = small({ year: 2023, figures: { 'applications.carriedOver.total': 2 } });
  const db = await stored([carrying(3), later], twoRules);
  expect((await failures(db, {}, page)).total).toBe(1);
  await save(db, [carrying(2)], smallLine(twoRules));
  expect((await failures(db, {}, page)).total).toBe(0);
});
