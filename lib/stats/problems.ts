import { SOURCE } from './build.ts';
import { type Cube, cubeOf, type RuleName, type Slot } from './cube.ts';
import { type Frame, type View, yearWords } from './frame.ts';
import { type Head, placeSide, ruleSide, ruleYearSide, type Side, yearSide } from './heat-heads.ts';
import { paged } from './order.ts';
import { doubtful, failing } from './paint.ts';
import type { TallyRow } from './rows.ts';
import type { AxisPoint, Cell, Chart, Series } from './series.ts';
import { summaryOf } from './summary.ts';

/** What is counted: failures, or checks that could not be decided. */
export type Counted = 'fails' | 'undetermined';

/** 单位, 规则 and 年度: all three, or two of them and a sum over the third. */
export const facings = ['unit-rule-year', 'unit-rule', 'unit-year', 'rule-year'] as const;
export type Facing = (typeof facings)[number];

export interface Problems {
  readonly facing: Facing;
  readonly counted: Counted;
  readonly tallies: readonly TallyRow[];
  /** All rules in the order they are listed; those that found nothing are left out of the picture. */
  readonly rules: readonly RuleName[];
  readonly page: View['page'];
}

/** Rows of a map whose cells are years of rules: as many as are seen under its heads at a time. */
const STRIPS = 20;

/**
 * Findings by rule, unit and year. Where no report was received stands 未报送 and not 0; a count of
 * failures is soft where other checks of the same reports could not be decided, and where reports are missing.
 */
export function problemsHeat(frame: Frame, problems: Problems): Chart {
  const { facing, counted } = problems;
  const cube = cubeOf(frame, problems.tallies, problems.rules);
  const [rows, columns] = sidesOf(cube, frame, problems);
  const size = facing === 'unit-rule-year' ? STRIPS : undefined;
  const { shown, page } = paged(byAmount(rows, cube[counted]), problems.page, size);
  const cellAt = cellOf(cube, counted, frame);
  const series = shown.map(
    (row): Series => ({
      id: row.id,
      label: row.label,
      unit: '处',
      paint: counted === 'fails' ? failing : doubtful,
      href: row.href ?? null,
      drill: row.drill,
      ...(facing === 'unit-rule' && hint(cube, row.slot)),
      points: columns.heads.map((column) => cellAt(row, column)),
    }),
  );
  const subject = counted === 'fails' ? '勾稽问题' : '无法判定的勾稽';
  const chart = {
    id: 'checks',
    title: `${subject}：${frame.scope}，${yearWords(frame.years)}`,
    note: `口径：${facingWords[facing]}${countedWords[counted]}`,
    source: SOURCE,
    kind: 'heat' as const,
    axis: {
      label: columns.label,
      over: columns.over,
      points: columns.heads.map(
        ({ slot, ...point }): AxisPoint => ({
          ...point,
          href: point.href ?? null,
          ...(facing === 'rule-year' && hint(cube, slot)),
        }),
      ),
    },
    by: rows.over === 'rules' ? ('rules' as const) : ('units' as const),
    series,
    ...page,
    scope: { units: frame.scope, years: yearWords(frame.years), metric: subject },
  };
  return { ...chart, summary: summaryOf(chart) };
}

const facingWords: Record<Facing, string> = {
  'unit-rule-year': '各单位逐年按规则计数。',
  'unit-rule': '各单位在所选年度内按规则计数。',
  'unit-year': '各单位逐年计数，不分规则。',
  'rule-year': '各规则逐年计数，所选单位合计。',
};

const countedWords: Record<Counted, string> = {
  fails: '每处为一项不成立的检查，不符、存疑、提示都在内；未报送不计为0。',
  undetermined: '每处为一项因空白、未识别或缺上年报告而无法判定的检查，不计入勾稽问题。',
};

function sidesOf(cube: Cube, frame: Frame, { facing, counted }: Problems): [Side, Side] {
  const rules = ruleSide(cube, frame, cube[counted]);
  const years = yearSide(cube, frame);
  switch (facing) {
    case 'unit-rule-year':
      return [placeSide(cube), ruleYearSide(rules, years, frame)];
    case 'unit-rule':
      return [placeSide(cube), rules];
    case 'unit-year':
      return [placeSide(cube), years];
    case 'rule-year':
      return [rules, years];
  }
}

/** Rows with the most first; equal ones and rules keep their order. */
function byAmount({ over, heads }: Side, amount: (slot: Slot) => number): readonly Head[] {
  if (over === 'rules') return heads;
  return heads
    .map((head) => ({ head, sum: amount(head.slot) }))
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ head }) => head);
}

function cellOf(cube: Cube, counted: Counted, { link }: Frame) {
  return (row: Head, column: Head): Cell => {
    const slot = { ...row.slot, ...column.slot };
    const at = column.id;
    const received = cube.received(slot);
    if (received === 0) {
      const state = cube.due(slot) === 0 ? 'not-applicable' : 'not-received';
      return { state, at, href: null };
    }
    if (cube.judged(slot) === 0) return { state: 'not-applicable', at, href: null };
    const isSoft = counted === 'fails' && cube.undetermined(slot) > 0;
    return {
      state: 'number',
      value: cube[counted](slot),
      at,
      href: link({ ...row.drill, ...column.drill }),
      ...(isSoft && { soft: ['undetermined'] as const }),
      ...(isSumOfYear(cube, slot) && coverage(received, cube.due(slot))),
    };
  };
}

/** The reports of a district of one year; over several years the row says how many there are. */
const isSumOfYear = ({ isByDistrict }: Cube, { place, year }: Slot): boolean =>
  isByDistrict && place !== undefined && year !== undefined;

const coverage = (counted: number, expected: number) =>
  counted < expected
    ? { sum: { counted, expected, lacking: { 'not-received': expected - counted } } }
    : {};

/** How many reports of those that should be there a row or column is made of, where some are missing. */
function hint(cube: Cube, slot: Slot) {
  const [counted, expected] = [cube.received(slot), cube.due(slot)];
  return counted < expected ? { hint: `${counted}/${expected} 份` } : {};
}
