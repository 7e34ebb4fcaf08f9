import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '#lib/checks/check.ts';
import { readSynthetic, syntheticReports } from '#lib/cli/synthetic/report.ts';
import type { Claim } from '#lib/parse/fact.ts';
import { type Db, open } from '../open.ts';
import { register } from '../register/register.ts';
import { save } from '../save.ts';
import { small, stored, twoRules } from '../testing/small.ts';
import { claims } from './claims.ts';
import { expected } from './expected.ts';
import { failures } from './failures.ts';
import { figures } from './figures.ts';
import { health } from './health.ts';
import { publisher, publishers, totals, years } from './publishers.ts';
import { received } from './received.ts';
import { report } from './report.ts';
import { reports } from './reports.ts';
import { ruleStatistics, tallies } from './tallies.ts';

const page = { limit: 100, offset: 0 };

describe('a city over seven years', () => {
  let db: Db;
  beforeAll(async () => {
    db = open(':memory:');
    await save(db, [...syntheticReports(140)], { read: readSynthetic, judge: check });
  });

  it('years ascend, offices go by district', async () => {
    expect(await years(db)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    const districts = (await publishers(db)).map(({ district }) => district);
    expect(districts).toEqual(districts.toSorted());
    expect(new Set(districts).size).toBe(2);
    expect(await totals(db)).toEqual({ reports: 140, publishers: 20, files: 140 });
  });

  it('an office by its id, or null', async () => {
    const [first] = await publishers(db);
    expect(await publisher(db, first?.id ?? 0)).toEqual(first);
    expect(await publisher(db, 999)).toBeNull();
  });

  it('filters narrow to years, offices and a district', async () => {
    const [first] = await publishers(db);
    const district = first?.district ?? '';
    const ofDistrict = await received(db, { district });
    expect(ofDistrict).toHaveLength(
      7 * (await publishers(db)).filter((office) => office.district === district).length,
    );
    expect(await received(db, { from: 2020, to: 2021 })).toHaveLength(40);
    expect(await received(db, { publishers: [1, 3], from: 2025 })).toHaveLength(2);
    expect(await received(db, { publishers: [] })).toEqual([]);
    expect(await received(db, { publishers: [1], district: 'nowhere' })).toEqual([]);
  });

  it('rows come by office and year, whatever the filter', async () => {
    const rows = await received(db, {});
    const order = rows.map((row) => row.publisherId * 10_000 + row.year);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('figures come in the order of the keys, each key list on its own', async () => {
    const [a, b] = ['applications.received.total', 'applications.carriedForward.total'] as const;
    const forth = await figures(db, { publishers: [4] }, [a, b]);
    const back = await figures(db, { publishers: [4] }, [b, a]);
    expect(back.map((row) => row.values.toReversed())).toEqual(forth.map((row) => row.values));
    for (const row of forth) {
      const facts = (await report(db, row.reportId))?.report.facts ?? [];
      const told = [a, b].map((key) => facts.find((fact) => fact.key === key));
      expect(row.values).toEqual(told.map((fact) => fact?.value));
      expect(row.statuses).toEqual(told.map((fact) => fact?.status));
    }
  });

  it('tallies and statistics are what the findings add up to', async () => {
    const all = await failures(db, {}, { limit: 10_000, offset: 0 });
    expect(all.rows).toHaveLength(all.total);
    const tallied = await tallies(db, {});
    for (const { reportId, rule, fails, undetermined } of tallied) {
      const findings = (await report(db, reportId))?.findings ?? [];
      const ofRule = findings.filter((finding) => finding.rule === rule);
      expect(ofRule.filter(({ verdict }) => verdict === 'fails')).toHaveLength(fails);
      expect(ofRule.filter(({ verdict }) => verdict === 'undetermined')).toHaveLength(undetermined);
      expect(fails + undetermined).toBeGreaterThan(0);
    }
    expect(tallied.reduce((sum, { fails }) => sum + fails, 0)).toBe(all.total);
    for (const statistic of await ruleStatistics(db)) {
      const rows = tallied.filter(({ rule }) => rule === statistic.rule);
      expect(statistic.reportsFailing).toBe(rows.filter(({ fails }) => fails > 0).length);
      expect(statistic.fails).toBe(rows.reduce((sum, { fails }) => sum + fails, 0));
    }
  });

  it('failures are the findings of the reports, word for word', async () => {
    const { rows } = await failures(db, { publishers: [1, 2, 3] }, page);
    for (const {
      id,
      reportId,
      publisherId,
      publisherName,
      district,
      reportYear,
      ...finding
    } of rows)
      expect((await report(db, reportId))?.findings).toContainEqual(finding);
  });

  it('failures can be turned page by page', async () => {
    const whole = await failures(db, { from: 2024 }, page);
    const first = await failures(db, { from: 2024 }, { limit: 3, offset: 0 });
    const second = await failures(db, { from: 2024 }, { limit: 3, offset: 3 });
    expect([...first.rows, ...second.rows]).toEqual(whole.rows.slice(0, 6));
    expect([first.total, second.total]).toEqual([whole.total, whole.total]);
    expect(new Set(whole.rows.map(({ id }) => id)).size).toBe(whole.rows.length);
  });

  it('failures are narrowed to rules, a severity or one report', async () => {
    const { rows } = await failures(db, {}, { limit: 10_000, offset: 0 });
    const some = rows.filter(({ rule }) => rule === 'row-total' || rule === 'balance');
    const asked = await failures(db, { rules: ['row-total', 'balance'] }, page);
    expect(asked.total).toBe(some.length);
    const errors = rows.filter(({ severity }) => severity === 'error');
    expect((await failures(db, { severity: 'error' }, page)).total).toBe(errors.length);
    const reportId = rows[0]?.reportId ?? 0;
    const ofReport = rows.filter((row) => row.reportId === reportId);
    expect((await failures(db, { reportId }, page)).rows).toEqual(ofReport);
  });

  it('the ledger counts and sorts', async () => {
    const byFailing = await reports(db, { sort: 'failing' }, page);
    const failing = byFailing.rows.map((row) => row.failing);
    expect(failing).toEqual(failing.toSorted((a, b) => b - a));
    expect(byFailing.total).toBe(140);
    const problem = await reports(db, { problem: 'failing' }, { limit: 1000, offset: 0 });
    expect(problem.total).toBe(problem.rows.length);
    expect(problem.rows.every((row) => row.failing > 0)).toBe(true);
    const newest = await reports(db, {}, { limit: 20, offset: 0 });
    expect(new Set(newest.rows.map(({ year }) => year))).toEqual(new Set([2025]));
  });

  it('the store is sound', async () => {
    expect(await health(db)).toMatchObject({ path: ':memory:', integrity: 'ok' });
  });
});

const claim = (metric: string, value: number, year: number | null = null): Claim => ({
  metric,
  value,
  unit: '条',
  qualifier: 'over',
  year,
  text: `${value}余条`,
  section: '一',
  at: { block: 0, start: 2, end: 7 },
});

it('claims of the metrics asked for, with the year of the sentence beside the year of the report', async () => {
  const told = [
    claim('disclosure.wechatPosts', 300, 2022),
    claim('disclosure.meetings', 2),
    claim('disclosure.wechatPosts', 35.5),
  ];
  const db = await stored([small({ year: 2023, claims: told })]);
  const rows = await claims(db, { from: 2023 }, ['disclosure.wechatPosts']);
  const of = { reportId: 1, publisherId: 1, reportYear: 2023 };
  expect(rows).toEqual([
    { ...of, ...told[0] },
    { ...of, ...told[2] },
  ]);
  expect(await claims(db, {}, [])).toEqual([]);
});

it('a report knows its neighbours by year, and versions that were replaced', async () => {
  const db = await stored([
    small({ year: 2021 }),
    small({ year: 2022 }),
    small({ year: 2022, prose: '更正。' }),
    small({ year: 2024 }),
  ]);
  expect(await report(db, 1)).toMatchObject({ previousId: null, nextId: 3 });
  expect(await report(db, 3)).toMatchObject({ previousId: 1, nextId: null, version: 2 });
  expect(await report(db, 99)).toBeNull();
});

it('only current versions count', async () => {
  const failing = { 'applications.received.total': 13 } as const;
  const db = await stored([small({ figures: failing }), small()], twoRules);
  expect((await failures(db, {}, page)).total).toBe(0);
  expect((await failures(db, { reportId: 1 }, page)).total).toBe(1);
  expect((await tallies(db, {})).map(({ reportId, fails }) => [reportId, fails])).toEqual([[2, 0]]);
});

it('late reports are those the rule says are late', async () => {
  const db = await stored(
    [
      small({ publisher: '早街道', publishedOn: '2024-01-20' }),
      small({ publisher: '晚街道', publishedOn: '2024-03-01' }),
    ],
    (read, previous, document) => check(read, previous, document),
  );
  const late = await reports(db, { problem: 'late' }, page);
  expect(late.rows.map((row) => row.publisher.shortName)).toEqual(['晚街道']);
  const dated = await reports(db, { sort: 'published' }, page);
  expect(dated.rows.map(({ publishedOn }) => publishedOn)).toEqual(['2024-03-01', '2024-01-20']);
});

it('districts of one name in two cities are told apart, and found by either spelling', async () => {
  const gulou = { publisher: '华侨路街道', district: '鼓楼区' } as const;
  const db = await stored([
    small({ ...gulou, city: '南京市' }),
    small({ ...gulou, publisher: '水部街道', city: '福州市' }),
    small({ publisher: '二七街道', district: '江岸区' }),
  ]);
  const districts = (await publishers(db)).map(({ district }) => district);
  expect(districts).toEqual(['江岸区', '南京市鼓楼区', '福州市鼓楼区']);
  const idsIn = async (district: string) =>
    (await received(db, { district })).map(({ publisherId }) => publisherId);
  expect(await idsIn('南京市鼓楼区')).toEqual([1]);
  expect(await idsIn('鼓楼区')).toEqual([1, 2]);
  expect(await idsIn('江岸区')).toEqual([3]);
});

it('an office is expected from the first year of its district, unless a person said otherwise', async () => {
  const db = await stored([
    small({ publisher: '甲街道', district: '江岸区', year: 2021 }),
    small({ publisher: '乙街道', district: '江岸区', year: 2023 }),
    small({ publisher: '丙街道', district: '历下区', year: 2022 }),
  ]);
  expect((await expected(db)).map(({ publisherId, from }) => [publisherId, from])).toEqual(
    expect.arrayContaining([
      [1, 2021],
      [2, 2021],
      [3, 2022],
    ]),
  );
  const change = {
    kind: 'expect',
    id: 2,
    expected: { from: 2023, to: null, exceptions: [{ year: 2024, expected: false }] },
  } as const;
  register(db, { actor: '甲', at: '2026-01-01T00:00:00Z', change }, () => []);
  const row = (await expected(db)).find(({ publisherId }) => publisherId === 2);
  expect(row).toMatchObject(change.expected);
});
