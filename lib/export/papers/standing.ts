import { described } from './list.ts';
import type { Problem, UnitProblems } from './problem.ts';

/** A unit with what was found in its reports. */
export interface Standing {
  /** Equal numbers share a rank. */
  readonly rank: number;
  readonly name: string;
  /** Reports received in the years of the paper. */
  readonly reports: number;
  readonly problems: number;
  readonly errors: number;
}

/** Units by how many problems they have, the most first; never by a rate, a unit has too few reports for one. */
export function standings(units: readonly UnitProblems[], reports: Overall['reports']): Standing[] {
  const counted = units.map(({ unit, name, problems }) => ({
    name,
    // A unit without a row has sent no report: a count and no figure.
    reports: reports.get(unit) ?? 0,
    problems: problems.length,
    errors: problems.filter(({ finding }) => finding.severity === 'error').length,
  }));
  const better = (a: (typeof counted)[number], b: (typeof counted)[number]) =>
    b.problems - a.problems || b.errors - a.errors;
  return counted.toSorted(better).map((each, _, all) => ({
    rank: all.findIndex((other) => better(other, each) === 0) + 1,
    ...each,
  }));
}

/** Below this many reports a rate says nothing about a place among others. */
export const ENOUGH = 10;

/** A district with its reports whose sums could all be judged. */
export interface Place {
  readonly name: string;
  readonly checked: number;
  readonly failing: number;
}

/** Districts by the share of failing reports, the highest first; those with too few reports have no rank. */
export function ranked(places: readonly Place[]): (Place & { readonly rank: number | null })[] {
  const share = ({ checked, failing }: Place) => failing / checked;
  const enough = places
    .filter(({ checked }) => checked >= ENOUGH)
    .toSorted((a, b) => share(b) - share(a));
  const few = places.filter(({ checked }) => checked < ENOUGH);
  return [
    ...enough.map((place) => ({
      ...place,
      rank: enough.findIndex((other) => share(other) === share(place)) + 1,
    })),
    ...few.map((place) => ({ ...place, rank: null })),
  ];
}

/** A rule with all that was found by it. */
export interface Typical {
  readonly title: string;
  readonly problems: number;
  readonly units: number;
  /** One of them in full: a contradiction where there is one. */
  readonly example: string;
  readonly basis: string;
}

/** The problems by rule, the most frequent first. */
export function typicals(units: readonly UnitProblems[]): Typical[] {
  const rules = new Map<string, { name: string; problem: Problem }[]>();
  for (const { name, problems } of units) {
    for (const problem of problems) {
      const known = rules.get(problem.finding.rule);
      if (known === undefined) rules.set(problem.finding.rule, [{ name, problem }]);
      else known.push({ name, problem });
    }
  }
  return [...rules.values()]
    .flatMap((found): Typical[] => {
      const best = found.find(({ problem }) => problem.finding.severity === 'error') ?? found[0];
      if (best === undefined) return [];
      const { title, basis, finding } = best.problem;
      return [
        {
          title,
          basis,
          problems: found.length,
          units: new Set(found.map(({ problem }) => problem.finding.publisherId)).size,
          example: `${best.name} ${finding.reportYear} 年度报告${described(best.problem)}`,
        },
      ];
    })
    .toSorted((a, b) => b.problems - a.problems);
}

/** What a 通报 tells beside the problems: of all reports of its units and years, whatever else is filtered. */
export interface Overall {
  /** Of each year: reports due and received by the register, and who has not sent one. */
  readonly years: readonly {
    readonly year: number;
    readonly expected: number;
    readonly received: number;
    readonly missing: readonly string[];
  }[];
  /** Reports whose sums could all be judged, those of them that fail, and those left open. */
  readonly sums: { readonly checked: number; readonly failing: number; readonly open: number };
  readonly districts: readonly Place[];
  /** Reports received, by unit; a unit that is not there has sent none. */
  readonly reports: ReadonlyMap<number, number>;
}
