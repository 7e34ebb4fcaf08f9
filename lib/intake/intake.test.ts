import { expect, it } from 'vitest';
import { open } from '#db/open.ts';
import { refusedFiles } from '#db/queries/files.ts';
import { received } from '#db/queries/received.ts';
import { report as storedReport } from '#db/queries/report.ts';
import { storeTrouble } from '#db/trouble.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { samples } from '#lib/samples/generate.ts';
import { type Answer, askingEnd, type Desk, writingEnd } from './desk.ts';
import { inLane } from './lanes.ts';
import { intake } from './testing/intake.ts';

const files = samples().map(({ file }) => file);
const bytes = (text: string) => Buffer.from(text);
const report = (i: number) => {
  const file = files[i];
  if (file === undefined) throw new Error(`there is no sample ${i}`);
  return { name: file.name, bytes: file.bytes };
};

it('a folder of reports goes in, each file with its own answer', async () => {
  const db = open(':memory:');
  const folder = [
    report(0),
    { name: 'empty.txt', bytes: bytes('') },
    { name: 'letter.txt', bytes: bytes('亲爱的朋友：见信好。') },
    { ...report(0), name: 'copy.html' },
    report(1),
  ];
  const outcomes = await intake(db, folder);
  expect(outcomes.map(({ name, status }) => [name, status])).toEqual([
    [report(0).name, 'stored'],
    ['empty.txt', 'refused'],
    ['letter.txt', 'refused'],
    ['copy.html', 'same'],
    [report(1).name, 'stored'],
  ]);
  expect(await received(db, {})).toHaveLength(2);
  expect((await refusedFiles(db)).map(({ name }) => name)).toEqual(['letter.txt', 'empty.txt']);
});

it('every sample comes back from the store as it was read', async () => {
  const db = open(':memory:');
  for (const [i, outcome] of (await intake(db, files)).entries()) {
    if (outcome.status !== 'stored') throw new Error(`${outcome.name} is ${outcome.status}`);
    const { name, bytes } = files[i] ?? files[0] ?? report(0);
    const read = await ingest(bytes, name);
    const kept = await storedReport(db, outcome.reportId);
    expect(read).toEqual({ status: 'report', document: kept?.document, report: kept?.report });
  }
});

/** Two ends in one thread, messages handed over as two threads would: copied, and later. */
function ends(): Desk {
  const take = writingEnd(open(':memory:'), (answer) =>
    setImmediate(() => desk.take(structuredClone<Answer>(answer))),
  );
  const desk = askingEnd((request) => setImmediate(() => take(structuredClone(request))));
  return desk;
}

const delivery = (...handed: Parameters<typeof inLane>[0][]) => ({
  batch: { source: 'upload', folder: null } as const,
  files: handed.map(inLane),
  isLast: true,
});

it('requests are answered in their order, each with its own files', async () => {
  const desk = ends();
  const order: string[] = [];
  const ask = (name: string, ...handed: Parameters<typeof delivery>) =>
    desk.ask('receive', delivery(...handed)).then(({ batchId, arrivalIds }) => {
      order.push(name);
      return [batchId, arrivalIds];
    });
  const answers = await Promise.all([
    ask('two', report(0), report(1)),
    ask('none'),
    ask('again', report(1)),
  ]);
  expect(answers).toEqual([
    [1, [1, 2]],
    [2, []],
    [3, [3]],
  ]);
  expect(order).toEqual(['two', 'none', 'again']);
});

it('a store that cannot be written rejects the request, says why, and hears the next one', async () => {
  const db = open(':memory:');
  const take = writingEnd(db, (answer) => void desk.take(structuredClone(answer)));
  const desk = askingEnd(take);
  db.connection().sqlite.pragma('query_only = ON');
  const error = await desk.ask('receive', delivery(report(0))).catch((thrown: unknown) => thrown);
  expect(storeTrouble(error)).toBe('not-writable');
  db.connection().sqlite.pragma('query_only = OFF');
  expect(await desk.ask('receive', delivery(report(0)))).toMatchObject({ arrivalIds: [1] });
});

it('who waits is told when the thread ends', async () => {
  const desk = askingEnd(() => {});
  const waiting = desk.ask('receive', delivery(report(0)));
  desk.close(new Error('the thread ended'));
  await expect(waiting).rejects.toThrow('the thread ended');
});
