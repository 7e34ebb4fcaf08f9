import { type SQL, sql } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { integer, sqliteView, text } from 'drizzle-orm/sqlite-core';
import type { Key } from '#lib/form/editions.ts';
import type { Status } from '#lib/parse/fact.ts';
import { figureKeys, statusLetters, unitOf } from '../figures.ts';
import { figures } from './figures.ts';

const casing = new CasingCache('snake_case');
const quoted = (words: string): SQL => sql.raw(`'${words}'`);

const rowsOfFigure = (key: Key, i: number): SQL => {
  const column = sql.identifier(casing.getColumnCasing(figures[key]));
  const letter = sql`substr(statuses, ${sql.raw(String(i + 1))}, 1)`;
  const status = sql`case when statuses is not null then ${letter} when ${column} is null then '-' else 'r' end`;
  return sql`select report_id, ${quoted(key)} as key, ${status} as status, ${column} as value, ${quoted(unitOf(key))} as unit from figures`;
};

const words = Object.entries(statusLetters).map(
  ([status, letter]) => sql`when ${quoted(letter)} then ${quoted(status)}`,
);

/** The long form, for questions asked by hand: one row a figure the edition has. Slow; pages never read it. */
export const longFigures = sqliteView('long_figures', {
  reportId: integer().notNull(),
  key: text().$type<Key>().notNull(),
  status: text().$type<Status>().notNull(),
  value: integer(),
  /** `count`, `change` (a signed count) or `分`. */
  unit: text().notNull(),
}).as(
  sql`select report_id, key, case status ${sql.join(words, sql` `)} end as status, value, unit from (${sql.join(figureKeys.map(rowsOfFigure), sql` union all `)}) where status <> '-'`,
);
