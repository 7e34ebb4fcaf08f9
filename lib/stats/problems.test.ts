import { describe, expect, test } from 'vitest';
import { consistencyOf, coverageOf } from './coverage.ts';
import { material, units } from './made-up.ts';
import { type Facing, facings, problemsHeat } from './problems.ts';
import { problemsByYear } from './problems-by-year.ts';

const frame = material(
  [
    { unit: 1, year: 2021 },
    { unit: 1, year: 2022 },
    { unit: 2, year: 2022 },
  ],
  [],
  { years: [2021, 2022] },
);
const unit = { shortName: '街道', district: '甲区' };
const tally = (
  publisherId: number,
  year: number,
  rule: string,
  fails: number,
  undetermined = 0,
) => ({
  rule,
  publisherId,
  year,
  reportId: publisherId * 10_000 + year,
  fails,
  undetermined,
});
const tallies = [
  tally(1, 2021, 'balance', 2),
  tally(1, 2022, 'balance', 0, 3),
  tally(2, 2022, 'balance', 1),
  tally(2, 2022, 'late-publication', 1),
];
const rules = [
  { id: 'row-total', title: '各列合计' },
  { id: 'balance', title: '收办平衡' },
  { id: 'late-publication', title: '逾期公布' },
];
const heat = (facing: Facing, counted: 'fails' | 'undetermined' = 'fails') =>
  problemsHeat(frame, { facing, counted, tallies, rules, page: 1 });
const values = (chart: ReturnType<typeof heat>) =>
  chart.series.map((row) => [
    row.label,
    ...row.points.map((p) => (p.state === 'number' ? p.value : p.state)),
  ]);

describe('the heat map', () => {
  test('tells no finding from no report', () => {
    expect(values(heat('unit-year'))).toEqual([
      ['东湖街道', 2, 0],
      ['西桥街道', 'not-received', 2],
      ['南门街道', 'not-received', 'not-received'],
    ]);
  });
  test('by rule shows the rules that found something, each cell leading to the list it counts', () => {
    const chart = heat('unit-rule');
    expect(chart.axis.points.map(({ label }) => label)).toEqual(['收办平衡', '逾期公布']);
    expect(chart.series[1]?.points[0]?.href).toBe('?unit=2&rule=balance');
    expect(values(heat('rule-year'))).toEqual([
      ['收办平衡', 2, 1],
      ['逾期公布', 0, 1],
    ]);
  });
  test('tells sums in order from a free form that has none', () => {
    const free = material([{ unit: 1, year: 2018, edition: 'pre-2019' }], [], { years: [2018] });
    const chart = problemsHeat(free, {
      facing: 'rule-year',
      counted: 'fails',
      tallies: [tally(1, 2018, 'late-publication', 1)],
      rules: rules.map((rule) => ({ ...rule, restsOnForm: rule.id !== 'late-publication' })),
      page: 1,
    });
    expect(values(chart)).toEqual([['逾期公布', 1]]);
    const one = problemsHeat(
      { ...free, units: units.slice(0, 1), years: [2018, 2021] },
      {
        facing: 'unit-rule-year',
        counted: 'fails',
        tallies: [tally(1, 2018, 'late-publication', 1), tally(1, 2021, 'balance', 1)],
        rules: rules.map((rule) => ({ ...rule, restsOnForm: rule.id !== 'late-publication' })),
        page: 1,
      },
    );
    expect(values(one)[0]).toEqual([
      '东湖街道',
      'not-applicable',
      'not-received',
      1,
      'not-received',
    ]);
  });
  test('says where a count of 0 stands beside checks that could not be decided', () => {
    expect(heat('unit-year').series[0]?.points[1]).toMatchObject({
      value: 0,
      soft: ['undetermined'],
    });
    expect(values(heat('unit-year', 'undetermined'))[0]).toEqual(['东湖街道', 0, 3]);
  });
  test('counts the same whichever way it is turned', () => {
    const sum = (facing: Facing) =>
      values(heat(facing))
        .flat()
        .reduce<number>((n, v) => (typeof v === 'number' ? n + v : n), 0);
    expect(facings.map(sum)).toEqual([4, 4, 4, 4]);
  });
  test('of unit, rule and year shows whether something comes again', () => {
    const chart = heat('unit-rule-year');
    expect(chart.axis.points.map(({ label, within, year }) => [label, within?.id, year])).toEqual([
      ['收办平衡 2021年', 'balance', 2021],
      ['收办平衡 2022年', 'balance', 2022],
      ['逾期公布 2021年', 'late-publication', 2021],
      ['逾期公布 2022年', 'late-publication', 2022],
    ]);
    expect(values(chart)).toEqual([
      ['东湖街道', 2, 0, 0, 0],
      ['西桥街道', 'not-received', 1, 'not-received', 1],
      ['南门街道', 'not-received', 'not-received', 'not-received', 'not-received'],
    ]);
    expect(chart.series[1]?.points[1]?.href).toBe('?unit=2&rule=balance&at=2022');
    expect(chart.summary).toContain('3 格未报送');
  });
  test('counts findings of a rule that is there no more, under its id', () => {
    const old = [...tallies, tally(1, 2021, 'abolished', 5)];
    const chart = problemsHeat(frame, {
      facing: 'rule-year',
      counted: 'fails',
      tallies: old,
      rules,
      page: 1,
    });
    expect(values(chart).at(-1)).toEqual(['abolished', 5, 0]);
  });
  test('over districts says of how many reports a year is made, and what is not due is not missing', () => {
    const many = Array.from({ length: 41 }, (_, i) => ({
      id: i + 1,
      shortName: `街道${i}`,
      district: i < 40 ? '甲区' : '乙区',
    }));
    const chart = problemsHeat(
      { ...frame, units: many, expects: ({ unit }) => unit < 41 },
      { facing: 'unit-year', counted: 'fails', tallies, rules, page: 1 },
    );
    expect(chart.series[0]?.points[1]).toMatchObject({
      value: 2,
      sum: { counted: 2, expected: 40, lacking: { 'not-received': 38 } },
    });
    expect(chart.series[1]?.points).toMatchObject([
      { state: 'not-applicable' },
      { state: 'not-applicable' },
    ]);
  });
  test('of years of rules is paged before its heads are out of sight', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ ...unit, id: i + 1 }));
    const of = (facing: Facing) =>
      problemsHeat(
        { ...frame, units: many },
        { facing, counted: 'fails', tallies, rules, page: 3 },
      );
    expect(of('unit-rule-year').page).toEqual({ from: 41, to: 50, of: 50, size: 20 });
    expect(of('unit-rule').page).toMatchObject({ from: 41, to: 50, size: 40 });
  });
  test('says in its summary what it shows', () => {
    expect(heat('unit-year').summary).toBe(
      '示例区 3 个单位2021—2022年勾稽问题共 4 处；按行看最多的是东湖街道、西桥街道（均为 2 处），按列看最多的是2021年、2022年（均为 2 处）；3 格未报送。',
    );
  });
});

test('failures by year leave a year without reports a gap', () => {
  const chart = problemsByYear({ ...frame, years: [2020, 2021] }, [
    { publisherId: 1, year: 2021, failing: 2, warnings: 1 },
  ]);
  expect(chart.series[0]?.points).toMatchObject([
    { state: 'not-received' },
    { state: 'number', value: 2, sum: { counted: 1, expected: 3 } },
  ]);
});

test('coverage names who has not sent a report', () => {
  expect(coverageOf(2022, units, frame.received, () => true)).toMatchObject({
    received: 2,
    expected: 3,
    missing: [{ shortName: '南门街道' }],
  });
});

test('who need not report on a year is missing nothing there', () => {
  const expects = ({ unit, year }: { unit: number; year: number }) => unit !== 3 || year > 2021;
  expect(coverageOf(2021, units, [], expects)).toMatchObject({ received: 0, expected: 2 });
  const chart = problemsByYear({ ...frame, expects, years: [2021] }, [
    { publisherId: 1, year: 2021, failing: 2, warnings: 1 },
  ]);
  expect(chart.series[0]?.points).toMatchObject([{ sum: { counted: 1, expected: 2 } }]);
});

test('勾稽一致率 is over reports whose sums could all be checked', () => {
  const received = frame.received;
  expect(consistencyOf(received, tallies)).toEqual({ consistent: 0, failing: 2, open: 1 });
  expect(consistencyOf(received, [])).toEqual({ consistent: 3, failing: 0, open: 0 });
});
