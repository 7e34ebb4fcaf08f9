import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import type { Beside, Figures, Finding } from './finding.ts';
import { type Examined, type Judgement, type Rule, stamp } from './rule.ts';
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
  rules.flatMap((rule) => (rule.scope === 'across' ? [] : stamped(rule, rule.judge(examined))));

/** The findings that lay a report beside the one before; to be taken anew when that one arrives or changes. */
export const checkAcross = (
  current: Figures,
  previous: Figures | null,
  examined: Examined | null = null,
): Finding[] =>
  rules.flatMap((rule) =>
    rule.scope === 'across' ? stamped(rule, rule.judge(current, previous, examined)) : [],
  );

/**
 * The findings of a rule, each with a subject of its own: what is done about a problem hangs on it. Two
 * sentences of a section may be wrong in the same words; the second is then the second of its subject,
 * whether the first holds or not.
 */
export function stamped(rule: Rule, judgements: readonly Judgement[]): Finding[] {
  const findings = judgements.map((judgement) => stamp(rule, judgement));
  const subjects = new Set(findings.map(({ subject }) => subject));
  return subjects.size === findings.length ? findings : numbered(findings);
}

function numbered(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const about = JSON.stringify([finding.subject, keys(finding.left), keys(finding.right)]);
    const nth = (seen.get(about) ?? 0) + 1;
    seen.set(about, nth);
    return nth === 1 ? finding : { ...finding, subject: `${finding.subject} ${nth}` };
  });
}

const keys = (side: Finding['left']) => side.map(({ key, yearsAgo = 0 }) => [key, yearsAgo]);
