import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { footnotes } from './footnotes.ts';
import { madeUp } from './made-up.ts';
import { pointTitle } from './notes.ts';
import { plotScene } from './plot.ts';
import { scaleFor } from './scale.ts';
import type { Mark, Scene } from './scene.ts';
import { sheet } from './sheet.ts';
import { textWidth, wrap } from './text.ts';
import { isUnequal } from './whole.ts';

const words = (scene: Scene) => scene.marks.flatMap((m) => (m.kind === 'text' ? [m.text] : []));
const hatches = (scene: Scene) =>
  scene.marks.flatMap((m) => (m.kind === 'rect' && 'hatch' in m.fill ? [m.fill.hatch] : []));
const paths = (scene: Scene, of: (mark: Extract<Mark, { kind: 'path' }>) => boolean) =>
  scene.marks.filter((m) => m.kind === 'path' && of(m));

describe('a page', () => {
  const page = sheet(madeUp(), '2026-01-31');
  test('says title, 口径, summary, source and day', () => {
    const all = words(page).join('');
    for (const part of ['办理结果：滠口街道', '口径：', '垱、泃、砲', '来源：', '2026-01-31']) {
      expect(all).toContain(part);
    }
  });
  test('holds all its marks', () => {
    for (const mark of page.marks) {
      if (mark.kind !== 'text') continue;
      expect(mark.y).toBeLessThanOrEqual(page.height);
      const width = textWidth(mark.text, mark.size);
      const left = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[mark.anchor];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(page.width);
    }
  });
});

describe('a stack', () => {
  const scene = plotScene(madeUp(), 640, 300);
  test('hatches a year without a report, with its word', () => {
    expect(hatches(scene)).toEqual(['not-received']);
    expect(words(scene)).toContain('未报送');
  });
  test('stars a soft number, says that a part is missing and that a whole is not its parts', () => {
    expect(words(scene)).toContain('7*');
    expect(words(scene)).toContain('9 有缺项');
    expect(words(scene)).toContain('6≠');
    expect(isUnequal(madeUp(), '2019')).toBe(false);
    expect(footnotes(madeUp())).toEqual(['* 2021：推定', '≠ 2022：各项之和与公布的总计不符']);
  });
});

test('a stack higher than its whole, which some reports leave blank, names the whole', () => {
  const {
    series: [granted, refused],
    total,
  } = madeUp();
  if (!(granted && refused && total)) throw new Error('no series');
  const of = (value: number) => ({ state: 'number' as const, value, at: '2019', href: null });
  const sum = { counted: 1, expected: 2, lacking: { blank: 1 } };
  const made = madeUp({
    series: [
      { ...granted, points: [of(30)] },
      { ...refused, points: [of(4)] },
    ],
    total: { ...total, points: [{ ...of(9), sum }] },
  });
  expect(words(plotScene(made, 640, 300))).toContain('总计9*');
});

describe('lines', () => {
  const stroked = (mark: Extract<Mark, { kind: 'path' }>) => typeof mark.stroke !== 'string';
  test('are not drawn through a gap', () => {
    const scene = plotScene(madeUp({ kind: 'lines' }), 640, 300);
    // 2021–2022 of the first series; the second has no two neighbouring numbers.
    expect(paths(scene, stroked)).toHaveLength(1);
    expect(footnotes(madeUp({ kind: 'lines' }))).toContain('不予公开：2021未识别，2020未报送');
  });
  test('are not drawn across a break, which is marked', () => {
    const scene = plotScene(madeUp({ kind: 'lines', breaks: ['2021'] }), 640, 300);
    expect(paths(scene, stroked)).toHaveLength(0);
    expect(words(scene)).toContain('格式变更');
  });
});

describe('a heat map', () => {
  const scene = plotScene(madeUp({ kind: 'heat' }), 640, 300);
  test('prints every number, 0 too, and hatches what is none', () => {
    expect(words(scene)).toContain('0');
    expect(hatches(scene)).toEqual(['not-received', 'not-received', 'unread', 'not-received']);
  });
});

describe('a map of rules and years', () => {
  const points = ['a|2019', 'a|2020', 'b|2021', 'b|2022'].map((id, i) => ({
    id: ['2019', '2020', '2021', '2022'][i] ?? id,
    label: id,
    within: { id: id.slice(0, 1), label: `规则${id.slice(0, 1)}`, href: `?rule=${id.slice(0, 1)}` },
    year: Number(id.slice(2)),
  }));
  const chart = madeUp({
    kind: 'heat',
    axis: { label: '规则与年度', over: 'rule-years', points },
  });
  const narrow = plotScene(chart, 150, 300);
  const wide = plotScene(chart, 640, 300);
  test('has a panel for each rule, with its years and every number', () => {
    for (const word of ['规则a', '规则b', '19', '22', '0', '3', '7*'])
      expect(words(wide)).toContain(word);
  });
  test('puts panels below each other where there is no room, the names at each', () => {
    const named = (scene: Scene) => words(scene).filter((word) => word === '予以公开').length;
    expect([named(wide), named(narrow)]).toEqual([1, 2]);
    expect(narrow.height).toBe(wide.height * 2);
  });
  test('hatches what is missing, a letter on each', () => {
    expect(hatches(wide)).toEqual(['not-received', 'not-received', 'unread']);
    expect(words(wide).filter((word) => word === '未')).toHaveLength(2);
    expect(words(wide)).toContain('？');
  });
});

test('every mark of a number leads to its place', () => {
  for (const kind of ['bars', 'stacked', 'lines', 'heat'] as const) {
    const { marks } = plotScene(madeUp({ kind }), 640, 300);
    const hrefs = new Set(marks.flatMap((m) => ('href' in m && m.href ? [m.href] : [])));
    expect(hrefs).toContain('/reports/1?cell=2019');
  }
});

test('no number is cut off where there is little room, and a year keeps two digits', () => {
  for (const kind of ['bars', 'stacked', 'lines'] as const) {
    for (const width of [120, 160, 200, 260, 350]) {
      const told = words(plotScene(madeUp({ kind }), width, 240));
      expect(told.filter((word) => /^[\dn=,.%]+…/.test(word))).toEqual([]);
    }
  }
  expect(words(plotScene(madeUp({ kind: 'lines' }), 120, 240))).toContain('21');
});

test('a number under a line never stands on the labels of the axis', () => {
  const chart = madeUp({ kind: 'lines' });
  const { marks } = plotScene(chart, 640, 100);
  const labels = marks.filter((m) => m.kind === 'text' && /^20\d\d$/.test(m.text));
  const top = Math.min(...labels.map((m) => (m.kind === 'text' ? m.y - m.size : 0)));
  const plates = marks.flatMap((m) => (m.kind === 'rect' ? [m.y + m.height] : []));
  expect(plates.length).toBeGreaterThan(0);
  expect(Math.max(...plates)).toBeLessThanOrEqual(top + 2);
});

test('a point says where, what, how much and every reservation', () => {
  const chart = madeUp();
  const [series] = chart.series;
  const cell = series?.points[2];
  if (series === undefined || cell === undefined) throw new Error('no point');
  expect(pointTitle(chart, series, cell)).toBe('2021年 予以公开：7 件（推定）');
});

test('the scale holds every value and its ticks are round', () => {
  const values = fc.array(fc.integer({ min: -500, max: 5_000_000 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(values, (numbers) => {
      const points = numbers.map((value, i) => ({
        state: 'number' as const,
        value,
        at: String(i),
        href: null,
      }));
      const chart = madeUp({ kind: 'bars', series: [{ id: 'a', label: 'a', unit: '件', points }] });
      const scale = scaleFor(chart, 0, 100, 5);
      expect(scale.low).toBeLessThanOrEqual(Math.min(0, ...numbers));
      expect(scale.high).toBeGreaterThanOrEqual(Math.max(0, ...numbers));
      expect(scale.ticks.every((tick) => Number.isInteger(tick))).toBe(true);
      expect(scale.ticks).toContain(0);
    }),
  );
});

test('wrapped lines keep every letter and no number is torn apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 400 }), (width) => {
      const sentence = '合计只含 11/12 份报告（1 份未报送），2019—2025年最高为 1,234 件。';
      const lines = wrap(sentence, 12, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(sentence.replaceAll(' ', ''));
      expect(lines.some((line) => line.includes('11/12'))).toBe(true);
    }),
  );
});
