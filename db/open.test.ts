import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { close, open, openToRead } from './open.ts';
import { totals } from './queries/publishers.ts';
import { received } from './queries/received.ts';
import { save } from './save.ts';
import * as schema from './schema.ts';
import { small, smallLine, stored } from './testing/small.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a store is made with its folder, and found again', async () => {
  const path = join(folder, 'new', 'gouji.db');
  const db = open(path);
  await save(db, [small()], smallLine());
  close(db);
  expect(await totals(open(path))).toEqual({ reports: 1, publishers: 1, files: 1 });
});

it('migrations are found from any folder', () => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    expect(open('gouji.db').path).toBe(join(process.cwd(), 'gouji.db'));
  } finally {
    process.chdir(before);
  }
});

it('a reader opens at its first question, sees what is written, and writes nothing', async () => {
  const path = join(folder, 'gouji.db');
  const reader = openToRead(path);
  expect(await received(reader, {})).toEqual([]);
  await save(open(path), [small()], smallLine());
  expect(await received(reader, {})).toHaveLength(1);
  await expect(save(reader, [small({ year: 2022 })], smallLine())).rejects.toThrow(/readonly/);
});

const tables = Object.values(schema).flatMap((table) => (is(table, SQLiteTable) ? [table] : []));

it('the migrations make the tables of the schema', () => {
  const { orm } = open(':memory:').connection();
  const casing = new CasingCache('snake_case');
  expect(tables).not.toEqual([]);
  for (const table of tables) {
    const declared = Object.values(getTableColumns(table)).map((column) => [
      casing.getColumnCasing(column),
      column.getSQLType(),
      column.notNull ? 1 : 0,
    ]);
    const made = orm.all<{ name: string; type: string; notnull: number }>(
      sql`select name, lower(type) as type, "notnull" from pragma_table_info(${getTableName(table)})`,
    );
    expect(made.map(({ name, type, notnull }) => [name, type, notnull])).toEqual(declared);
  }
});

it('the long view has a row for every figure of the edition', async () => {
  const figures = { 'applications.received.total': null, 'applications.carriedOver.total': 3 };
  const db = await stored([small({ figures }), small({ year: 2020 })]);
  const rows = db.connection().orm.select().from(schema.longFigures).all();
  const ofReport = (id: number) => rows.filter(({ reportId }) => reportId === id);
  expect([ofReport(1).length, ofReport(2).length]).toEqual([200, 198]);
  expect(rows).toContainEqual({
    reportId: 1,
    key: 'applications.received.total',
    status: 'blank',
    value: null,
    unit: 'count',
  });
  expect(rows).toContainEqual({
    reportId: 1,
    key: 'applications.carriedOver.total',
    status: 'read',
    value: 3,
    unit: 'count',
  });
});
