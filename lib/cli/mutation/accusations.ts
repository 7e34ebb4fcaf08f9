import type { Accusation, Change } from '#lib/checks/culprit/accusation.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import type { Neighbourhood } from '#lib/checks/culprit/sheet-equations.ts';
import type { Figure, Figures } from '#lib/checks/finding.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import { figures } from '#lib/form/lines.ts';
import { publishers } from '#lib/samples/district.ts';
import { type YearBook, yearBooks } from '#lib/samples/figures.ts';
import { type Dice, dice } from '#lib/samples/random.ts';
import { besideOf, slipsOf } from './slips.ts';

/**
 * What became of the accusation where figures were printed wrongly on purpose. `first`: exactly these figures
 * are named, with what is due; `among`: nobody is named, they are among the remedies told; `declined`: nobody
 * is named, and they are not told; `wrong`: another figure is named; `unseen`: all sums hold.
 */
export type Outcome = 'first' | 'among' | 'declined' | 'wrong' | 'unseen';

/** How often each outcome came. */
export type Outcomes = Readonly<Record<Outcome, number>>;

/** What is printed wrongly, and how often it is tried. */
export interface Trials {
  readonly table: string;
  /** So many figures at once. */
  readonly errors: number;
  /** All of them in one row. */
  readonly oneRow?: true;
  readonly times: number;
}

/** Prints figures of the made-up district wrongly, again and again, and asks for the culprit. */
export function outcomesOf(edition: string, trials: Trials): Outcomes {
  const { table, errors, oneRow = false, times } = trials;
  const years = yearsOf(edition);
  const roll = dice(`${edition} ${table} ${errors} ${oneRow}`);
  const counts = { first: 0, among: 0, declined: 0, wrong: 0, unseen: 0 };
  for (let i = 0; i < times; i += 1) {
    const year = years[roll.between(0, years.length - 1)];
    if (year === undefined) throw new Error(`no year of ${edition}`);
    const { due, current } = planted(year, trials, roll);
    counts[outcomeOf(culprits({ ...year.around, current }), due)] += 1;
  }
  return counts;
}

interface Year {
  readonly book: YearBook;
  readonly before: YearBook | undefined;
  readonly around: Neighbourhood;
}

const yearsOf = (edition: string): Year[] =>
  publishers.map(yearBooks).flatMap((all) =>
    all.flatMap((book, i): Year[] => {
      const [before, after] = [all[i - 1], all[i + 1]];
      const around = {
        current: figuresOf(book),
        previous: before ? figuresOf(before) : null,
        next: after ? figuresOf(after) : null,
      };
      return book.edition.id === edition ? [{ book, before, around }] : [];
    }),
  );

const figuresOf = ({ year, edition, figures: all }: YearBook): Figures => ({
  year,
  edition: edition.id,
  facts: new Map(
    figures(edition).map(({ key }): [string, Figure] => [key, read(all.get(key) ?? 0)]),
  ),
});

const read = (value: number | null): Figure =>
  value === null ? { status: 'blank', value } : { status: 'read', value };

/** The figures of a year with some of them gone wrong, and what is due there. */
function planted({ book, before, around: { current: right } }: Year, trials: Trials, roll: Dice) {
  const beside = besideOf(book.edition);
  const keys = [...right.facts.keys()].filter((key) => key.startsWith(`${trials.table}.`));
  const valueAt = (key: string) => right.facts.get(key)?.value ?? Number.NaN;
  const [facts, due] = [new Map(right.facts), new Map<string, number>()];
  while (due.size < trials.errors) {
    const [first] = due.keys();
    const row = trials.oneRow && first !== undefined ? rowOf(first) : null;
    const choice = row === null ? keys : keys.filter((key) => rowOf(key) === row);
    const key = choice[roll.between(0, choice.length - 1)] ?? '';
    const surroundings = {
      unit: cellOf(key)?.unit ?? 'count',
      lastYear: before?.figures.get(key) ?? null,
      neighbours: (beside.get(key) ?? []).map(valueAt),
    };
    const slips = slipsOf(valueAt(key), surroundings, roll);
    const slipped = slips[roll.between(0, slips.length - 1)];
    if (slipped === undefined || due.has(key)) continue;
    facts.set(key, read(slipped.value));
    due.set(key, valueAt(key));
  }
  return { due, current: { ...right, facts } };
}

const rowOf = (key: string) => key.split('.')[1];

function outcomeOf(accusations: readonly Accusation[], due: ReadonlyMap<string, number>): Outcome {
  if (accusations.length === 0) return 'unseen';
  const isDue = ({ key, years, to }: Change) => years === 0 && due.get(key) === to;
  const named = accusations.flatMap(({ status, remedies: [first] }) =>
    status === 'located' && first ? first.changes : [],
  );
  if (!named.every(isDue)) return 'wrong';
  if (named.length === due.size) return 'first';
  const told = accusations.flatMap(({ remedies }) => remedies.flatMap(({ changes }) => changes));
  const isTold = [...due.keys()].every((key) => told.some((one) => one.key === key && isDue(one)));
  return isTold ? 'among' : 'declined';
}
