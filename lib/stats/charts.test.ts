import { describe, expect, test } from 'vitest';
import { chartOf, metricsOf, type Plan } from './build.ts';
import type { Frame, View } from './frame.ts';
import { type MadeUp, material, units } from './made-up.ts';
import { applicationsPlan, outcomeReasons, outcomes, ratesPlan } from './outcomes.ts';
import { toldVolumes, volumes } from './quantities.ts';
import type { Cell, Chart } from './series.ts';
import { matrix, volume } from './volumes.ts';

const view: View = { over: 'years', at: 2021, as: 'count', order: 'value', page: 1 };
const granted = 'applications.outcome/granted.total';
const total = 'applications.outcome/total.total';
const refused = 'applications.outcome/refused/stateSecret.total';

const reports: MadeUp[] = [
  {
    unit: 1,
    year: 2019,
    figures: { [granted]: 2, [total]: 5, 'applications.outcome/other.total': 3 },
  },
  { unit: 1, year: 2021, figures: { [granted]: 4, [total]: 6, [refused]: 'unread' } },
  { unit: 2, year: 2021, figures: { [granted]: 12, [total]: 20, [refused]: null } },
  { unit: 3, year: 2021, edition: 'pre-2019' },
  { unit: 1, year: 2022, figures: { [granted]: 'inferred', [total]: 0 } },
];

const draw = (plan: Plan, at: Partial<View> = {}, frame: Partial<Frame> = {}): Chart =>
  chartOf(plan, { ...view, ...at }, material(reports, metricsOf(plan), frame));

const cell = (chart: Chart, series: string, at: string): Cell => {
  const found = chart.series.find(({ id }) => id === series)?.points.find((p) => p.at === at);
  if (found === undefined) throw new Error(`no ${series} at ${at}`);
  return found;
};
const only = { units: units.slice(0, 1), scope: '东湖街道' };
const byGroups = (as: View['as'] = 'count') => outcomes(as, 'total', (id) => `?group=${id}`);

describe('办理结果', () => {
  test('keeps every state apart', () => {
    const years = draw(byGroups(), {}, only);
    expect(cell(years, 'granted', '2019')).toMatchObject({ state: 'number', value: 2 });
    expect(cell(years, 'granted', '2020')).toMatchObject({ state: 'not-received' });
    expect(cell(years, 'refused', '2021')).toMatchObject({ state: 'unread' });
    expect(cell(years, 'granted', '2022')).toMatchObject({ state: 'number', soft: ['inferred'] });
    const places = draw(byGroups(), { over: 'units' });
    expect(cell(places, 'granted', '3')).toMatchObject({ state: 'not-applicable' });
    expect(cell(places, 'refused', '2')).toMatchObject({ state: 'number', soft: ['blanks'] });
  });
  test('leads from every number to its cells, from what is missing to its unit, from sums to the list', () => {
    expect(cell(draw(byGroups(), {}, only), 'granted', '2019').href).toBe(
      `/reports/12019?${new URLSearchParams([['cell', granted]])}`,
    );
    expect(cell(draw(byGroups(), {}, only), 'granted', '2020').href).toBe('/publishers/1');
    expect(cell(draw(byGroups()), 'granted', '2021').href).toBe('?at=2021');
  });
  test('names the file of a figure', () => {
    expect(cell(draw(byGroups(), {}, only), 'granted', '2019').file).toBe('1-2019.html');
  });
  test('says of how many reports a sum is', () => {
    expect(cell(draw(byGroups()), 'granted', '2021')).toMatchObject({
      value: 16,
      sum: { counted: 2, expected: 3, lacking: { 'not-applicable': 1 } },
    });
  });
  test('takes shares of the published total, and has none where it is 0', () => {
    const shares = draw(byGroups('share'), {}, only);
    expect(cell(shares, 'granted', '2021')).toMatchObject({ value: 4 / 6, of: 6 });
    expect(cell(shares, 'granted', '2022')).toMatchObject({ because: 'zero-denominator' });
    expect(shares.total?.points.map((p) => (p.state === 'number' ? p.value : null))).toEqual([
      5,
      null,
      6,
      0,
    ]);
  });
  test('stacks shares of the same reports only', () => {
    const shares = draw(byGroups('share'), {}, { units: units.slice(0, 2) });
    // Unit 1 has an unread reason of 不予公开: its whole composition is unknown.
    expect(cell(shares, 'granted', '2021')).toMatchObject({
      value: 12 / 20,
      sum: { counted: 1, expected: 2, lacking: { unread: 1 } },
    });
    expect(shares.total?.points.find(({ at }) => at === '2021')).toMatchObject({ value: 20 });
  });
  test('ranks no rate with n < 10', () => {
    const shares = draw(byGroups('share'), { over: 'units' });
    expect(shares.axis.points.map(({ id }) => id)).toEqual(['2', '1', '3']);
    expect(shares.summary).toContain('n<10');
  });
  test('breaks （六）其他处理 where the form divided it', () => {
    const chart = draw(outcomeReasons('count', 'total', 'other'), {}, only);
    expect(chart.breaks).toEqual(['2020']);
    expect(cell(chart, 'other/2019', '2019')).toMatchObject({ value: 3 });
    expect(cell(chart, 'other/2019', '2021')).toMatchObject({ state: 'not-applicable' });
    expect(cell(chart, 'other/misc', '2019')).toMatchObject({ state: 'not-applicable' });
  });
  test('is told in a sentence whose numbers are those of the chart', () => {
    expect(draw(byGroups(), {}, only).summary).toBe(
      '东湖街道2022年办结申请 0 件，比上年减少 6 件，其中较多的是予以公开 7 件；最高为2021年的 6 件；2020年未报送。',
    );
  });
  test('is the same whatever the order of the rows', () => {
    const plan = byGroups();
    const turned = chartOf(plan, view, material(reports.toReversed(), metricsOf(plan)));
    expect(turned).toEqual({ ...draw(plan), ...{} });
  });
});

test('公开率 is a share with its own denominator; its 同比 is in 百分点', () => {
  const rate = draw(ratesPlan('count'), {}, only);
  expect(cell(rate, 'disclosed', '2021')).toMatchObject({ value: 4 / 6, of: 6 });
  const change = draw(ratesPlan('growth'), {}, only);
  expect(change.series[0]?.unit).toBe('points');
  expect(cell(change, 'disclosed', '2021')).toMatchObject({ because: 'no-previous' });
});

describe('公开量', () => {
  const inForce = volumes.find(({ id }) => id === 'documents.normativeDocuments.inForce');
  const posts = toldVolumes.find(({ id }) => id === 'disclosure.wechatPosts');
  if (inForce === undefined || posts === undefined) throw new Error('metrics are missing');
  const stock: MadeUp[] = [
    { unit: 1, year: 2020, figures: { 'documents.normativeDocuments.totalPublished': 30 } },
    { unit: 1, year: 2021, figures: { 'documents.normativeDocuments.inForce': 9 } },
    // Its neighbours of 2021 count what is in force; this one, on the old form, all it ever published.
    {
      unit: 2,
      year: 2021,
      edition: '2019',
      figures: { 'documents.normativeDocuments.totalPublished': 80 },
    },
  ];
  const drawn = (plan: Plan, rows: readonly MadeUp[], at: Partial<View> = {}) =>
    chartOf(plan, { ...view, ...at }, material(rows, metricsOf(plan)));

  test('never adds up what the two editions count differently', () => {
    const chart = drawn(volume(inForce, view, []), stock);
    expect(chart.breaks).toEqual(['2020']);
    expect(chart.series[0]?.points.map((p) => (p.state === 'number' ? p.value : p.state))).toEqual([
      'not-received',
      30,
      9,
      'not-received',
    ]);
  });
  test('has no growth across the change of form', () => {
    const growth = { ...view, as: 'growth' } as const;
    const chart = drawn(volume(inForce, growth, []), stock, growth);
    expect(chart.series[0]?.points[2]).toMatchObject({ because: 'form-changed' });
  });
  test('told in prose keeps its 余, is 未述及 where no sentence tells it, unread where two disagree', () => {
    const claim = (value: number, qualifier: 'over' | null = null) =>
      ({ metric: 'disclosure.wechatPosts', value, qualifier }) as const;
    const told: MadeUp[] = [
      { unit: 1, year: 2019, claims: [claim(300, 'over')] },
      { unit: 1, year: 2020 },
      { unit: 1, year: 2021, claims: [claim(5), claim(6)] },
      { unit: 1, year: 2022, claims: [claim(8), claim(8)] },
    ];
    const plan = volume(posts, view, units.slice(0, 1));
    const chart = chartOf(plan, view, material(told, [posts], only));
    expect(chart.series[0]?.points).toMatchObject([
      { state: 'number', value: 300, soft: ['over'] },
      { state: 'not-told' },
      { state: 'unread' },
      { state: 'number', value: 8 },
    ]);
  });
  test('draws a line for each of a few units, one sum for many', () => {
    expect(volume(inForce, view, units).rows).toHaveLength(3);
    const many = Array.from({ length: 20 }, (_, id) => ({
      id,
      shortName: `${id}`,
      district: null,
    }));
    expect(volume(inForce, view, many).rows).toHaveLength(1);
  });
});

describe('many units', () => {
  const many = Array.from({ length: 90 }, (_, id) => ({
    id,
    shortName: `${id}街道`,
    district: `${id % 3}区`,
  }));
  const plan = applicationsPlan({ as: 'count', over: 'units' });
  test('are shown by district', () => {
    const chart = draw(plan, { over: 'units' }, { units: many });
    expect(chart.axis.over).toBe('districts');
    expect(chart.axis.points).toHaveLength(3);
    expect(chart.axis.points[0]?.href).toBe('?district=1%E5%8C%BA');
  });
  test('of one district are paged', () => {
    const one = many.map((unit) => ({ ...unit, district: '甲区' }));
    const chart = draw(plan, { over: 'units', page: 3 }, { units: one });
    expect(chart.axis.points).toHaveLength(10);
    expect(chart.page).toEqual({ from: 81, to: 90, of: 90, size: 40 });
    expect(draw(plan, { over: 'units', page: 'all' }, { units: one }).axis.points).toHaveLength(90);
  });
  test('make a table of districts by years', () => {
    const [metric] = volumes;
    if (metric === undefined) throw new Error('no metric');
    const frame = material(reports, [metric], { units: many });
    const chart = chartOf(matrix('matrix', metric, view, frame), view, frame);
    expect(chart.series).toHaveLength(3);
  });
});
