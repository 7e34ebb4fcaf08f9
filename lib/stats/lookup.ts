import type { Pair } from './point.ts';
import type { Point } from './series.ts';

/** One report that is, or should be, there. */
export interface Member {
  readonly unit: number;
  readonly year: number;
}

/** Where what a report gives for a quantity stands. */
export interface Whereabouts {
  /** null where no report was received. */
  readonly reportId: number | null;
  /** Keys of the form, or the name of a quantity told in prose. */
  readonly keys: readonly string[];
}

/** A quantity that can be looked up for any unit and year. */
export interface Source {
  readonly point: (member: Member) => Point;
  readonly place: (member: Member) => Whereabouts;
  /** Part and whole of its share in one report. */
  readonly share?: (member: Member) => Pair;
  /** This year and the year before of one report. */
  readonly change: (member: Member) => Pair;
}

/** The same unit, a year earlier. */
export const before = ({ unit, year }: Member): Member => ({ unit, year: year - 1 });

export const notReceived: Point = { state: 'not-received' };
export const notApplicable: Point = { state: 'not-applicable' };

/** Finds the row of a unit and year. */
export function finder<T extends { readonly publisherId: number; readonly year: number }>(
  rows: readonly T[],
): (member: Member) => T | undefined {
  const byUnit = new Map<number, Map<number, T>>();
  for (const row of rows) {
    const years = byUnit.get(row.publisherId) ?? new Map<number, T>();
    byUnit.set(row.publisherId, years.set(row.year, row));
  }
  return ({ unit, year }) => byUnit.get(unit)?.get(year);
}
