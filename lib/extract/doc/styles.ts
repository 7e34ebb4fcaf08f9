import type { Text } from '../document.ts';
import { roleOfStyle } from '../word/roles.ts';
import { stretch } from './container.ts';
import { type DocFile, parts } from './fib.ts';
import { type Change, changesIn } from './properties.ts';

/** What a style says that a reader has to know. */
export interface DocStyle {
  readonly role: Text['role'];
  /** Changes of properties, those of the style it is based on first. */
  readonly paragraph: readonly Change[];
  readonly character: readonly Change[];
}

interface Written {
  readonly name: string;
  readonly kind: number;
  readonly base: number;
  readonly paragraph: readonly Change[];
  readonly character: readonly Change[];
}

export const plainStyle: DocStyle = { role: undefined, paragraph: [], character: [] };

const PARAGRAPH = 1;
const CHARACTER = 2;

/** The styles by their index (STSH, MS-DOC 2.9.271), as far as the sheet is whole. */
export function readDocStyles(file: DocFile): readonly DocStyle[] {
  const written: (Written | null)[] = [];
  try {
    for (const style of stylesIn(file.part(parts.styles))) written.push(style);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return written.map((_, i) => inherited(written, i));
}

function* stylesIn(sheet: Buffer): Iterable<Written | null> {
  if (sheet.length === 0) return;
  const count = sheet.readUInt16LE(2);
  const baseLength = sheet.readUInt16LE(4);
  let at = 2 + sheet.readUInt16LE(0);
  for (let i = 0; i < count; i += 1) {
    const length = sheet.readUInt16LE(at);
    yield length === 0 ? null : styleOf(stretch(sheet, at + 2, length), baseLength);
    at += 2 + length;
  }
}

function styleOf(bytes: Buffer, baseLength: number): Written {
  const kindAndBase = bytes.readUInt16LE(2);
  const kind = kindAndBase & 15;
  const nameLength = bytes.readUInt16LE(baseLength);
  const nameEnd = baseLength + 2 + nameLength * 2;
  const name = stretch(bytes, baseLength + 2, nameLength * 2).toString('utf16le');
  // The name ends in a zero; what follows are blocks of changes, each at an even offset.
  const blocks = changeBlocks(bytes, nameEnd + 2, bytes.readUInt16LE(4) & 15);
  const [first, second] = blocks;
  return {
    name,
    kind,
    base: kindAndBase >> 4,
    paragraph: kind === PARAGRAPH ? changesIn((first ?? none).subarray(2)) : [],
    character: changesIn((kind === PARAGRAPH ? second : kind === CHARACTER ? first : none) ?? none),
  };
}

const none = Buffer.alloc(0);

function changeBlocks(bytes: Buffer, start: number, count: number): Buffer[] {
  const blocks: Buffer[] = [];
  let at = start;
  for (let i = 0; i < count && at + 2 <= bytes.length; i += 1) {
    const length = bytes.readUInt16LE(at);
    blocks.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  return blocks;
}

/** Word allows eleven. */
const MOST_BASES = 11;

function inherited(written: readonly (Written | null)[], index: number): DocStyle {
  const chain: Written[] = [];
  let next = written[index];
  while (next != null && chain.length < MOST_BASES) {
    chain.push(next);
    next = written[next.base];
  }
  const ofBaseFirst = chain.toReversed();
  return {
    role: chain.map(({ name, paragraph }) => roleOfStyle(name, outlineOf(paragraph))).find(Boolean),
    paragraph: ofBaseFirst.flatMap(({ paragraph }) => paragraph),
    character: ofBaseFirst.flatMap(({ character }) => character),
  };
}

/** sprmPOutLvl */
const OUTLINE = 0x2640;
const outlineOf = (changes: readonly Change[]): number | null =>
  changes.findLast(({ code }) => code === OUTLINE)?.operand.readUInt8(0) ?? null;
