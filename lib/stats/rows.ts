import type { Claim, Status } from '#lib/parse/fact.ts';

/** What the store answers, as far as statistics look at it. */
export interface Unit {
  readonly id: number;
  /** Its name beside its district, e.g. `二七街道`. */
  readonly shortName: string;
  readonly district: string | null;
}

/** One report with the figures asked for, in the order of the keys. */
export interface FigureRow {
  readonly reportId: number;
  readonly publisherId: number;
  readonly year: number;
  readonly edition: '2019' | '2021' | 'pre-2019';
  readonly values: readonly (number | null)[];
  readonly statuses: readonly (Status | 'not-applicable')[];
}

/** A number told in the prose of one report. */
export interface ClaimRow extends Pick<Claim, 'metric' | 'value' | 'unit' | 'qualifier' | 'year'> {
  readonly reportId: number;
  readonly publisherId: number;
  readonly reportYear: number;
}

/** The current version of the report of one unit and year. */
export interface ReceivedRow {
  readonly reportId: number;
  readonly publisherId: number;
  readonly year: number;
  readonly edition: '2019' | '2021' | 'pre-2019';
  readonly fileName: string;
}

/** How often a rule failed, or could not be decided, in one report. */
export interface TallyRow {
  readonly rule: string;
  readonly publisherId: number;
  readonly year: number;
  readonly reportId: number;
  readonly fails: number;
  readonly undetermined: number;
}
