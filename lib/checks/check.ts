import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import type { Beside, Figures, Finding } from './finding.ts';
import { type Examined, stamp } from './rule.ts';
import { rules } from './rules.ts';

/** The figures of a report that was just read, as a check needs them. */
export const figuresOf = ({ year, edition, facts }: Report): Figures => ({
  year,
  edition,
  facts: new Map(facts.map((fact) => [fact.key, fact])),
});

/**
 * All findings on a report, those that hold included, in the order of the rules. `previous` is the
 * same publisher's report of the year before, `beside` what else the store knows. Without the document,
 * rules about words stay open.
 */
export function check(
  report: Report,
  previous: Figures | null,
  document: Document | null = null,
  beside: Beside = {},
): Finding[] {
  const figures = figuresOf(report);
  const examined: Examined = { report, figures, document, beside };
  return [...checkWithin(examined), ...checkAcross(figures, previous, examined)];
}

const checkWithin = (examined: Examined): Finding[] =>
  rules.flatMap((rule) =>
    rule.scope === 'across' ? [] : rule.judge(examined).map((judgement) => stamp(rule, judgement)),
  );

/** The findings that lay a report beside the one before; to be taken anew when that one arrives or changes. */
export const checkAcross = (
  current: Figures,
  previous: Figures | null,
  examined: Examined | null = null,
): Finding[] =>
  rules.flatMap((rule) =>
    rule.scope === 'across'
      ? rule.judge(current, previous, examined).map((judgement) => stamp(rule, judgement))
      : [],
  );
