import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { printed } from './press.ts';
import type { Made, Order } from './protocol.ts';

const order: Order = {
  paper: 'notices',
  filter: {},
  units: [],
  subject: {
    units: '',
    members: [],
    years: '',
    filters: [],
    rules: [],
    on: '2026-01-31',
    version: '0',
  },
  overall: null,
  charts: [],
};

/** A thread that answers each message by a line of JavaScript. */
const saying = (answer: string, most = 64) => {
  const started: Worker[] = [];
  return {
    started,
    start: () => {
      const program = `const { parentPort: port } = require('node:worker_threads');
        let n = 0;
        const paper = (name) => ({ status: 'paper', of: 2, paper: { name, bytes: new Uint8Array(1) } });
        port.on('message', () => { n += 1; ${answer} });`;
      const worker = new Worker(program, {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: most },
      });
      started.push(worker);
      return worker;
    },
  };
};

const none = () => new AbortController().signal;
const namesOf = async (made: AsyncIterable<Made>) => {
  const names: string[] = [];
  for await (const each of made)
    names.push(each.status === 'paper' ? each.paper.name : each.because);
  return names;
};
const twoPapers = `port.postMessage(n > 2 ? { status: 'end' } : paper(String(n)))`;

test('papers come one after the other, and the thread ends with the last', async () => {
  const { start, started } = saying(twoPapers);
  expect(await namesOf(printed(order, none(), start))).toEqual(['1', '2']);
  expect(started.map(({ threadId }) => threadId)).toEqual([-1]);
});

test('an error of ours, too little memory and a thread that just ends are told as such', async () => {
  const told = [
    saying(`throw new Error('expected by this test')`),
    saying(`const all = []; for (;;) all.push(new Array(1e5).fill(n))`, 8),
    saying('process.exit()'),
  ].map(({ start }) => namesOf(printed(order, none(), start)));
  expect(await Promise.all(told)).toEqual([['broken'], ['out-of-memory'], ['broken']]);
});

test('when the reader goes, the thread ends in the middle of its work', async () => {
  const { start, started } = saying('for (;;);');
  const gone = new AbortController();
  const first = printed(order, gone.signal, start).next();
  gone.abort();
  await expect(first).rejects.toThrow(/abort/i);
  expect(started.every(({ threadId }) => threadId === -1)).toBe(true);
});

test('two are made at a time, some wait, and one too many is told so', async () => {
  const { start, started } = saying(twoPapers);
  const gone = new AbortController();
  const all = Array.from({ length: 11 }, () => printed(order, gone.signal, start));
  const firsts = all.map((made) => made.next());
  const last = await firsts.at(-1);
  expect(last?.value).toEqual({ status: 'refused', because: 'busy' });
  await Promise.all(firsts.slice(0, 2));
  expect(started).toHaveLength(2);
  // Who stops waiting gives up the place; who is done hands it on.
  await all[0]?.return();
  expect((await firsts[2])?.value).toMatchObject({ status: 'paper' });
  gone.abort();
  const rest = await Promise.allSettled(firsts.slice(3, 10));
  expect(rest.map(({ status }) => status)).toEqual(Array(7).fill('rejected'));
  await Promise.all(all.map((made) => made.return()));
  expect(await namesOf(printed(order, none(), start))).toEqual(['1', '2']);
});
