import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { close, open, openToRead } from './open.ts';
import { received } from './queries/received.ts';
import { save } from './save.ts';
import { transaction } from './sqlite.ts';
import { small, smallLine } from './testing/small.ts';
import { type StoreTrouble, storeTrouble } from './trouble.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-trouble-'));
  file = join(folder, 'gouji.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function troubleOf(work: () => unknown): StoreTrouble | null {
  try {
    work();
  } catch (error) {
    return storeTrouble(error);
  }
  throw new Error('nothing was thrown');
}

describe('a store that cannot be used says why', () => {
  it('newer code has written it: not a byte of it is changed', () => {
    close(open(file));
    const raw = new Database(file);
    raw.prepare('insert into migrations values (?, ?)').run(Date.UTC(2100, 0), '');
    raw.close();
    const before = readFileSync(file);
    expect(troubleOf(() => open(file))).toBe('newer');
    expect(troubleOf(() => openToRead(file).connection())).toBe('newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('something else stands where its folder should be', () => {
    writeFileSync(join(folder, 'data'), '');
    expect(troubleOf(() => open(join(folder, 'data', 'gouji.db')))).toBe('not-writable');
  });

  it('it may only be read', () => {
    close(open(file));
    const connection = openToRead(file).connection();
    expect(
      troubleOf(() => transaction(connection, () => connection.sqlite.exec('drop table rules'))),
    ).toBe('not-writable');
  });

  it('its file is none of ours', () => {
    writeFileSync(file, '这不是数据库。'.repeat(999));
    expect(troubleOf(() => open(file))).toBe('damaged');
  });

  it('the disk is full: what was stored before is there, and nothing half', async () => {
    const db = open(file);
    await save(db, [small()], smallLine());
    const { sqlite } = db.connection();
    const pages = Number(sqlite.pragma('page_count', { simple: true }));
    sqlite.pragma(`max_page_count = ${pages}`);
    const files = Array.from({ length: 20 }, (_, i) => small({ year: 2000 + i }));
    const error = await save(db, files, smallLine()).catch((thrown: unknown) => thrown);
    expect(storeTrouble(error)).toBe('full');
    expect((await received(db, {})).map(({ year }) => year)).toEqual([2023]);
  });

  it('somebody else keeps writing', () => {
    const [one, other] = [open(file).connection(), open(file).connection()];
    other.sqlite.pragma('busy_timeout = 0');
    expect(troubleOf(() => transaction(one, () => transaction(other, () => {})))).toBe('busy');
  });

  it('a fault of our own is none of the store', () => {
    expect(storeTrouble(new TypeError('undefined is not a function'))).toBeNull();
    expect(troubleOf(() => open(':memory:').connection().sqlite.exec('select'))).toBeNull();
  });
});

describe('a store of an earlier version is brought to that of today with what it holds', () => {
  const migrations = readMigrationFiles({
    migrationsFolder: join(import.meta.dirname, 'migrations'),
  });
  const rows = [
    `insert into publishers (id, name, core) values (1, '甲街道办事处', '甲街道')`,
    `insert into files (id, sha256, name, size, received_at, bytes) values (1, x'00', 'a.txt', 1, '', x'00')`,
    `insert into reports values (1, 1, 2023, 1, 1, '2021', 1, 'a.txt', null, null, null, null, null, 200, 0, 0, 0, 0, 0, 0, 0, '')`,
    'insert into figures (report_id, applications_received_total) values (1, 13)',
  ];
  /** A store as version `n` of the schema left it. */
  const earlier = (n: number) => {
    const raw = new Database(file);
    raw.exec('create table migrations (made_at integer primary key, hash text)');
    const add = raw.prepare('insert into migrations values (?, ?)');
    for (const [i, { sql, folderMillis, hash }] of migrations.slice(0, n + 1).entries()) {
      for (const statement of sql) raw.exec(statement);
      add.run(folderMillis, hash);
      if (i === 0) raw.exec(rows.join(';'));
    }
    raw.close();
  };
  for (const n of [0, Math.floor(migrations.length / 2), migrations.length - 2])
    it(`version ${n}`, async () => {
      earlier(n);
      const db = open(file);
      expect(await received(db, {})).toMatchObject([{ year: 2023, publisherId: 1 }]);
      const [figures] = db.connection().orm.query.figures.findMany().sync();
      expect(figures?.['applications.received.total']).toBe(13);
      close(db);
    });
});
