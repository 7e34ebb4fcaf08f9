import { editions } from '#lib/form/editions.ts';
import { keyOf, lines } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Accusation, Remedy, SumName } from './accusation.ts';
import { costOf, type Surroundings, slipOf } from './likelihood.ts';
import { type Correction, corrected, smallestCorrections } from './search.ts';
import {
  type Cell,
  type CellId,
  hasFailing,
  type Neighbourhood,
  type Sum,
  sumsOf,
} from './sheet-equations.ts';

/** Figures changed at once; beyond three there is nearly always more than one way. */
const mostChanges = 3;
/** By how much the likeliest remedy has to lead. */
const margin = 0.55;
const mostShown = 6;
/** Beyond so many groups it is a table that is wrong, not a figure; trying all pairs then only takes time. */
const mostJoined = 5;

/**
 * The likely culprits behind the failing sums of a report: failing sums that share figures are explained
 * together, apart from the others where that takes no more changes. Sums of the reports before and after
 * speak where they share a figure with one of its own.
 */
export function culprits(around: Neighbourhood): Accusation[] {
  // Most reports add up, and most of the others are asked in long lists.
  if (!hasFailing(around)) return [];
  const { sums, cells } = sumsOf(around);
  const explain = (failing: readonly Sum[]): Explained => ({
    failing,
    accusation: accuse(failing, sums, cells, around),
  });
  const groups = connected(sums.filter(({ excess }) => excess !== 0));
  const own = groups.filter((group) => group.some(({ years }) => years === 0));
  return unexplainedOnce(joined(own.map(explain), explain).map(({ accusation }) => accusation));
}

/** What nobody can explain is told once: a year that does not follow on fails in every column. */
function unexplainedOnce(accusations: readonly Accusation[]): Accusation[] {
  const isOpen = ({ status }: Accusation) => status === 'too-many';
  const [first, ...more] = accusations.filter(isOpen);
  if (first === undefined || more.length === 0) return [...accusations];
  const failing = [first, ...more].flatMap((one) => one.failing);
  return [...accusations.filter((one) => !isOpen(one)), { ...first, failing }];
}

/** Failing sums with what may be wrong. */
interface Explained {
  readonly failing: readonly Sum[];
  readonly accusation: Accusation;
}

/** Figures that have to change; where that cannot be told, more than the search can find. */
const sizeOf = ({ accusation }: Explained): number =>
  accusation.remedies[0]?.changes.length ?? mostChanges + 1;

/**
 * Groups that take fewer changes together than apart are one: an applicant counted in the wrong column
 * upsets two balances that share no figure. Groups of one change each have nothing to win.
 */
function joined(
  groups: readonly Explained[],
  explain: (failing: readonly Sum[]) => Explained,
): readonly Explained[] {
  if (groups.length > mostJoined) return groups;
  for (const [i, one] of groups.entries())
    for (const other of groups.slice(i + 1)) {
      if (sizeOf(one) === 1 && sizeOf(other) === 1) continue;
      const both = explain([...one.failing, ...other.failing]);
      if (both.accusation.remedies.length === 0) continue;
      if (sizeOf(both) >= sizeOf(one) + sizeOf(other)) continue;
      return joined([...groups.filter((g) => g !== one && g !== other), both], explain);
    }
  return groups;
}

function accuse(
  failing: readonly Sum[],
  sums: readonly Sum[],
  cells: ReadonlyMap<CellId, Cell>,
  around: Neighbourhood,
): Accusation {
  const isElsewhere = (sum: Sum) => sum.excess !== 0 && !failing.includes(sum);
  const asked = sums.filter((sum) => !isElsewhere(sum));
  const remedies = smallestCorrections(asked, cells, mostChanges)
    .map((correction) => remedyOf(correction, cells, around))
    .sort((a, b) => a.cost - b.cost);
  const [first] = remedies;
  const ways = remedies.filter(({ cost }) => first && cost - first.cost < margin).length;
  return {
    status: first === undefined ? 'too-many' : ways === 1 ? 'located' : 'tied',
    remedies: remedies.slice(0, mostShown),
    ways,
    failing: failing.map(({ rule, subject, years }): SumName => ({ rule, subject, years })),
  };
}

function remedyOf(
  correction: Correction,
  cells: ReadonlyMap<CellId, Cell>,
  around: Neighbourhood,
): Remedy {
  const changed = [...correction].flatMap(([id, change]) => {
    const cell = cells.get(id);
    if (cell === undefined) return [];
    const to = corrected(cell, change);
    const slip = slipOf(cell.value, to, surroundingsOf(cell, around));
    const { key, years, value: from, settled } = cell;
    return [{ change: { key, years, from, to, slip, settled }, cost: costOf(slip, cell) }];
  });
  return {
    changes: changed.map(({ change }) => change),
    cost: changed.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** Failing sums in groups that share no figure. */
function connected(failing: readonly Sum[]): Sum[][] {
  const groups: Sum[][] = [];
  for (const sum of failing) {
    const shares = (other: Sum) => [...sum.terms.keys()].some((cell) => other.terms.has(cell));
    const own = groups.filter((group) => group.some(shares));
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push([...own.flat(), sum]);
  }
  return groups;
}

function surroundingsOf({ key, years }: Cell, around: Neighbourhood): Surroundings {
  const reports = { '-1': around.previous, 0: around.current, 1: around.next };
  const before = years === -1 ? null : reports[years === 0 ? '-1' : 0];
  const printed = (report: typeof before, at: string) => report?.facts.get(at)?.value ?? null;
  const beside = (besideOf.get(key) ?? []).flatMap((at) => printed(reports[years], at) ?? []);
  return { lastYear: printed(before, key), neighbours: beside };
}

/** The cells beside, above and below every cell, as printed. */
const besideOf: ReadonlyMap<string, readonly string[]> = new Map(
  (editions as readonly Edition[]).flatMap(({ tables }) =>
    tables.flatMap(({ id, rows, columns }) => {
      const [down, across] = [lines(rows), lines(columns)];
      const at = (row: number, column: number) => {
        const [r, c] = [down[row], across[column]];
        return r && c ? [keyOf(id, r.path, c.path)] : [];
      };
      return down.flatMap((_, r) =>
        across.map((_, c): [string, string[]] => [
          at(r, c)[0] ?? '',
          [...at(r, c - 1), ...at(r, c + 1), ...at(r - 1, c), ...at(r + 1, c)],
        ]),
      );
    }),
  ),
);
