import {
  integer,
  type SQLiteIntegerBuilderInitial,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import type { Key } from '#lib/form/editions.ts';
import { figureKeys } from '../figures.ts';
import { packed } from './columns.ts';
import { reportId } from './in-report.ts';

const figureColumns = Object.fromEntries(figureKeys.map((key) => [key, integer()])) as {
  [key in Key]: SQLiteIntegerBuilderInitial<''>;
};

/**
 * One row a report, one column a figure: counts as printed, money in 分, NULL for every figure that is
 * not a number. Which of blank, unread and not applicable it is, `statuses` says: one letter a figure, see
 * db/figures.ts. NULL there: every number was read, and every other figure is not applicable.
 */
export const figures = sqliteTable('figures', {
  reportId: reportId(),
  statuses: text(),
  ...figureColumns,
});

/** Text, place and reason of every figure of a report, packed. */
export const provenance = sqliteTable('provenance', {
  reportId: reportId(),
  packed: packed().notNull(),
});
