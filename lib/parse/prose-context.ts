/** What stands around a number: the words before it in its clause, those after it, and the sentence. */
export interface Context {
  readonly near: string;
  readonly after: string;
  /** What follows, the next number included. */
  readonly next: string;
  readonly sentence: string;
  /** Empty where a list leaves it out. */
  readonly unit: string;
  readonly value: number;
  readonly edition: '2019' | '2021' | 'pre-2019';
  /** Whether the report is of a whole district, whose offices' numbers are then its own. */
  readonly isOfDistrict: boolean;
  /** Whether the sentence is about applications for disclosure, and about reviews of how they were answered. */
  readonly isOnApplications: boolean;
  readonly isOnRemedies: boolean;
}

/** The quantity a number is of, or null: another rule may know. */
export type Rule = (context: Context) => string | null;

/** Units of applications and of cases. */
export const cases = /^(?:件|条|份|宗|次|例|起|个|项|件次|人次)$/;
/** Units of information. */
export const items = /^(?:条|件|篇|份|则|次|条次|篇次|期)$/;
