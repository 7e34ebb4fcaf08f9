import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Key } from '#lib/form/editions.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { NoticeKind, Qualifier } from '#lib/parse/fact.ts';
import { packed } from './columns.ts';
import { inReport, inReportKey, reportId } from './in-report.ts';

/** What the reader made of the file: the Document, and the Report without what has tables of its own. */
export const readings = sqliteTable('readings', {
  reportId: reportId(),
  document: packed().notNull(),
  report: packed().notNull(),
});

/** What the prose says in numbers. `at`: where in the document, as JSON. */
export const claims = sqliteTable(
  'claims',
  {
    ...inReport,
    metric: text().notNull(),
    value: real().notNull(),
    unit: text(),
    qualifier: text().$type<Qualifier>(),
    year: integer(),
    text: text().notNull(),
    section: text().$type<SectionId>(),
    at: text().notNull(),
  },
  inReportKey,
);

/** What the reader could not do, or was not sure of; `key` where it is about a figure. */
export const notices = sqliteTable(
  'notices',
  {
    ...inReport,
    kind: text().$type<NoticeKind>().notNull(),
    text: text().notNull(),
    at: text(),
    key: text().$type<Key>(),
  },
  inReportKey,
);
