/**
 * How a figure may have come to be printed as it is: a blank where a number is due; last year's figure; the
 * figure of the cell beside, above or below; one key too many, too few, another one, or two in the wrong
 * order; off by one; nobody knows.
 */
export type Slip = 'left-blank' | 'last-year' | 'neighbour' | 'typing' | 'miscount' | 'unknown';

/** A report as seen from another of the same office: itself, the one before, the one after. */
export type Years = -1 | 0 | 1;

/** One figure printed otherwise. */
export interface Change {
  readonly key: string;
  /** The report it stands in: 0 this one, -1 and 1 the ones before and after. */
  readonly years: Years;
  /** As printed; null for a blank. */
  readonly from: number | null;
  readonly to: number;
  readonly slip: Slip;
  /** A person compared the figure with the original: if it is wrong, it was published wrong. */
  readonly settled: boolean;
}

/** A sum of the form that is asked of a report, named as the finding on it is. */
export interface SumName {
  readonly rule: string;
  readonly subject: string;
  /** The report it is asked of. */
  readonly years: Years;
}

/** A smallest set of changes after which all the failing sums of its accusation hold. */
export interface Remedy {
  readonly changes: readonly Change[];
  /** Smaller is likelier; see likelihood.ts. */
  readonly cost: number;
}

/**
 * What may be wrong where sums fail together. `located`: the first remedy is the only one of its size, or
 * clearly likelier than the next; `tied`: several are as likely, so none is named; `too-many`: more figures
 * are wrong than can be told.
 */
export interface Accusation {
  readonly status: 'located' | 'tied' | 'too-many';
  /** The likeliest first; at most a handful. */
  readonly remedies: readonly Remedy[];
  /** How many remedies are about as likely as the first, those left out of `remedies` included. */
  readonly ways: number;
  /** The failing sums it is about. */
  readonly failing: readonly SumName[];
}

/** Whether an accusation is about a finding of the report itself. */
export const isAbout = (
  { failing }: Accusation,
  { rule, subject }: Pick<SumName, 'rule' | 'subject'>,
): boolean =>
  failing.some((sum) => sum.years === 0 && sum.rule === rule && sum.subject === subject);
