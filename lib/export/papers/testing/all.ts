import { bulletinDocx } from '#lib/export/papers/bulletin.ts';
import { listDocx } from '#lib/export/papers/list-docx.ts';
import { listXlsx } from '#lib/export/papers/list-xlsx.ts';
import { noticeDocx } from '#lib/export/papers/notice.ts';
import type { UnitProblems } from '#lib/export/papers/problem.ts';
import type { Overall } from '#lib/export/papers/standing.ts';
import { madeUp, madeUpFigures, subject } from './made-up.ts';

const overall: Overall = {
  years: [
    { year: 2023, expected: 3, received: 2, missing: ['长桥镇'] },
    { year: 2024, expected: 3, received: 3, missing: [] },
  ],
  sums: { checked: 4, failing: 2, open: 1 },
  districts: [],
  reportsOf: (unit) => (unit === 2 ? 1 : 2),
  charts: [],
};

const first = (units: readonly UnitProblems[]): UnitProblems => {
  const [unit] = units;
  if (unit === undefined) throw new Error('no unit made up');
  return unit;
};

/** Every paper of the made-up district, by file name; `on` is the day. */
export const allPapers = async (on = subject.on): Promise<Record<string, Uint8Array>> => {
  const [about, units] = [{ ...subject, on }, madeUp(12)];
  return {
    'list.xlsx': await listXlsx(units, about),
    'list.docx': await listDocx(units, about),
    'notice.docx': await noticeDocx(first(madeUp()), madeUpFigures(), about),
    'bulletin.docx': await bulletinDocx(units, overall, about),
  };
};
