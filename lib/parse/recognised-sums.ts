import { keyOf, lines } from '#lib/form/lines.ts';
import { once } from '#lib/form/once.ts';
import type { Edition, Table } from '#lib/form/template.ts';
import type { Fact } from './fact.ts';
import { columnSums, rowSums } from './tables/row-sums.ts';

/** Σ left = Σ right, by key. */
interface Sum {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What the sums of the form say of a figure. */
export interface Witness {
  /** Sums of at least three numbers that are not 0, which hold: they could not with this figure misread. */
  readonly holding: number;
  /** Sums that hold with fewer: a number misread alike in its cell and its total holds as well. */
  readonly trivial: number;
  readonly failing: number;
}

const none: Witness = { holding: 0, trivial: 0, failing: 0 };

/** How the sums of the form stand to each figure, by key. Figures in no sum are not in the map. */
export function witnessesOf(edition: Edition, facts: readonly Fact[]): Map<string, Witness> {
  const byKey = new Map<string, Fact>(facts.map((fact) => [fact.key, fact]));
  const witnesses = new Map<string, Witness>();
  for (const sum of edition.tables.flatMap(sumsOf)) {
    const verdict = verdictOf(sum, byKey);
    for (const key of [...sum.left, ...sum.right]) {
      const { holding, trivial, failing } = witnesses.get(key) ?? none;
      witnesses.set(key, {
        holding: holding + (verdict === 'holds' ? 1 : 0),
        trivial: trivial + (verdict === 'trivial' ? 1 : 0),
        failing: failing + (verdict === 'fails' ? 1 : 0),
      });
    }
  }
  return witnesses;
}

const sumsOf = once((table: Table): readonly Sum[] => {
  const rows = lines(table.rows).map(({ path }) => path);
  const columns = lines(table.columns).map(({ path }) => path);
  const key = (row: string, column: string | undefined) => keyOf(table.id, row, column ?? '');
  const across = rowSums(table).flatMap(({ total, parts }) =>
    rows.map((row) => ({
      left: parts.map((part) => key(row, columns[part])),
      right: [key(row, columns[total])],
    })),
  );
  const down = columnSums(table).flatMap(({ left, right }) =>
    columns.map((column) => ({
      left: left.map((row) => key(row, column)),
      right: right.map((row) => key(row, column)),
    })),
  );
  return [...across, ...down];
});

function verdictOf(
  { left, right }: Sum,
  facts: ReadonlyMap<string, Fact>,
): 'holds' | 'trivial' | 'fails' | 'open' {
  const of = (keys: readonly string[]) => keys.flatMap((key) => facts.get(key) ?? []);
  const [before, after] = [of(left), of(right)];
  const all = [...before, ...after];
  if (all.length < left.length + right.length || all.some(({ status }) => status === 'unread'))
    return 'open';
  if (added(before) !== added(after)) return after.every(isBlank) ? 'open' : 'fails';
  return all.filter(({ value }) => value !== null && value !== 0).length > 2 ? 'holds' : 'trivial';
}

const isBlank = ({ status }: Fact) => status === 'blank';

function added(facts: readonly Fact[]): number {
  let sum = 0;
  for (const { value } of facts) if (value !== null) sum += value;
  return sum;
}
