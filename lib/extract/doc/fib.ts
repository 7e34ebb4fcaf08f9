import type { Unreadable } from '../document.ts';
import { type Streams, stretch } from './container.ts';

/** The streams of a Word 97–2003 document and its table of contents, the FIB (MS-DOC 2.5). */
export interface DocFile {
  readonly word: Buffer;
  readonly data: Buffer;
  /** The whole table stream, and where the part of an index begins and how long it is. */
  readonly table: Buffer;
  readonly where: (index: number) => { readonly start: number; readonly length: number };
  readonly part: (index: number) => Buffer;
  /** Characters of the text and of what follows it: notes, headers, comments, text boxes. */
  readonly lengths: { readonly text: number; readonly between: number; readonly boxes: number };
}

/** Which part stands where in the list of the FIB. */
export const parts = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

export type OpenedDoc =
  | { readonly status: 'open'; readonly file: DocFile }
  | {
      readonly status: 'unreadable';
      readonly because: Unreadable;
      readonly detail: string;
    };

const WORD_97 = 0xa5ec;
/** Word 6 and 95 mark their files otherwise, and version numbers below this are theirs. */
const FIRST_VERSION = 0xc0;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LIST_START = 0x9a;

export function openDoc(streams: Streams): OpenedDoc {
  const word = streams.get('WordDocument');
  if (word === undefined) return notWord(streams.has('EncryptedPackage'));
  if (word.readUInt16LE(0) !== WORD_97 || word.readUInt16LE(2) < FIRST_VERSION)
    return { status: 'unreadable', because: 'unsupported', detail: 'Word 6/95' };
  const flags = word.readUInt16LE(10);
  if ((flags & ENCRYPTED) !== 0)
    return { status: 'unreadable', because: 'encrypted', detail: 'Word' };
  const table = streams.get((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (table === undefined) return notWord(false);

  const where = (index: number) => ({
    start: word.readUInt32LE(LIST_START + index * 8),
    length: word.readUInt32LE(LIST_START + index * 8 + 4),
  });
  const length = (at: number) => Math.max(0, word.readInt32LE(at));
  const between = [0x50, 0x54, 0x58, 0x5c, 0x60].reduce((sum, at) => sum + length(at), 0);
  return {
    status: 'open',
    file: {
      word,
      data: streams.get('Data') ?? Buffer.alloc(0),
      table,
      where,
      part: (index) => stretch(table, where(index).start, where(index).length),
      lengths: { text: length(0x4c), between, boxes: length(0x64) },
    },
  };
}

/** A DOCX with a password is an OLE container, too. */
const notWord = (isPackage: boolean): OpenedDoc => ({
  status: 'unreadable',
  because: isPackage ? 'encrypted' : 'damaged',
  detail: 'Word',
});
