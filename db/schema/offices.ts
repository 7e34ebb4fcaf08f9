import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { flag, instant } from './columns.ts';

/**
 * The register: every office that reports, or is expected to. `core` is its name without region and without
 * 人民政府, 办事处 …: see lib/register/office-name.ts.
 */
export const publishers = sqliteTable(
  'publishers',
  {
    id: integer().primaryKey(),
    /** The longest name any of its documents prints, or what a person called it. */
    name: text().notNull(),
    core: text().notNull(),
    district: text(),
    city: text(),
    province: text(),
    /** In the divisions: 9 digits of a 街道, 镇 or 乡, as of the year of that table. Not an identity. */
    code: text(),
    /** Levels of the region no document tells and the divisions do, e.g. `city province`. */
    lookedUp: text(),
    /** A person chose the name: no document changes it any more. */
    nameKept: flag(),
    /** Years it is expected to report in, both included; null: from the first of its district, without end. */
    expectedFrom: integer(),
    expectedTo: integer(),
    /** The office it was merged into: then it has no reports and is in no list. */
    mergedInto: integer().references((): AnySQLiteColumn => publishers.id),
    /** Taken out of the register; it had no reports. */
    removedAt: instant(),
  },
  (t) => [
    // Not unique: an office whose district no document tells may share its name with others.
    index('publishers_core').on(t.core),
    index('publishers_district').on(t.district),
  ],
);

/** A name documents print, and the office it stands for where they tell this region. */
export const aliases = sqliteTable(
  'aliases',
  {
    id: integer().primaryKey(),
    publisherId: integer()
      .notNull()
      .references(() => publishers.id),
    /** As printed, blanks taken out. */
    name: text().notNull(),
    district: text(),
    city: text(),
    province: text(),
  },
  (t) => [index('aliases_name').on(t.name), index('aliases_publisher').on(t.publisherId)],
);

/** Single years in which an office is expected to report although its span says no, or the other way round. */
export const expectations = sqliteTable(
  'expectations',
  {
    publisherId: integer()
      .notNull()
      .references(() => publishers.id),
    year: integer().notNull(),
    expected: flag().notNull(),
  },
  (t) => [primaryKey({ columns: [t.publisherId, t.year] })],
);
