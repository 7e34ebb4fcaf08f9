import type { Year } from '../district.ts';
import type { Draft } from '../draft.ts';

/** What a check has to say of a fault: the id of the rule and, where it is about figures, which. */
interface Trace {
  readonly rule: string;
  readonly subject?: string;
}

/** One fault, planted on purpose in one report. */
export interface Fault {
  readonly publisher: string;
  readonly year: Year;
  /** Its name in the catalogue of checks. */
  readonly catalogue: string;
  readonly note: string;
  /** Figures that are not what they should be; money in 万元. */
  readonly cells?: readonly {
    readonly key: string;
    readonly printed: string;
    readonly consistent: string;
  }[];
  /** Every failure that follows from it; empty while no rule looks for such a fault. */
  readonly traces: readonly Trace[];
  /** Changes figures in tables and prose alike. */
  readonly shift?: Readonly<Record<string, number>>;
  /** Changes what the prose tells, not the tables. */
  readonly tell?: Readonly<Record<string, number>>;
  /** Changes what is printed in the tables, not the prose. */
  readonly print?: Readonly<Record<string, string>>;
  /** Changes anything else. */
  readonly write?: (draft: Draft) => Draft;
}

/** The key of a figure of 表三. */
export const at = (row: string, column = 'total') => `applications.${row}.${column}`;
/** One trace for each subject a rule fails on. */
export const onCells = (rule: string, ...subjects: string[]): Trace[] =>
  subjects.map((subject) => ({ rule, subject }));
