import { expect, it } from 'vitest';
import { open } from '#db/open.ts';
import { save } from '#db/save.ts';
import { check } from '#lib/checks/check.ts';
import { readSynthetic, syntheticReports } from '#lib/cli/synthetic/report.ts';
import { publishers, totals, years } from './publishers.ts';
import { received } from './received.ts';
import { report } from './report.ts';

const filled = async (count: number) => {
  const db = open(':memory:');
  const arrivals = [...syntheticReports(count)];
  await save(db, arrivals, { read: readSynthetic, judge: check });
  return { db, arrivals };
};

it('what was handed in is what comes out', async () => {
  const { db, arrivals } = await filled(14);
  for (const [i, { report: handedIn, document }] of arrivals.entries()) {
    const stored = await report(db, i + 1);
    expect(stored?.report).toEqual(handedIn);
    expect(stored?.document).toEqual(document);
  }
});

it('offices, years and reports are counted', async () => {
  const { db } = await filled(14);
  expect(await years(db)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
  expect((await publishers(db)).map(({ shortName }) => shortName)).toHaveLength(2);
  expect(await received(db, { from: 2020, to: 2021 })).toHaveLength(4);
  expect(await totals(db)).toEqual({ reports: 14, publishers: 2, files: 14 });
});
