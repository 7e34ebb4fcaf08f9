import { type Finding, type RuleId, ruleTitles } from '#lib/checks/finding.ts';
import { arithmetic } from './equation.ts';
import { failures, sums } from './failures.ts';
import { openings } from './openings.ts';

/** A finding in words. `arithmetic` is empty for rules that add nothing up. */
export interface Worded {
  readonly title: string;
  /** `3 + 12 = 15 ≠ 16，差 1`. */
  readonly arithmetic: string;
  /** One sentence, with names and numbers. */
  readonly sentence: string;
}

/** What a finding says, in Chinese; of a rule nobody knows any more, its id. */
export function findingSentence(finding: Finding): Worded {
  const { rule } = finding;
  if (!isRule(rule)) return { title: rule, arithmetic: arithmetic(finding), sentence: rule };
  const sentence = `${bodyOf(rule, finding)}${doubt(finding)}。`;
  return { title: ruleTitles[rule], arithmetic: arithmetic(finding), sentence };
}

const isRule = (id: string): id is RuleId => Object.hasOwn(ruleTitles, id);

function bodyOf(id: RuleId, finding: Finding): string {
  switch (finding.verdict) {
    case 'holds':
      return sums[id]?.(finding) ?? '符合要求';
    case 'fails':
      return failures[id](finding);
    case 'undetermined':
      return openings(id, finding);
  }
}

const doubt = ({ inferred, verdict }: Finding) =>
  inferred && verdict !== 'undetermined' ? '；其中有推定的数字，待核' : '';
