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
  reports: new Map([
    [1, 2],
    [2, 1],
    [3, 2],
  ]),
};

const first = (units: readonly UnitProblems[]): UnitProblems => {
  const [unit] = units;
  if (unit === undefined) throw new Error('no unit made up');
  return unit;
};

/** Every paper of the made-up district, by file name; `on` is the day. */
export const allPapers = async (on = subject.on): Promise<Record<string, Uint8Array>> => {
  const about = { ...subject, on };
  const list = { units: madeUp(12), leftOut: { style: 3, falseAlarms: 1 }, subject: about };
  return {
    'list.xlsx': await listXlsx(list),
    'list.docx': await listDocx(list),
    'notice.docx': await noticeDocx(first(madeUp()), madeUpFigures(), about),
    'bulletin.docx': await bulletinDocx(list, overall, []),
  };
};
