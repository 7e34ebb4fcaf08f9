import type { Level, List, Lists } from '../word/lists.ts';
import { numeralFormOf } from '../word/numerals.ts';
import { stretch } from './container.ts';
import { type DocFile, parts } from './fib.ts';

/** Automatic lists by the number paragraphs refer to them by (PlfLst and PlfLfo, MS-DOC 2.9.189, 2.9.188). */
export function readDocLists(file: DocFile): Lists {
  if (file.where(parts.lists).length < 2 || file.where(parts.listUses).length < 4) return new Map();
  return readUses(file.part(parts.listUses), readDefinitions(file));
}

type Definitions = ReadonlyMap<number, readonly Level[]>;

/** Steps through a stretch of bytes; reading beyond it throws a RangeError. */
interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

const LIST = 28;
const SIMPLE = 1;
const LEVELS = 9;

/** By identity of the list. The levels stand behind the list of lists, outside its stated length. */
function readDefinitions(file: DocFile): Definitions {
  const { start, length } = file.where(parts.lists);
  const lists = file.part(parts.lists);
  const count = lists.readUInt16LE(0);
  const cursor: Cursor = { bytes: file.table, at: start + length };
  const definitions = new Map<number, readonly Level[]>();
  for (let i = 0; i < count; i += 1) {
    const list = stretch(lists, 2 + i * LIST, LIST);
    const isSimple = (list.readUInt8(26) & SIMPLE) !== 0;
    const levels = Array.from({ length: isSimple ? 1 : LEVELS }, () => readLevel(cursor));
    definitions.set(list.readInt32LE(0), levels);
  }
  return definitions;
}

const LEVEL = 28;

function readLevel(cursor: Cursor): Level {
  const head = stretch(cursor.bytes, cursor.at, LEVEL);
  const flags = head.readUInt8(5);
  const textAt = cursor.at + LEVEL + head.readUInt8(24) + head.readUInt8(25);
  const length = cursor.bytes.readUInt16LE(textAt);
  const text = stretch(cursor.bytes, textAt + 2, length * 2).toString('utf16le');
  cursor.at = textAt + 2 + length * 2;
  return {
    form: numeralFormOf(head.readUInt8(4)),
    // Characters below nine stand for the numbers of the levels.
    text: [...text].map((sign) => (sign < '\t' ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    start: head.readInt32LE(0),
    restart: (flags & 8) === 0 ? null : head.readUInt8(26),
    isLegal: (flags & 4) !== 0,
  };
}

const USE = 16;
const HAS_START = 0x10;
const HAS_LEVEL = 0x20;

function readUses(uses: Buffer, definitions: Definitions): Lists {
  const count = uses.readUInt32LE(0);
  const cursor: Cursor = { bytes: uses, at: 4 + count * USE };
  const lists = new Map<string, List>();
  for (let i = 0; i < count; i += 1) {
    const use = stretch(uses, 4 + i * USE, USE);
    const identity = use.readInt32LE(0);
    const levels: (Level | undefined)[] = [...(definitions.get(identity) ?? [])];
    const starts: (number | undefined)[] = [];
    // Each is preceded by a position that is not used.
    cursor.at += 4;
    for (let left = use.readUInt8(12); left > 0; left -= 1) readOverride(cursor, levels, starts);
    lists.set(`${i + 1}`, { family: `${identity}`, levels, starts });
  }
  return lists;
}

function readOverride(
  cursor: Cursor,
  levels: (Level | undefined)[],
  starts: (number | undefined)[],
): void {
  const start = cursor.bytes.readInt32LE(cursor.at);
  const flags = cursor.bytes.readUInt32LE(cursor.at + 4);
  const level = Math.min(flags & 15, LEVELS - 1);
  cursor.at += 8;
  if ((flags & HAS_LEVEL) !== 0) levels[level] = readLevel(cursor);
  if ((flags & HAS_START) !== 0)
    starts[level] = (flags & HAS_LEVEL) === 0 ? start : levels[level]?.start;
}
