import fc from 'fast-check';
import { cells, keyOf, lines, sums } from '#lib/form/lines.ts';
import type { Edition, Table, Unit } from '#lib/form/template.ts';

/** A form filled in: every figure by key as it is printed, «» for a blank. */
export type Texts = ReadonlyMap<string, string>;

export interface Filling {
  /** How many figures are wrong as published. */
  readonly errors: number;
  /** Of 100 figures so many are blank. */
  readonly blanks: number;
}

/** Counts as offices have them: mostly nothing, then few, rarely many. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat({ max: 30 }) },
  { weight: 1, arbitrary: fc.nat({ max: 20_000 }) },
);
const money = fc
  .tuple(fc.nat({ max: 9000 }), fc.nat({ max: 9999 }))
  .map(([whole, rest]) => (rest === 0 ? `${whole}` : `${whole}.${`${rest}`.padStart(4, '0')}`));
const slip = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 99 }));

/** As printed, where a sum of the form does not say what it is. */
const printed: Readonly<Record<Unit, fc.Arbitrary<string>>> = {
  count: count.map(String),
  change: fc.integer({ min: -60, max: 400 }).map(String),
  万元: money,
};

const times = (n: number) => ({ minLength: n, maxLength: n });

/** A form whose sums hold, then so many figures changed or left blank. */
export const filledForm = (edition: Edition, { errors, blanks }: Filling): fc.Arbitrary<Texts> => {
  const all = edition.tables.flatMap(cells);
  return fc
    .tuple(
      fc.tuple(...all.map(({ unit }) => printed[unit])),
      fc.array(slip, times(errors)),
      fc.array(fc.nat({ max: 99 }), times(all.length)),
    )
    .map(([texts, slips, holes]) => {
      const form = new Map(all.map(({ key }, i) => [key, texts[i] ?? '']));
      for (const table of edition.tables) addUp(table, form);
      const counts = all.filter(({ unit }) => unit === 'count');
      for (const [at, by] of slips) {
        const key = counts[at % counts.length]?.key ?? '';
        form.set(key, `${Number(form.get(key)) + by}`);
      }
      all.forEach(({ key }, i) => {
        if ((holes[i] ?? 0) < blanks) form.set(key, '');
      });
      return form;
    });
};

type Form = Map<string, string>;

const sumOf = (form: Form, keys: readonly string[]) =>
  keys.reduce((all, key) => all + Number(form.get(key)), 0);

/** Totals of columns, then balances by their left side, then totals of rows. */
function addUp(table: Table, form: Form) {
  const key = (row: string, column: string) => keyOf(table.id, row, column);
  const columns = lines(table.columns).map(({ path }) => path);
  for (const column of columns) {
    const inColumn = (rows: readonly string[]) => rows.map((row) => key(row, column));
    for (const { total, parts } of sums(table.rows))
      form.set(key(total, column), `${sumOf(form, inColumn(parts))}`);
    for (const { left, right } of table.balances ?? [])
      share(form, inColumn(left).toReversed(), sumOf(form, inColumn(right)));
  }
  for (const { path: row } of lines(table.rows))
    for (const { total, parts } of sums(table.columns))
      form.set(
        key(row, total),
        `${sumOf(
          form,
          parts.map((column) => key(row, column)),
        )}`,
      );
}

/** Each takes what it had as far as it goes, the last the rest. */
function share(form: Form, keys: readonly string[], due: number) {
  let rest = due;
  keys.forEach((key, i) => {
    const taken = i === keys.length - 1 ? rest : Math.min(rest, Number(form.get(key)));
    form.set(key, `${taken}`);
    rest -= taken;
  });
}
