import type { Document } from '#lib/extract/document.ts';
import type { Key } from '#lib/form/editions.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Claim, IsoDate, Report } from '#lib/parse/fact.ts';
import type { Beside, Figures, Finding, LocalDeadline, RuleId, Severity } from './finding.ts';

/** A rule as data: what it says, whence it comes, what it cannot decide, and how it judges. */
export type Rule = {
  readonly id: RuleId;
  readonly title: string;
  /** Where the catalogue of checks lists it, e.g. `A1-BALANCE`. */
  readonly catalogue: string;
  /** What has to hold, in Chinese. */
  readonly formula: string;
  /** The clause or circular it rests on, in Chinese. */
  readonly source: string;
  /** The gravest it can give; a soft judgement stays a warning. */
  readonly severity: Severity;
  /** What it leaves open, in Chinese. */
  readonly undecided: string;
  readonly examples: { readonly holds: Example; readonly breaks: Example };
} & (
  | {
      /** `beside`: with what else the store knows of the office and of others. */
      readonly scope: 'within' | 'beside';
      readonly judge: (examined: Examined) => readonly Judgement[];
    }
  | {
      readonly scope: 'across';
      /** `examined`: this year's report, for rules about its words; null when only figures are at hand. */
      readonly judge: (
        current: Figures,
        previous: Figures | null,
        examined: Examined | null,
      ) => readonly Judgement[];
    }
);

/** Whether a rule is about figures of the form alone, so that it says nothing of a report in the free form before 2019. */
export const restsOnForm = ({ catalogue }: Pick<Rule, 'catalogue'>): boolean =>
  /^(?:[ABD]|X[1-8])/.test(catalogue);

/** What a rule within one report may look at. */
export interface Examined {
  readonly report: Report;
  readonly figures: Figures;
  /** null when only the reading is at hand: rules about the words of the report then stay open. */
  readonly document: Document | null;
  /** Nothing in it when only the reading is at hand. */
  readonly beside: Beside;
}

/** A finding before the rule puts its name to it. Left out: the subject `report`, nothing, no operands. */
export type Judgement = Pick<Finding, 'verdict'> &
  Partial<Omit<Finding, 'rule' | 'severity' | 'verdict'>> & {
    /** A human decides, whatever the rule's severity. */
    readonly soft?: true;
  };

/**
 * A report small enough to read at a glance. Figures not named are 0, sections not named hold
 * nothing of note, dates are in order, and the form is the one of the year.
 */
export interface Example {
  /** What it shows, in Chinese. */
  readonly note: string;
  readonly year?: number;
  readonly edition?: Report['edition'];
  readonly publisher?: string;
  readonly title?: string;
  readonly publishedOn?: IsoDate | null;
  readonly signedOn?: IsoDate | null;
  readonly deadline?: LocalDeadline;
  readonly period?: readonly [IsoDate, IsoDate] | null;
  readonly figures?: Printed;
  /** Figures of the report of the year before; absent: that report is not at hand. */
  readonly previous?: Printed;
  /** Words of a section; null: the section is missing. */
  readonly sections?: Sections;
  /** The words of the report of the year before. */
  readonly lastYear?: Sections;
  /** The words of another office of the district. */
  readonly peer?: { readonly office: string; readonly sections: Sections };
  readonly missingYears?: readonly number[];
  /** Sections whose tables are not in the document. */
  readonly withoutTables?: readonly SectionId[];
  readonly claims?: readonly Pick<Claim, 'metric' | 'value' | 'unit' | 'text'>[];
}

type Sections = { readonly [id in SectionId]?: string | null };

/** A figure as printed: a whole number in the unit of the store, null for a blank, words where no figure stood. */
export type Printed = { readonly [key in Key]?: number | string | null };

/** The finding of a rule. Soft and inferred failures are a warning at most. */
export function stamp(rule: Rule, { soft, ...judgement }: Judgement): Finding {
  const gentle = soft === true || (judgement.inferred === true && judgement.verdict === 'fails');
  return {
    rule: rule.id,
    subject: 'report',
    severity: gentle && rule.severity === 'error' ? 'warning' : rule.severity,
    left: [],
    right: [],
    sums: null,
    detail: {},
    at: [],
    ...judgement,
  };
}
