import { SOURCE } from './build.ts';
import { type Frame, isDue, type View, yearWords } from './frame.ts';
import { paged } from './order.ts';
import { doubtful, failing } from './paint.ts';
import type { TallyRow } from './rows.ts';
import type { AxisPoint, Cell, Chart, Series } from './series.ts';
import { summaryOf } from './summary.ts';
import { gathered, placeSide, type RuleName, ruleSide, type Side, yearSide } from './tally.ts';

/** What is counted: failures, or checks that could not be decided. */
export type Counted = 'fails' | 'undetermined';

/** Two of 单位, 规则 and 年度; the third is summed over. */
export type Facing = 'unit-rule' | 'unit-year' | 'rule-year';

export interface Problems {
  readonly facing: Facing;
  readonly counted: Counted;
  readonly tallies: readonly TallyRow[];
  /** All rules in the order they are listed; those that found nothing are left out of the picture. */
  readonly rules: readonly RuleName[];
  readonly page: View['page'];
}

/**
 * Findings by rule, unit and year. Where no report was received stands 未报送 and not 0; a count of
 * failures is soft where other checks of the same reports could not be decided.
 */
export function problemsHeat(frame: Frame, problems: Problems): Chart {
  const { facing, counted, tallies } = problems;
  const [rows, columns] = sidesOf(frame, problems);
  const amount = gathered(rows, columns, tallies, (tally) => tally[counted]);
  const { shown, page } = paged(byAmount(rows, columns, amount), problems.page);
  const due = duePlaces(frame);
  const cell = cellOf(frame, due, [rows, columns], problems);
  const series = shown.map(
    (row): Series => ({
      id: row.id,
      label: row.label,
      unit: '处',
      paint: counted === 'fails' ? failing : doubtful,
      href: row.href ?? null,
      ...(facing === 'unit-rule' && hint(receivedOf(frame, due, rows, row.id))),
      points: columns.points.map((column) => cell(row.id, column.id)),
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
      points: columns.points.map((point) => ({
        ...pointOf(point),
        ...(facing === 'rule-year' && hint(receivedOf(frame, due, columns, point.id))),
      })),
    },
    by: rows.over === 'rules' ? ('rules' as const) : ('units' as const),
    series,
    ...page,
    scope: { units: frame.scope, years: yearWords(frame.years), metric: subject },
  };
  return { ...chart, summary: summaryOf(chart) };
}

const facingWords: Record<Facing, string> = {
  'unit-rule': '各单位在所选年度内按规则计数。',
  'unit-year': '各单位逐年计数，不分规则。',
  'rule-year': '各规则逐年计数，所选单位合计。',
};

const countedWords: Record<Counted, string> = {
  fails: '每处为一项不成立的检查，不符、存疑、提示都在内；未报送不计为0。',
  undetermined: '每处为一项因空白、未识别或缺上年报告而无法判定的检查，不计入勾稽问题。',
};

const pointOf = ({ id, label, href }: AxisPoint): AxisPoint => ({ id, label, href: href ?? null });

function sidesOf(frame: Frame, { facing, counted, tallies, rules }: Problems): [Side, Side] {
  const found = new Set(tallies.filter((tally) => tally[counted] > 0).map(({ rule }) => rule));
  const named = ruleSide(
    frame,
    rules.filter(({ id }) => found.has(id)),
  );
  switch (facing) {
    case 'unit-rule':
      return [placeSide(frame), named];
    case 'unit-year':
      return [placeSide(frame), yearSide(frame)];
    case 'rule-year':
      return [named, yearSide(frame)];
  }
}

/** Rows with the most first; equal ones and rules keep their order. */
function byAmount(
  rows: Side,
  columns: Side,
  amount: (row: string, column: string) => number,
): readonly AxisPoint[] {
  if (rows.over === 'rules') return rows.points;
  const sum = (row: AxisPoint) =>
    columns.points.reduce((total, column) => total + amount(row.id, column.id), 0);
  return rows.points
    .map((row) => ({ row, sum: sum(row) }))
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ row }) => row);
}

function cellOf(
  frame: Frame,
  due: readonly Place[],
  [rows, columns]: readonly [Side, Side],
  { tallies, counted }: Problems,
) {
  const over = <T extends { publisherId: number; year: number }>(
    items: readonly T[],
    of: (item: T) => number,
  ) => gathered(rows, columns, items, of);
  const received = over(frame.received, () => 1);
  const expected = over(due, () => 1);
  const amount = over(tallies, (tally) => tally[counted]);
  const open = over(tallies, (tally) => tally.undetermined);
  return (row: string, column: string): Cell => {
    const href = frame.link({ ...rows.drill(row), ...columns.drill(column) });
    if (received(row, column) === 0) {
      const state = expected(row, column) === 0 ? 'not-applicable' : 'not-received';
      return { state, at: column, href: null };
    }
    const soft = counted === 'fails' && open(row, column) > 0;
    return {
      state: 'number',
      value: amount(row, column),
      at: column,
      href,
      ...(soft && { soft: ['undetermined'] as const }),
    };
  };
}

/** How many reports of those that should be there belong to one point of a side. */
function receivedOf({ received }: Frame, due: readonly Place[], side: Side, id: string) {
  const belongs = (item: { publisherId: number; year: number }) => side.of(item) === id;
  return [received.filter(belongs).length, due.filter(belongs).length] as const;
}

interface Place {
  readonly publisherId: number;
  readonly year: number;
}

/** The reports that are, or should be, there. */
const duePlaces = (frame: Frame): Place[] =>
  frame.units.flatMap(({ id }) =>
    frame.years
      .filter((year) => isDue(frame, { unit: id, year }))
      .map((year) => ({ publisherId: id, year })),
  );

const hint = ([counted, expected]: readonly [number, number]) =>
  counted < expected ? { hint: `${counted}/${expected} 份` } : {};
