import type { At } from '#lib/extract/document.ts';

/** `error`: the published numbers contradict each other; `warning`: a human decides; `info`: style. */
export type Severity = 'error' | 'warning' | 'info';

export type Verdict = 'holds' | 'fails' | 'undetermined';

/** A figure of this report, or of the same publisher's report `yearsAgo` years earlier. */
export interface Term {
  readonly key: string;
  readonly yearsAgo?: 1;
}

/** A term with the value it had when the rule was judged; null when blank or unread. */
export interface Operand extends Term {
  readonly value: number | null;
}

/** What a rule says of one report. */
export interface Finding {
  /** Id of the rule, e.g. `balance`. */
  readonly rule: string;
  /** Tells the findings of a rule apart within a report, e.g. `applications.total`; stable over re-reading. */
  readonly subject: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** Σ left = Σ right is what should hold; both empty for a rule that is not arithmetic. */
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** The two sums where both could be taken. Money in 分. */
  readonly sums: readonly [left: number, right: number] | null;
  /** For a rule that is not arithmetic: what was found and what was due, as data for the wording. */
  readonly detail: Readonly<Record<string, string | number | null>>;
  /** Where the words or cells it speaks of stand, in this report. */
  readonly at: readonly At[];
  /** Set on `holds` and `fails` when blanks were counted as nothing to come to the verdict. */
  readonly blanksAsZero?: true;
}
