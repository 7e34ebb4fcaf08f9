import { editions } from '#lib/form/editions.ts';
import { keyOf, lines } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { costOf, type Slip, type Surroundings, slipOf } from './likelihood.ts';
import { type Correction, corrected, smallestCorrections } from './search.ts';
import { type Cell, type CellId, type Neighbourhood, type Sum, sumsOf } from './sheet-equations.ts';

/** One figure printed otherwise. */
export interface Change {
  readonly key: string;
  /** The report it stands in: 0 this one, -1 and 1 the ones before and after. */
  readonly years: -1 | 0 | 1;
  /** As printed; null for a blank. */
  readonly from: number | null;
  readonly to: number;
  readonly slip: Slip;
}

/** A smallest set of changes after which all sums around some failing ones hold. */
export interface Remedy {
  readonly changes: readonly Change[];
  /** The failing sums that would hold. */
  readonly settles: readonly Pick<Sum, 'rule' | 'subject'>[];
  /** Smaller is likelier; see likelihood.ts. */
  readonly cost: number;
}

/**
 * What may be wrong where sums fail together. `located`: the first remedy is the only one of its size, or
 * clearly likelier than the next; `tied`: several are as likely, so none is named; `too-many`: more figures
 * are wrong than can be told.
 */
export interface Accusation {
  readonly status: 'located' | 'tied' | 'too-many';
  /** The likeliest first; at most a handful. */
  readonly remedies: readonly Remedy[];
  /** The failing sums it is about. */
  readonly failing: readonly Pick<Sum, 'rule' | 'subject'>[];
}

/** Figures changed at once; beyond three there is nearly always more than one way. */
const mostChanges = 3;
/** By how much the likeliest remedy has to lead. */
const margin = 0.25;
const mostShown = 6;

/**
 * The likely culprits behind the failing sums of a report and of its neighbours in time: failing sums that
 * share figures are explained together, apart from the others where that is possible.
 */
export function culprits(around: Neighbourhood): Accusation[] {
  const { sums, cells } = sumsOf(around);
  const failing = sums.filter(({ excess }) => excess !== 0);
  const groups = connected(failing);
  const apart = groups.map((group) => accuse(group, sums, cells, around));
  if (groups.length < 2 || apart.every(({ status }) => status !== 'too-many')) return apart;
  // What no change within one group explains may be explained by one that spans them.
  const together = accuse(failing, sums, cells, around);
  return together.status === 'too-many' ? apart : [together];
}

function accuse(
  failing: readonly Sum[],
  sums: readonly Sum[],
  cells: ReadonlyMap<CellId, Cell>,
  around: Neighbourhood,
): Accusation {
  const isElsewhere = (sum: Sum) => sum.excess !== 0 && !failing.includes(sum);
  const asked = sums.filter((sum) => !isElsewhere(sum));
  const corrections = smallestCorrections(asked, cells, mostChanges);
  const named = failing.map(({ rule, subject }) => ({ rule, subject }));
  const remedies = corrections
    .map((correction) => remedyOf(correction, cells, around, named))
    .sort((a, b) => a.cost - b.cost);
  return { status: statusOf(remedies), remedies: remedies.slice(0, mostShown), failing: named };
}

function statusOf([first, second]: readonly Remedy[]): Accusation['status'] {
  if (first === undefined) return 'too-many';
  return second === undefined || second.cost - first.cost >= margin ? 'located' : 'tied';
}

function remedyOf(
  correction: Correction,
  cells: ReadonlyMap<CellId, Cell>,
  around: Neighbourhood,
  settles: Remedy['settles'],
): Remedy {
  const changed = [...correction].flatMap(([id, change]) => {
    const cell = cells.get(id);
    if (cell === undefined) return [];
    const to = corrected(cell, change);
    const slip = slipOf(cell.value, to, surroundingsOf(cell, around));
    const { key, years, value: from } = cell;
    return [{ change: { key, years, from, to, slip }, cost: costOf(slip, cell) }];
  });
  return {
    changes: changed.map(({ change }) => change),
    settles,
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
