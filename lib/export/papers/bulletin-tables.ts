import type { FileChild } from 'docx';
import { grid } from './grid.ts';
import { paragraph } from './letters.ts';
import { ENOUGH, type Overall, type Place, ranked, type Standing } from './standing.ts';

/** As many as a bulletin names; the others are in the 问题清单. */
export const NAMED = 20;

const centred = (text: string | number) => ({ text: String(text), centred: true });

/** Some names, and how many there are where they are too many. */
export const listed = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join('、')
    : `${names.slice(0, NAMED).join('、')}等 ${names.length} 个单位`;

/** What came in, year by year. */
export const yearTable = ({ years }: Overall) =>
  grid({
    head: ['年度', '应报', '已收到', '未报送', '未报送的单位'],
    widths: [15, 15, 15, 15, 96],
    rows: years.map(({ year, expected, received, missing }) => [
      ...[year, expected, received, expected - received].map(centred),
      { text: missing.length === 0 ? '无' : listed(missing) },
    ]),
  });

/** The units with the most problems. */
export const unitTable = (standing: readonly Standing[]) =>
  grid({
    head: ['名次', '单位', '报告 n', '问题处数', '其中不符', '其中存疑'],
    widths: [14, 62, 20, 20, 20, 20],
    rows: standing
      .slice(0, NAMED)
      .map(({ rank, name, reports, problems, errors }) => [
        centred(rank),
        { text: name },
        ...[reports, problems, errors, problems - errors].map(centred),
      ]),
  });

/** The districts by the share of failing reports. */
export const districts = (places: readonly Place[]): FileChild[] => [
  paragraph(`各区县按能够全部判定的报告（n）中有不符的比率排列；n 不足 ${ENOUGH} 的不排名。`, {
    space: [8, 4],
  }),
  grid({
    head: ['名次', '区县', 'n', '有不符的报告', '比率'],
    widths: [14, 62, 20, 30, 30],
    rows: ranked(places).map(({ rank, name, checked, failing }) => [
      centred(rank ?? '不排名'),
      { text: name },
      centred(checked),
      centred(failing),
      centred(rank === null ? '—' : `${((failing / checked) * 100).toFixed(1)}%`),
    ]),
  }),
];
