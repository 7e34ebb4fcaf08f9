import { stretch } from './container.ts';
import { type DocFile, parts } from './fib.ts';

/** A change of one property, as DOC stores them (Prl, MS-DOC 2.6). */
export interface Change {
  readonly code: number;
  readonly operand: Buffer;
}

/** sprmTDefTable and sprmPChgTabs tell their length in a way of their own. */
const DEF_TABLE = [0xd608, 0xd606];
const CHANGE_TABS = 0xc615;

/** The changes in their order; what is cut off at the end is left out. */
export function changesIn(bytes: Buffer): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    const length = operandLength(code, bytes.subarray(at + 2));
    if (at + 2 + length > bytes.length) break;
    changes.push({ code, operand: bytes.subarray(at + 2, at + 2 + length) });
    at += 2 + length;
  }
  return changes;
}

const lengths = [1, 1, 2, 4, 2, 2, null, 3] as const;

function operandLength(code: number, rest: Buffer): number {
  const fixed = lengths[code >> 13] ?? null;
  if (fixed !== null) return fixed;
  if (DEF_TABLE.includes(code)) return rest.length < 2 ? 2 : rest.readUInt16LE(0) + 1;
  const [first = 0, deleted = 0] = rest;
  if (code !== CHANGE_TABS || first !== 255) return first + 1;
  const added = rest[2 + deleted * 4] ?? 0;
  return 3 + deleted * 4 + added * 3;
}

/** A stretch of the file (bytes of the stream WordDocument) that has the same properties. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly changes: Buffer;
}

const PAGE = 512;
const none = Buffer.alloc(0);

/** All runs of one kind, ascending. They stand in pages of 512 bytes that a list in the table stream names. */
export function readRuns(file: DocFile, kind: 'characterPages' | 'paragraphPages'): Run[] {
  const list = file.part(parts[kind]);
  const count = Math.max(0, Math.floor((list.length - 4) / 8));
  const pages = Array.from(
    { length: count },
    (_, i) => list.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff,
  );
  const read = kind === 'paragraphPages' ? paragraphRun : characterRun;
  return [...new Set(pages)]
    .flatMap((page) => runsOf(stretch(file.word, page * PAGE, PAGE), read))
    .sort((a, b) => a.start - b.start);
}

type ReadRun = (page: Buffer, count: number, i: number) => Pick<Run, 'style' | 'changes'>;

function runsOf(page: Buffer, read: ReadRun): Run[] {
  const count = page[PAGE - 1] ?? 0;
  return Array.from({ length: count }, (_, i) => ({
    start: page.readUInt32LE(i * 4),
    end: page.readUInt32LE(i * 4 + 4),
    ...read(page, count, i),
  }));
}

function characterRun(page: Buffer, count: number, i: number) {
  const at = page.readUInt8((count + 1) * 4 + i) * 2;
  return { style: 0, changes: at === 0 ? none : stretch(page, at + 1, page.readUInt8(at)) };
}

function paragraphRun(page: Buffer, count: number, i: number) {
  const at = page.readUInt8((count + 1) * 4 + i * 13) * 2;
  if (at === 0) return { style: 0, changes: none };
  const words = page.readUInt8(at);
  const [start, length] =
    words === 0 ? [at + 2, page.readUInt8(at + 1) * 2] : [at + 1, words * 2 - 1];
  const own = stretch(page, start, length);
  return { style: own.readUInt16LE(0), changes: own.subarray(2) };
}

/** The run an offset of the stream stands in, if any, and where the next begins. */
export function runAt(
  runs: readonly Run[],
  offset: number,
): { readonly run: Run | null; readonly next: number } {
  const index = lastNotAfter(runs, offset, ({ start }) => start);
  const run = runs[index];
  const next = runs[index + 1]?.start ?? Number.POSITIVE_INFINITY;
  return { run: run !== undefined && offset < run.end ? run : null, next };
}

/** Index of the last of ascending things that is not after a number; -1 when all are. */
export function lastNotAfter<T>(
  things: readonly T[],
  wanted: number,
  of: (thing: T) => number,
): number {
  let low = -1;
  let high = things.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const thing = things[middle];
    if (thing !== undefined && of(thing) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
