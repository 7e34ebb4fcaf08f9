import { stretch } from './container.ts';
import { type DocFile, parts } from './fib.ts';
import { type Change, changesIn } from './properties.ts';

/** A stretch of the text that stands together in the file. */
export interface Piece {
  /** Character position of its first character. */
  readonly cp: number;
  readonly text: string;
  /** Where it begins in the stream WordDocument, and how many bytes a character has there. */
  readonly offset: number;
  readonly width: 1 | 2;
  /** Changes of properties that hold for all of it, as fast saving leaves them. */
  readonly changes: readonly Change[];
}

const COMPRESSED = 0x40000000;
const GROUP = 1;
const TABLE = 2;

/** The text in its order (Clx, MS-DOC 2.9.38). Positions ascend and stay inside the stream, or the file is damaged. */
export function readPieces(file: DocFile): Piece[] {
  const clx = file.part(parts.pieces);
  const groups: Buffer[] = [];
  let at = 0;
  while (clx.readUInt8(at) === GROUP) {
    const length = clx.readUInt16LE(at + 1);
    groups.push(stretch(clx, at + 3, length));
    at += 3 + length;
  }
  if (clx.readUInt8(at) !== TABLE) throw new RangeError('no pieces');
  const table = stretch(clx, at + 5, clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  // A character takes a byte at least; pieces that all name the same bytes would grow without end.
  if (table.readUInt32LE(count * 4) > file.word.length) throw new RangeError('too many characters');
  return Array.from({ length: count }, (_, i) => pieceAt(file.word, table, count, i, groups));
}

function pieceAt(
  word: Buffer,
  table: Buffer,
  count: number,
  i: number,
  groups: readonly Buffer[],
): Piece {
  const cp = table.readUInt32LE(i * 4);
  const length = table.readUInt32LE(i * 4 + 4) - cp;
  const own = (count + 1) * 4 + i * 8;
  const stored = table.readUInt32LE(own + 2);
  const width = (stored & COMPRESSED) === 0 ? 2 : 1;
  const offset = width === 2 ? stored : (stored & ~COMPRESSED) / 2;
  const bytes = stretch(word, offset, length * width);
  const text = new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252').decode(bytes);
  return { cp, text, offset, width, changes: pieceChanges(table.readUInt16LE(own + 6), groups) };
}

/** A reference to a group of changes, or one change of one byte in short form (Prm). */
function pieceChanges(prm: number, groups: readonly Buffer[]): Change[] {
  if ((prm & 1) === 1) return changesIn(groups[prm >> 1] ?? Buffer.alloc(0));
  const code = shortCodes[(prm >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: Buffer.from([prm >> 8]) }];
}

/** Those of the short forms that say what is shown (MS-DOC 2.9.215): level, in table, row end, deleted, inserted, hidden. */
const shortCodes: Readonly<Record<number, number>> = {
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  92: 0x083c,
};
