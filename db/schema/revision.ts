import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';

/**
 * Counted up by triggers whenever a row comes, changes or goes: the row 1 with publishers, expectations, reports,
 * figures, settled, findings and tallies, the row 2 with these and with problems. What was made of them alone is
 * still true while it stands. See db/kept.ts.
 */
export const revision = sqliteTable('revision', {
  id: integer().primaryKey(),
  n: integer().notNull(),
});
