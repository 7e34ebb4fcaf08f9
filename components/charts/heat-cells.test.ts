import { describe, expect, test } from 'vitest';
import { material } from '#lib/stats/made-up.ts';
import { type Facing, problemsHeat } from '#lib/stats/problems.ts';
import type { Chart, Drill } from '#lib/stats/series.ts';
import { bodyOf, gridOf, hrefAt, unpacked, wordsAt } from './heat-cells.ts';

const frame = material(
  [
    { unit: 1, year: 2021 },
    { unit: 1, year: 2022 },
    { unit: 2, year: 2022 },
  ],
  [],
  { years: [2021, 2022], expects: ({ unit, year }) => unit !== 3 || year > 2021 },
);
const tally = (publisherId: number, year: number, fails: number, undetermined = 0) => ({
  rule: 'balance',
  publisherId,
  year,
  reportId: publisherId * 10_000 + year,
  fails,
  undetermined,
});
const tallies = [tally(1, 2021, 2, 1), tally(1, 2022, 0, 3)];
const rules = [{ id: 'balance', title: '收办<平衡>' }];
const chartOf = (facing: Facing) =>
  problemsHeat(frame, { facing, counted: 'fails', tallies, rules, page: 1 });
const narrow = ({ at, unit, rule }: Drill) => ({
  ...(at !== undefined && { from: String(at), to: String(at) }),
  ...(unit !== undefined && { unit: String(unit) }),
  ...(rule !== undefined && { rule }),
});
const grid = (chart: Chart) => gridOf(chart, { path: '/checks', query: { count: 'x' }, narrow });
const threeWay = grid(chartOf('unit-rule-year'));

describe('the map of unit, rule and year', () => {
  test('tells five things apart, in text and in looks', () => {
    const cells = [...bodyOf(threeWay).matchAll(/<td(.*?)>(.*?)<\/td>/g)].map(([, looks, text]) => [
      /class="(.*?)"/.exec(looks ?? '')?.[1] ?? '',
      text,
    ]);
    expect(cells).toEqual([
      ['s5', '2*'],
      ['o', '0*'],
      ['hatch-absent', '<span>未</span>'],
      ['', '0'],
      ['hatch-void', '<span>—</span>'],
      ['hatch-absent', '<span>未</span>'],
    ]);
  });

  test('each cell leads to the list it counts; what is missing leads nowhere', () => {
    expect(hrefAt(threeWay, 0, 0)).toBe(
      '/checks?count=x&unit=1&from=2021&to=2021&rule=balance#list',
    );
    expect(hrefAt(threeWay, 1, 0)).toBeNull();
    expect(hrefAt(threeWay, 9, 9)).toBeNull();
  });

  test('each cell says where it is, how much, and every reservation', () => {
    expect(wordsAt(threeWay, 0, 0)).toBe('收办<平衡> 2021年 东湖街道：2 处（另有无法判定的勾稽）');
    expect(wordsAt(threeWay, 1, 0)).toBe('收办<平衡> 2021年 西桥街道：未报送');
  });

  test('a word is never markup', () => {
    const named = grid({
      ...chartOf('unit-rule'),
      series: chartOf('unit-rule').series.map((one) => ({ ...one, label: '<b>&' })),
    });
    expect(bodyOf(named)).toContain('&lt;b&gt;&amp;');
    expect(bodyOf(named)).not.toContain('<b>');
  });

  test('has one stop for the tab key', () => {
    expect(bodyOf(threeWay).match(/tabindex="0"/g)).toHaveLength(1);
  });
});

test('a map of two prints the word of a gap', () => {
  expect(bodyOf(grid(chartOf('unit-year')))).toContain('<span>未报送</span>');
  expect(wordsAt(grid(chartOf('unit-year')), 0, 1)).toBe(
    '2022年 东湖街道：0 处（另有无法判定的勾稽）',
  );
});

test('what is sent comes back as it was', () => {
  for (const facing of ['unit-rule-year', 'unit-rule', 'unit-year', 'rule-year'] as const) {
    const chart = chartOf(facing);
    chart.series.forEach(({ points }, r) => {
      const sent = grid(chart).rows[r]?.cells ?? [];
      const back = sent.map((cell, i) => unpacked(cell, points[i]?.at ?? ''));
      expect(back).toEqual(points.map((point) => ({ ...point, href: null })));
    });
  }
  const sum = { counted: 14, expected: 15, lacking: { 'not-received': 1 } };
  expect(unpacked('3*@14/15', 'a')).toMatchObject({ value: 3, soft: ['undetermined'], sum });
});
