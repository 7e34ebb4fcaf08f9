/** The streams at the top of an OLE container by name; a document embedded in it has streams of its own. */
export interface Streams {
  readonly get: (name: string) => Buffer | undefined;
  readonly has: (name: string) => boolean;
}

const HEADER = 512;
const MINI = 64;
const ENTRY = 128;
/** A stream shorter than this stands in the mini stream. */
const CUTOFF = 4096;

/**
 * Opens an OLE container (MS-CFB). Throws a RangeError where a record points outside the file or a chain
 * of sectors runs in a circle, as damaged files do. Read by ourselves because the package for it follows
 * such a circle for ever.
 */
export function openContainer(file: Buffer): Streams {
  const size = 1 << file.readUInt16LE(30);
  if (size !== 512 && size !== 4096) throw new RangeError('no size of sectors');
  const sector = (index: number) => padded(file, HEADER * (size / 512) + index * size, size);
  const table = joined(tableSectors(file, sector, size).map(sector));
  const chain = (start: number) => joined(follow(table, start).map(sector));

  const entries = readEntries(chain(file.readUInt32LE(48)));
  const [root] = entries;
  if (root === undefined) throw new RangeError('no root');
  const miniTable = chain(file.readUInt32LE(60));
  const mini = chain(root.start);
  const streams = new Map(childrenOf(root, entries).map((entry) => [entry.name, entry]));
  const read = ({ start, size: length }: Entry) => {
    const whole =
      length < CUTOFF
        ? joined(follow(miniTable, start).map((index) => stretch(mini, index * MINI, MINI)))
        : chain(start);
    return stretch(whole, 0, length);
  };
  return {
    has: (name) => streams.has(name),
    get: (name) => {
      const entry = streams.get(name);
      return entry === undefined ? undefined : read(entry);
    },
  };
}

/** Part of some bytes; a RangeError where they end before it does. */
export function stretch(bytes: Buffer, start: number, length: number): Buffer {
  if (start < 0 || length < 0 || start + length > bytes.length)
    throw new RangeError('beyond the end');
  return bytes.subarray(start, start + length);
}

/** The last sector of a file may be cut short. */
function padded(file: Buffer, start: number, size: number): Buffer {
  if (start >= file.length) throw new RangeError('beyond the end');
  const sector = file.subarray(start, start + size);
  return sector.length === size ? sector : Buffer.concat([sector], size);
}

const joined = (parts: readonly Buffer[]) => Buffer.concat(parts);

/** Sectors that hold the table of sectors: named in the header, then in a chain of their own. */
function tableSectors(file: Buffer, sector: (index: number) => Buffer, size: number): number[] {
  const named: number[] = [];
  const note = (from: Buffer, at: number, count: number) => {
    for (let i = 0; i < count; i += 1) {
      const index = from.readUInt32LE(at + i * 4);
      if (index < END) named.push(index);
    }
  };
  note(file, 76, 109);
  const perSector = size / 4 - 1;
  let next = file.readUInt32LE(68);
  for (let left = file.length / size; next < END; left -= 1) {
    if (left <= 0) throw new RangeError('a chain without end');
    const more = sector(next);
    note(more, 0, perSector);
    next = more.readUInt32LE(perSector * 4);
  }
  return named.slice(0, Math.ceil(file.length / size));
}

/** Indexes from here on are no sectors: ends, gaps. */
const END = 0xfffffffa;

function follow(table: Buffer, start: number): number[] {
  const indexes: number[] = [];
  for (let index = start; index < END; index = table.readUInt32LE(index * 4)) {
    if (indexes.length > table.length / 4) throw new RangeError('a chain without end');
    indexes.push(index);
  }
  return indexes;
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function readEntries(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i) => {
    const entry = stretch(directory, i * ENTRY, ENTRY);
    const nameEnd = Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2);
    return {
      name: entry.toString('utf16le', 0, nameEnd),
      isStream: entry[66] === 2,
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** Streams directly in a storage; siblings are a tree. */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<number>();
  const waiting = [storage.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    waiting.push(entry.left, entry.right);
  }
  return [...seen].flatMap((index) => {
    const entry = entries[index];
    return entry?.isStream ? [entry] : [];
  });
}
