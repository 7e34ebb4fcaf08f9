import type { Drill, Frame } from './frame.ts';
import { placePositions } from './frame.ts';
import type { AxisPoint } from './series.ts';

/** What a finding or a report is sorted by. */
interface Sorted {
  readonly publisherId: number;
  readonly year: number;
  readonly rule?: string;
}

/** One side of a heat map: its points, and which of them something belongs to. */
export interface Side {
  readonly over: 'units' | 'districts' | 'years' | 'rules';
  readonly label: string;
  readonly points: readonly AxisPoint[];
  /** null when it belongs to none; `*` for a report on the side of rules, which belongs to all. */
  readonly of: (sorted: Sorted) => string | null;
  readonly drill: (id: string) => Drill;
}

export interface RuleName {
  readonly id: string;
  readonly title: string;
}

const ALL = '*';

export function placeSide(frame: Frame): Side {
  const places = placePositions(frame, frame.years.at(-1) ?? 0);
  const placeOf = new Map(places.flatMap((p) => p.members.map((m) => [m.unit, p.id] as const)));
  const districts = places.some((place) => place.members.length > 1);
  return {
    over: districts ? 'districts' : 'units',
    label: districts ? '区县' : '单位',
    points: places,
    of: ({ publisherId }) => placeOf.get(publisherId) ?? null,
    drill: (id) => (districts ? { district: id } : { unit: Number(id) }),
  };
}

export const yearSide = ({ years, link }: Frame): Side => ({
  over: 'years',
  label: '年度',
  points: years.map((year) => ({
    id: String(year),
    label: String(year),
    href: link({ at: year }),
  })),
  of: ({ year }) => (years.includes(year) ? String(year) : null),
  drill: (id) => ({ at: Number(id) }),
});

export const ruleSide = ({ link }: Frame, rules: readonly RuleName[]): Side => ({
  over: 'rules',
  label: '规则',
  points: rules.map(({ id, title }) => ({ id, label: title, href: link({ rule: id }) })),
  of: ({ rule = ALL }) => rule,
  drill: (id) => ({ rule: id }),
});

/** Sums over everything that belongs to one point of each side. */
export function gathered<T extends Sorted>(
  rows: Side,
  columns: Side,
  items: readonly T[],
  amount: (item: T) => number,
): (row: string, column: string) => number {
  const sums = new Map<string, number>();
  for (const item of items) {
    const row = rows.of(item);
    const column = columns.of(item);
    if (row === null || column === null) continue;
    const at = `${row}|${column}`;
    sums.set(at, (sums.get(at) ?? 0) + amount(item));
  }
  const point = (side: Side, id: string) => (side.over === 'rules' ? [id, ALL] : [id]);
  return (row, column) =>
    point(rows, row)
      .flatMap((r) => point(columns, column).map((c) => `${r}|${c}`))
      .reduce((sum, at) => sum + (sums.get(at) ?? 0), 0);
}
