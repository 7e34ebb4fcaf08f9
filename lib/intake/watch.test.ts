import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Db, open } from '#db/open.ts';
import { arrivalsOf, batches } from '#db/queries/arrivals.ts';
import { looker } from './watch.ts';

let folder: string;
let db: Db;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-watch-'));
  db = open(':memory:');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const taken = async () => {
  const { rows } = await batches(db, { limit: 9, offset: 0 });
  const ids = rows.map(({ id }) => id);
  return (await arrivalsOf(db, ids)).map(({ name }) => name.slice(name.indexOf('/') + 1));
};

it('takes a file in once it stands still, and never twice', async () => {
  const look = looker(db, folder);
  put('一.html', '一');
  expect(await look()).toBe(false);
  expect(await look()).toBe(true);
  expect(await look()).toBe(false);
  expect(await taken()).toEqual(['一.html']);
});

it('leaves alone what still grows, and takes it when it has grown', async () => {
  const look = looker(db, folder);
  put('一.html', '一');
  await look();
  put('一.html', '一一');
  expect(await look()).toBe(false);
  expect(await look()).toBe(true);
});

it('knows after a restart what it has, and sees what was changed or added', async () => {
  const first = looker(db, folder);
  put('一.html', '一');
  put('二.html', '二');
  await first();
  await first();
  mkdirSync(join(folder, '街道'));
  put('街道/三.html', '三');
  put('二.html', '改');
  utimesSync(join(folder, '二.html'), 1_000_000, 1_000_000);
  const second = looker(db, folder);
  await second();
  expect(await second()).toBe(true);
  expect(await second()).toBe(false);
  expect(await taken()).toEqual(['一.html', '二.html', '二.html', '街道/三.html']);
  const { rows } = await batches(db, { limit: 9, offset: 0 });
  expect(rows).toMatchObject([
    { source: 'watched', folder },
    { source: 'watched', folder },
  ]);
});

it('waits for a folder that is not there', async () => {
  const look = looker(db, join(folder, '插上的盘'));
  expect(await look()).toBe(false);
  mkdirSync(join(folder, '插上的盘'));
  put('插上的盘/一.html', '一');
  await look();
  expect(await look()).toBe(true);
});
