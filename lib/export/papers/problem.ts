import type { Accusation } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { isOpen, type ProblemState } from '#lib/handling/state.ts';
import { basisWords } from '#lib/wording/basis.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { stateWords } from '#lib/wording/handling.ts';
import { severityWords } from '#lib/wording/severity.ts';
import { type Hint, hintOn } from './hint.ts';
import { placeWords } from './place.ts';

/** A failing check, and whose report it is in. */
export interface Failed extends Finding {
  readonly reportId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly reportYear: number;
  readonly state: ProblemState;
}

/** What was done about a problem, in the words of the columns; null: nobody has said, the paper leaves room for a pen. */
export interface Handling {
  readonly measures: string | null;
  readonly deadline: string | null;
  readonly done: string | null;
  readonly closed: string | null;
}

/** One line of what goes out. */
export interface Problem {
  readonly finding: Failed;
  /** Of the rule, e.g. `收办平衡`. */
  readonly title: string;
  /** 不符, or 存疑，待核. */
  readonly grade: string;
  /** 表/栏位. */
  readonly place: string;
  /** One sentence with its arithmetic. */
  readonly words: string;
  /** The clause or circular the rule rests on. */
  readonly basis: string;
  /** Where to look first; null for all that is no sum of the form. */
  readonly hint: Hint | null;
  readonly handling: Handling;
}

/** The problems of one unit, by year and rule. */
export interface UnitProblems {
  readonly unit: number;
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** What the store knows; measures and deadline are written by hand. */
const handlingOf = (state: ProblemState): Handling => ({
  measures: null,
  deadline: null,
  done: state === 'rectified' ? stateWords.rectified : null,
  closed: state === 'closed' ? stateWords.closed : null,
});

/** What the problems of a paper are worded and ordered with. */
export interface Beside {
  readonly basisOf: (rule: string) => string;
  /** What may be wrong in a report. */
  readonly accusationsOf: (reportId: number) => readonly Accusation[];
  /** Ids of the units as they are listed; one that is not there comes last. */
  readonly order: readonly number[];
}

/**
 * What may be held against a unit: checks that fail, as 不符 or 存疑. What could not be decided, what is
 * mere style and what a person found to be a false alarm stays inside.
 */
export function problemsOf(failed: readonly Failed[], beside: Beside): UnitProblems[] {
  const { order } = beside;
  const units = new Map<number, Failed[]>();
  for (const row of failed.filter(goesOut)) {
    const known = units.get(row.publisherId);
    if (known === undefined) units.set(row.publisherId, [row]);
    else known.push(row);
  }
  const rank = new Map(order.map((unit, i) => [unit, i]));
  const place = (unit: number) => rank.get(unit) ?? order.length;
  return [...units]
    .toSorted(([a], [b]) => place(a) - place(b) || a - b)
    .map(([unit, rows]) => ({
      unit,
      name: rows[0]?.publisherName ?? '',
      problems: rows
        .toSorted((a, b) => a.reportYear - b.reportYear)
        .map((finding) => problemOf(finding, beside)),
    }));
}

const goesOut = ({ verdict, severity, state }: Failed) =>
  verdict === 'fails' && severity !== 'info' && state !== 'false-alarm';

/** Without what is done with: nobody is told to put that right. */
export const stillOpen = (units: readonly UnitProblems[]): UnitProblems[] =>
  units.flatMap(({ problems, ...unit }) => {
    const open = problems.filter(({ finding }) => isOpen(finding.state));
    return open.length === 0 ? [] : [{ ...unit, problems: open }];
  });

function problemOf(finding: Failed, { basisOf, accusationsOf }: Beside): Problem {
  const { title, sentence } = findingSentence(finding);
  const grade = severityWords[finding.severity];
  return {
    finding,
    title,
    grade: finding.inferred ? `${grade}，待核` : grade,
    place: placeWords(finding),
    words: sentence,
    basis: basisWords(finding, basisOf(finding.rule)),
    hint: hintOn(finding, finding.reportId, accusationsOf(finding.reportId)),
    handling: handlingOf(finding.state),
  };
}

export const allOf = (units: readonly UnitProblems[]): Problem[] =>
  units.flatMap(({ problems }) => problems);
