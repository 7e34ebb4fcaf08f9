import { crc32, inflateRawSync } from 'node:zlib';
import { entryName } from './zip-names.ts';

/** A file in a ZIP as its central directory tells it; nothing is expanded yet. */
export interface ZipEntry {
  /** As stored, in the character set of whoever packed it; folders end in `/`. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are rare and not read. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive and, as it says, expanded. */
  readonly packed: number;
  readonly size: number;
  /** Of its local header in the archive. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment that may follow it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The files and folders of a ZIP in their order, or null when it has no directory that can be read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  try {
    const directory = findDirectory(viewOf(bytes));
    return directory === null ? null : readDirectory(bytes, directory);
  } catch (error) {
    // A DataView throws where a record points outside the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The names before the files themselves, for an archive that has lost its directory. */
export function localNames(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = file.indexOf('PK\x03\x04'); at >= 0; at = file.indexOf('PK\x03\x04', at + 4)) {
    if (at + 30 > file.length) break;
    const raw = file.subarray(at + 30, at + 30 + file.readUInt16LE(at + 26));
    names.push(entryName(raw, false, undefined));
  }
  return names;
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** Bytes before the archive proper, as of one that unpacks itself. */
  readonly shift: number;
}

function findDirectory(view: DataView): Directory | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return directoryAt(view, at);
  return null;
}

function directoryAt(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) {
    const wide = wideDirectory(view, end);
    if (wide !== null) return wide;
  }
  const shift = Math.max(0, end - size - start);
  return { start: start + shift, count, shift };
}

function wideDirectory(view: DataView, end: number): Directory | null {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(at, true) !== END_64) return null;
  const count = Number(view.getBigUint64(at + 32, true));
  return { start: Number(view.getBigUint64(at + 48, true)), count, shift: 0 };
}

function readDirectory(bytes: Uint8Array, { start, count, shift }: Directory): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count && view.getUint32(at, true) === CENTRAL; i += 1) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const rawName = bytes.subarray(at + 46, nameEnd);
    const extra = extraFields(bytes.subarray(nameEnd, extraEnd));
    entries.push({
      name: entryName(rawName, (flags & 0x800) !== 0, extra.get(0x7075)),
      isEncrypted: (flags & 0x41) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizesAt(view, at, shift, extra.get(0x0001)),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The fields behind a name, by their number. */
function extraFields(extra: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    fields.set(view.getUint16(at, true), extra.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Sizes and offset; those that do not fit 32 bits stand in the ZIP64 field, in this order. */
function sizesAt(view: DataView, at: number, shift: number, wide: Uint8Array | undefined) {
  const wideView = wide === undefined ? null : viewOf(wide);
  let next = 0;
  const read = (offset: number) => {
    const narrow = view.getUint32(offset, true);
    if (narrow !== 0xffffffff || wideView === null) return narrow;
    next += 8;
    return Number(wideView.getBigUint64(next - 8, true));
  };
  const size = read(at + 24);
  const packed = read(at + 20);
  return { size, packed, offset: read(at + 42) + shift };
}

/** Where the bytes of an entry stand in the archive, or null when there is no such place. */
export function stretchOf(
  bytes: Uint8Array,
  { offset, packed }: ZipEntry,
): readonly [start: number, end: number] | null {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? null : [start, start + packed];
}

export type Expanded =
  | { readonly status: 'expanded'; readonly bytes: Uint8Array }
  | {
      readonly status: 'unreadable';
      readonly because: 'damaged' | 'encrypted' | 'too-large' | 'unsupported';
    };

/** The bytes of an entry. Never more than `most` are made, whatever the archive says of their number. */
export function expandEntry(bytes: Uint8Array, entry: ZipEntry, most: number): Expanded {
  const unreadable = (because: 'damaged' | 'encrypted' | 'too-large' | 'unsupported') =>
    ({ status: 'unreadable', because }) as const;
  if (entry.isEncrypted) return unreadable('encrypted');
  if (entry.method !== 0 && entry.method !== 8) return unreadable('unsupported');
  if (entry.size > most) return unreadable('too-large');
  const stretch = stretchOf(bytes, entry);
  if (stretch === null) return unreadable('damaged');
  const packed = bytes.subarray(...stretch);
  const expanded = entry.method === 0 ? packed : inflated(packed, entry.size);
  return expanded === null || expanded.length !== entry.size || crc32(expanded) !== entry.crc
    ? unreadable('damaged')
    : { status: 'expanded', bytes: expanded };
}

/** Inflates to at most the size promised: more is a lie, and makes no memory. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    // zlib throws for broken data, for data that ends too soon, and beyond the size.
    return null;
  }
}
