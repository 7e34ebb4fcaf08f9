import { beforeAll, expect, it } from 'vitest';
import { check } from '#lib/checks/check.ts';
import { readSynthetic, syntheticReports } from '#lib/cli/synthetic/report.ts';
import { type Db, open } from '../open.ts';
import { save } from '../save.ts';
import { neighbourhoods } from './neighbourhoods.ts';
import { received } from './received.ts';
import { report } from './report.ts';

let db: Db;
beforeAll(async () => {
  db = open(':memory:');
  await save(db, [...syntheticReports(14)], { read: readSynthetic, judge: check });
});

it('each report stands between the years before and after of its own office', async () => {
  const all = await received(db, {});
  const around = neighbourhoods(
    db,
    all.map(({ reportId }) => reportId),
  );
  expect(around.size).toBe(14);
  for (const { reportId, publisherId, year } of all) {
    const idOf = (years: number) =>
      all.find((one) => one.publisherId === publisherId && one.year === year + years)?.reportId ??
      null;
    const { previousId, nextId, previous, next } = around.get(reportId) ?? {};
    expect([previousId, nextId]).toEqual([idOf(-1), idOf(1)]);
    expect([previous?.year ?? null, next?.year ?? null]).toEqual([
      idOf(-1) === null ? null : year - 1,
      idOf(1) === null ? null : year + 1,
    ]);
  }
});

it('the figures are those of the report', async () => {
  const stored = await report(db, 3);
  const { current } = neighbourhoods(db, [3]).get(3) ?? {};
  const values = stored?.report.facts.map(({ key, value }) => [key, value]);
  expect(values?.map(([key]) => [key, current?.facts.get(String(key))?.value])).toEqual(values);
  expect(neighbourhoods(db, []).size).toBe(0);
});
