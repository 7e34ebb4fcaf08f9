import type { Member } from './lookup.ts';

/** In which years one unit is expected to report: a span, and single years that are otherwise. */
export interface Expected {
  readonly publisherId: number;
  /** Null: not known, so no year is. */
  readonly from: number | null;
  /** Null: no end. */
  readonly to: number | null;
  readonly exceptions: readonly { readonly year: number; readonly expected: boolean }[];
}

/** Whether a unit is expected to report on a year. */
export type Expects = (member: Member) => boolean;

const isDue = ({ from, to, exceptions }: Expected, year: number): boolean =>
  exceptions.find((exception) => exception.year === year)?.expected ??
  (from !== null && from <= year && (to === null || year <= to));

/** Looks it up. Whoever sent a report was expected to, and a unit nobody knows of is. */
export function expectsOf(
  rows: readonly Expected[],
  received: readonly { readonly publisherId: number; readonly year: number }[],
): Expects {
  const byUnit = new Map(rows.map((row) => [row.publisherId, row]));
  const sent = new Set(received.map(({ publisherId, year }) => publisherId * 10_000 + year));
  return ({ unit, year }) => {
    const row = byUnit.get(unit);
    return row === undefined || isDue(row, year) || sent.has(unit * 10_000 + year);
  };
}
