import {
  type Accusation,
  type Change,
  isAbout,
  type Remedy,
} from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';
import {
  changePlace,
  changeWords,
  cluesOf,
  settlesWords,
  unlocatedWords,
} from '#lib/wording/culprit.ts';

/** Where to look first when failing sums are verified; never what has to be put there. */
export interface Hint {
  /** Problems with the same one have one origin. */
  readonly id: string;
  /** One sentence or two. */
  readonly words: string;
  /** The figures to be looked at first; none where nobody can tell. */
  readonly suspects: readonly Pick<Change, 'key' | 'years'>[];
}

/** What a hint is and is not: printed on every paper that has one. */
export const HINTING =
  '“核对提示”由算式推得，只供查找差错时参考，不是更正意见；应填何数，以原件和原始台账为准。';

/** The hint on a finding of a report, from what may be wrong in it; null where there is nothing to hint at. */
export function hintOn(
  finding: Pick<Finding, 'rule' | 'subject'>,
  reportId: number,
  accusations: readonly Accusation[],
): Hint | null {
  const at = accusations.findIndex((accusation) => isAbout(accusation, finding));
  const accusation = accusations[at];
  if (accusation === undefined) return null;
  const [remedy] = accusation.remedies;
  const named = accusation.status === 'located' ? remedy : undefined;
  return {
    id: `${reportId}:${at}`,
    words: `核对提示：${named ? locatedHint(named, accusation) : `${unlocatedWords(accusation)}，请逐格核对。`}`,
    suspects: named?.changes ?? [],
  };
}

/** 若『…』由 2 改为 3，4 条勾稽全部成立，请先核对这一格。 */
function locatedHint(remedy: Remedy, { failing }: Accusation): string {
  const changes = remedy.changes.map((change) => `${changePlace(change)}${changeWords(change)}`);
  const own = failing.filter(({ years }) => years === 0).length;
  const cells = ['一', '两', '三'][remedy.changes.length - 1] ?? remedy.changes.length;
  const clues = cluesOf(remedy);
  const because = clues.length === 0 ? '' : `线索：${clues.join('；')}。`;
  return `若${changes.join('，且')}，${settlesWords(own)}，请先核对这${cells}格。${because}`;
}
