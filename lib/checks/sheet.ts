import { figures, keyOf, lines, sums } from '#lib/form/lines.ts';
import type { Edition, Table } from '#lib/form/template.ts';
import { rowTotals } from './equations.ts';
import type { Figure } from './finding.ts';

/** The figures of a made-up form: what properties are tried on. */
export type Sheet = ReadonlyMap<string, Figure>;

export const read = (value: number): Figure => ({ status: 'read', value });
export const blank: Figure = { status: 'blank', value: null };

export const filled = (edition: Edition, figure: Figure): Sheet =>
  new Map(figures(edition).map(({ key }) => [key, figure]));

/** The same form with some figures printed otherwise. */
export const altered = (sheet: Sheet, changes: Readonly<Record<string, Figure>>): Sheet =>
  new Map([...sheet, ...Object.entries(changes)]);

/** The number at a key; throws where there is none. */
export function valueAt(sheet: Sheet, key: string): number {
  const value = sheet.get(key)?.value ?? null;
  if (value === null) throw new Error(`no number at ${key}`);
  return value;
}

export function tableOf(edition: Edition, id: string): Table {
  const found = edition.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

/** Keys of 表三 and 表四, whose figures the sums of the form tie together. */
export const tiedKeys = (edition: Edition): string[] =>
  ['applications', 'remedies'].flatMap((id) =>
    figures({ ...edition, tables: [tableOf(edition, id)] }).map(({ key }) => key),
  );

/**
 * A form in which every sum holds, from one number drawn for each figure: results and what is carried
 * forward as drawn, receipts whatever is needed for the balance, totals added up.
 */
export function validSheet(edition: Edition, drawn: readonly number[]): Sheet {
  const numbers = new Map(figures(edition).map(({ key }, i) => [key, drawn[i] ?? 0]));
  const table = tableOf(edition, 'applications');
  for (const { path } of lines(table.columns)) balanceColumn(numbers, table, path);
  for (const tied of [table, tableOf(edition, 'remedies')])
    for (const { subject, left } of rowTotals(tied))
      numbers.set(
        subject,
        added(
          numbers,
          left.map(({ key }) => key),
        ),
      );
  return new Map([...numbers].map(([key, value]) => [key, read(value)]));
}

function balanceColumn(numbers: Map<string, number>, table: Table, column: string): void {
  const key = (row: string) => keyOf(table.id, row, column);
  for (const { total, parts } of sums(table.rows))
    numbers.set(key(total), added(numbers, parts.map(key)));
  const done = added(numbers, [key('outcome/total'), key('carriedForward')]);
  const over = Math.min(added(numbers, [key('carriedOver')]), done);
  numbers.set(key('carriedOver'), over);
  numbers.set(key('received'), done - over);
}

const added = (numbers: ReadonlyMap<string, number>, keys: readonly string[]) =>
  keys.reduce((all, key) => all + (numbers.get(key) ?? Number.NaN), 0);
