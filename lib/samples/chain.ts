import type { Dice } from './random.ts';

/** What a report tells of its year outside the tables. */
export interface Volumes {
  readonly items: number;
  readonly posts: number;
  readonly interpretations: number;
  readonly hotline: number;
  readonly trainings: number;
  readonly meetings: number;
}

/** What is handed on from one year's report to the next. */
export interface Chain {
  /** Applications carried forward, by kind of applicant as in {@link applicants}. */
  readonly carried: readonly number[];
  /** 规范性文件 in force. */
  readonly stock: number;
  readonly licences: number;
  readonly penalties: number;
  /** Items of the 2019 edition by row. */
  readonly items: Readonly<Record<string, number>>;
  /** Reconsiderations not yet concluded. */
  readonly pending: number;
  readonly volumes: Volumes;
}

/** Columns of 表三 that are no total. */
export const applicants = [
  'naturalPerson',
  'organisation/business',
  'organisation/research',
  'organisation/publicWelfare',
  'organisation/legalService',
  'organisation/other',
] as const;

/** The figures of a report while they are being made up. */
export type Counts = Map<string, number>;
export const add = (counts: Counts, key: string, by = 1) =>
  counts.set(key, (counts.get(key) ?? 0) + by);

/** A value not far from another, drifting upwards. */
export const near = (roll: Dice, value: number, percent = 18) =>
  Math.max(0, Math.round((value * (100 + roll.between(-percent / 2, percent))) / 100));
