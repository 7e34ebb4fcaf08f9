import type { Cell, Chart, Series } from '#lib/stats/series.ts';

const cell = (at: string, rest: Partial<Cell> & Pick<Cell, 'state'>): Cell =>
  // A literal of the union, put together for a test.
  ({ at, href: `/reports/1?cell=${at}`, ...rest }) as Cell;

const series = (id: string, label: string, pattern: 'solid' | 'dots', points: Cell[]): Series => ({
  id,
  label,
  unit: '件',
  paint: { light: '#0f6e84', dark: '#3fa7bd', pattern },
  points,
});

/** A chart of the tests: two series over four years with every kind of point, on rare characters too. */
export function madeUp(rest: Partial<Chart> = {}): Chart {
  const firm = (at: string, value: number) => cell(at, { state: 'number', value });
  return {
    id: 'made-up',
    title: '办理结果：滠口街道、硚口街道，2019—2022年',
    note: '口径：公布数；‰ ① ≥ ≠ « » ½。',
    source: '各单位公布的政府信息公开工作年度报告',
    summary: '垱、泃、砲三处 <共> 12 件 & 其他。',
    kind: 'stacked',
    axis: {
      label: '年度',
      over: 'years',
      points: ['2019', '2020', '2021', '2022'].map((id) => ({ id, label: id, href: `?at=${id}` })),
    },
    by: 'metrics',
    series: [
      series('granted', '予以公开', 'solid', [
        firm('2019', 3),
        cell('2020', { state: 'not-received' }),
        cell('2021', { state: 'number', value: 7, soft: ['inferred'] }),
        firm('2022', 5),
      ]),
      series('refused', '不予公开', 'dots', [
        firm('2019', 1),
        cell('2020', { state: 'not-received' }),
        cell('2021', { state: 'unread' }),
        firm('2022', 0),
      ]),
    ],
    total: series('processed', '办结申请', 'solid', [
      firm('2019', 4),
      cell('2020', { state: 'not-received' }),
      firm('2021', 9),
      firm('2022', 6),
    ]),
    scope: { units: '滠口街道', years: '2019—2022年', metric: '办理结果' },
    ...rest,
  };
}
