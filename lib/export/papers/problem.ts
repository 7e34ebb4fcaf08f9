import type { Finding, Severity } from '#lib/checks/finding.ts';
import { isOpen, type ProblemState } from '#lib/handling/state.ts';
import { basisWords } from '#lib/wording/basis.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { stateWords } from '#lib/wording/handling.ts';
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

export const gradeWords: Record<Severity, string> = {
  error: '不符',
  warning: '存疑',
  info: '提示',
};

/**
 * What may be held against a unit: checks that fail, as 不符 or 存疑. What could not be decided, what is
 * mere style and what a person found to be a false alarm stays inside. `order` is the units as they are listed; a unit that is not there comes last.
 */
export function problemsOf(
  failed: readonly Failed[],
  basisOf: (rule: string) => string,
  order: readonly number[],
): UnitProblems[] {
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
        .map((finding) => problemOf(finding, basisOf)),
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

function problemOf(finding: Failed, basisOf: (rule: string) => string): Problem {
  const { title, sentence } = findingSentence(finding);
  const grade = gradeWords[finding.severity];
  return {
    finding,
    title,
    grade: finding.inferred ? `${grade}，待核` : grade,
    place: placeWords(finding),
    words: sentence,
    basis: basisWords(finding, basisOf(finding.rule)),
    handling: handlingOf(finding.state),
  };
}

export const allOf = (units: readonly UnitProblems[]): Problem[] =>
  units.flatMap(({ problems }) => problems);

/** How many there are, and of which grade. */
export interface Count {
  readonly all: number;
  readonly errors: number;
  readonly warnings: number;
  /** Warnings that rest on a figure nobody has confirmed. */
  readonly inferred: number;
  readonly reports: number;
}

export function countOf(problems: readonly Problem[]): Count {
  const having = (test: (problem: Problem) => boolean) => problems.filter(test).length;
  return {
    all: problems.length,
    errors: having(({ finding }) => finding.severity === 'error'),
    warnings: having(({ finding }) => finding.severity === 'warning'),
    inferred: having(({ finding }) => finding.inferred === true),
    reports: new Set(problems.map(({ finding }) => finding.reportId)).size,
  };
}

/** 12 处，其中不符 9 处、存疑 3 处（含待核 1 处）. */
export function countWords({ all, errors, warnings, inferred }: Count): string {
  const open = inferred === 0 ? '' : `（其中因数字为推定而待核 ${inferred} 处）`;
  return `${all} 处，其中不符 ${errors} 处、存疑 ${warnings} 处${open}`;
}
