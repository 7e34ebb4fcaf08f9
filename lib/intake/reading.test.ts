import { zipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { receive } from '#db/intake/arrivals.ts';
import { putBack, takeBack } from '#db/intake/batches.ts';
import { addPart, nextJob } from '#db/intake/jobs.ts';
import { type Db, open } from '#db/open.ts';
import { arrivalsOf } from '#db/queries/arrivals.ts';
import { received } from '#db/queries/received.ts';
import type { Handed } from '#db/save.ts';
import { storeTrouble } from '#db/trouble.ts';
import { samples } from '#lib/samples/generate.ts';
import { inLane } from './lanes.ts';
import { processReader, type Reader } from './process-reader.ts';
import { read } from './read.ts';
import { startReading } from './reading.ts';
import { intake, readerHere } from './testing/intake.ts';

const files = samples().map(({ file }) => file);
const report = (i: number, name?: string): Handed => {
  const file = files[i];
  if (file === undefined) throw new Error(`there is no sample ${i}`);
  return { name: name ?? file.name, bytes: file.bytes };
};
const text = (name: string): Handed => ({ name, bytes: Buffer.from(name) });

const handIn = (db: Db, ...handed: Handed[]) =>
  receive(db, {
    batch: { source: 'upload', folder: null },
    files: handed.map(inLane),
    isLast: true,
  });

const fates = async (db: Db, batchId = 1) =>
  (await arrivalsOf(db, [batchId])).map((arrival) => [
    arrival.name,
    arrival.status,
    ...('because' in arrival ? [arrival.because] : []),
  ]);

const MB = 1024 * 1024;
let readers: Reader[] = [];
afterEach(() => {
  for (const reader of readers) reader.end();
});

/** Readers in processes of their own to which a file does what it is called; pages may take half a second. */
function strangeReaders(count: number): Reader[] {
  const program = new URL('./testing/strange-reader.ts', import.meta.url).pathname;
  const patience = (lane: string) => (lane === 'pages' ? 500 : 60_000);
  const limits = { patience, memory: 400 * MB, memoryBetween: 250 * MB };
  readers = Array.from({ length: count }, () => processReader(program, limits));
  return readers;
}

async function readAll(db: Db, by: readonly Reader[]): Promise<void> {
  const trouble: unknown[] = [];
  const reading = startReading(db, by, (error) => trouble.push(error));
  reading.wake();
  await reading.done();
  expect(trouble).toEqual([]);
}

it('a file that hangs, kills or fills its reader is refused, and the others are read', async () => {
  const db = open(':memory:');
  handIn(db, text('endless.pages.zip'), text('fatal.html'), text('greedy.html'), report(0, 'a'));
  handIn(db, report(1, 'b'), report(0, 'again'));
  await readAll(db, strangeReaders(2));
  expect(await fates(db)).toEqual([
    ['endless.pages.zip', 'refused', 'too-slow'],
    ['fatal.html', 'refused', 'internal-error'],
    ['greedy.html', 'refused', 'out-of-memory'],
    ['a', 'stored'],
  ]);
  expect(await fates(db, 2)).toEqual([
    ['b', 'stored'],
    ['again', 'same'],
  ]);
}, 60_000);

it('a reader is replaced between files once it holds too much, and not before', async () => {
  const db = open(':memory:');
  handIn(db, ...['who 1', 'who 2', 'hoarded', 'who 3'].map((name) => text(`${name}.txt`)));
  await readAll(db, strangeReaders(1));
  const [first, second, , third] = (await arrivalsOf(db, [1])).map((arrival) =>
    'detail' in arrival ? arrival.detail : null,
  );
  expect(first).toMatch(/^\d+$/);
  expect(second).toBe(first);
  expect(third).toMatch(/^\d+$/);
  expect(third).not.toBe(first);
}, 60_000);

it('a file is not refused for what those before it left in memory', async () => {
  const db = open(':memory:');
  handIn(db, report(0), report(1, 'last straw.html'));
  await readAll(db, strangeReaders(1));
  expect((await fates(db)).map(([, status]) => status)).toEqual(['stored', 'stored']);
}, 60_000);

it('each of many files gets its own reading, whoever read it and whenever', async () => {
  const db = open(':memory:');
  handIn(db, ...files.slice(0, 12));
  await readAll(db, strangeReaders(2));
  const told = (await received(db, {})).map(({ publisherId, year }) => `${publisherId} ${year}`);
  expect(new Set(told).size).toBe(12);
  for (const arrival of await arrivalsOf(db, [1])) {
    const year = /20\d\d/.exec(arrival.name)?.[0];
    expect(arrival).toMatchObject({ status: 'stored', year: Number(year) });
  }
}, 60_000);

it('short files are finished in the order they came, whoever is quicker', async () => {
  const db = open(':memory:');
  const first = report(0, 'first.html');
  const changed = Buffer.concat([Buffer.from(first.bytes), Buffer.from('<p>更正。</p>')]);
  handIn(db, first, { name: 'second.html', bytes: changed });
  const done: string[] = [];
  const lazy = (name: string): Reader => ({
    start: async () => {},
    read: async (file) => {
      const outcome = await read(file, async () => {});
      if (file.name === name) while (done.length === 0) await new Promise(setImmediate);
      done.push(file.name);
      return outcome;
    },
    end: () => {},
  });
  await readAll(db, [lazy('first.html'), lazy('first.html')]);
  expect(done).toEqual(['second.html', 'first.html']);
  expect(await arrivalsOf(db, [1])).toMatchObject([{ reportId: 1 }, { reportId: 2 }]);
});

it('a reader that cannot be started is our trouble and no fault of the file', async () => {
  const db = open(':memory:');
  handIn(db, report(0));
  readers = [processReader('/nowhere/reader.ts')];
  const trouble: unknown[] = [];
  const reading = startReading(db, readers, (error) => trouble.push(error));
  reading.wake();
  await reading.done();
  expect(String(trouble[0])).toContain('cannot start');
  expect(await fates(db)).toMatchObject([[report(0).name, 'waiting']]);
  await readAll(db, strangeReaders(1));
  expect(await fates(db)).toMatchObject([[report(0).name, 'stored']]);
}, 60_000);

it('a full disk is no fault of a file: it waits, however often it is tried', async () => {
  const db = open(':memory:');
  const { sqlite } = db.connection();
  handIn(db, ...files.slice(0, 4));
  sqlite.pragma(`max_page_count = ${Number(sqlite.pragma('page_count', { simple: true }))}`);
  const trouble: unknown[] = [];
  const reading = startReading(db, [readerHere], (error) => trouble.push(error));
  for (let tried = 0; tried < 5; tried += 1) {
    reading.wake();
    await reading.done();
  }
  expect(trouble.length).toBeGreaterThan(3);
  expect(new Set(trouble.map(storeTrouble))).toEqual(new Set(['full']));
  expect((await fates(db)).at(-1)?.[1]).toBe('waiting');
  sqlite.pragma('max_page_count = 1000000');
  await readAll(db, [readerHere]);
  expect((await fates(db)).map(([, status]) => status)).toEqual(
    files.slice(0, 4).map(() => 'stored'),
  );
});

it('what is taken back is not read, a late answer is dropped, and it can be put back', async () => {
  const db = open(':memory:');
  const { batchId } = handIn(db, report(0), report(1));
  let asked = 0;
  const slow: Reader = {
    start: async () => {},
    read: async (file, take) => {
      asked += 1;
      if (asked === 1) takeBack(db, batchId);
      return read(file, async (part) => take(part));
    },
    end: () => {},
  };
  await readAll(db, [slow]);
  expect(asked).toBe(1);
  expect((await fates(db)).map(([, status]) => status)).toEqual(['taken-back', 'taken-back']);
  putBack(db, batchId);
  await readAll(db, [slow]);
  expect((await fates(db)).map(([, status]) => status)).toEqual(['stored', 'stored']);
});

const archive = () => ({
  name: '鹭洲区.zip',
  bytes: zipSync({
    '一/年报.html': new Uint8Array(report(0).bytes),
    '二.html': new Uint8Array(report(1).bytes),
    '空.txt': new Uint8Array(),
  }),
});

it('what lies in an archive is handed in file by file', async () => {
  const db = open(':memory:');
  await intake(db, [archive(), report(2)]);
  expect(await fates(db)).toEqual([
    ['鹭洲区.zip', 'unpacked'],
    ['鹭洲区.zip/一/年报.html', 'stored'],
    ['鹭洲区.zip/二.html', 'stored'],
    ['鹭洲区.zip/空.txt', 'refused', 'empty'],
    [report(2).name, 'stored'],
  ]);
});

it('an archive whose unpacking was ended goes on behind what was taken out of it', async () => {
  const db = open(':memory:');
  handIn(db, archive());
  const job = nextJob(db, ['archive'], []);
  if (job === null) throw new Error('nothing waits');
  await read({ ...job, partsTaken: 0 }, async (part) => {
    addPart(db, job.id, part);
    throw new Error('the process ends');
  });
  expect(await fates(db)).toHaveLength(2);
  await readAll(db, strangeReaders(1));
  expect((await fates(db)).map(([, status]) => status)).toEqual([
    'unpacked',
    'stored',
    'stored',
    'refused',
  ]);
}, 60_000);

it('pictures of a complete batch that are pages of one document are read as one', async () => {
  const db = open(':memory:');
  const picture = (name: string) => ({
    name,
    bytes: Buffer.from(`\x89PNG\r\n\x1a\n${name}`, 'latin1'),
  });
  const first = receive(db, {
    batch: { source: 'upload', folder: null },
    files: [picture('年报-p2.png'), picture('照片.png')].map(inLane),
    isLast: false,
  });
  await intake(db, []);
  expect((await fates(db)).map(([, status]) => status)).toEqual(['waiting', 'waiting']);
  receive(db, { batch: first.batchId, files: [inLane(picture('年报-p1.png'))], isLast: true });
  await intake(db, []);
  expect((await fates(db)).map(([name, status]) => [name, status])).toEqual([
    ['年报-p2.png', 'joined'],
    ['照片.png', 'refused'],
    ['年报-p1.png', 'joined'],
    ['年报.pages.zip', 'refused'],
  ]);
}, 60_000);
