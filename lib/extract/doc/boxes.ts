import { type DocFile, parts } from './fib.ts';

/** Text boxes: where the words of each stand among the characters of the file, and where it is anchored. */
export interface Boxes {
  /** By the position of the anchor in the text. */
  readonly anchored: ReadonlyMap<number, CpRange>;
  /** Those whose anchor is not told, as in groups of shapes. */
  readonly loose: readonly CpRange[];
}

/** Character positions, `end` exclusive. */
export interface CpRange {
  readonly start: number;
  readonly end: number;
}

const SHAPE = 26;
const BOX = 22;

/** PlcfSpa and PlcftxbxTxt (MS-DOC 2.8.37, 2.8.32): positions, one more than entries, then the entries. */
export function readBoxes(file: DocFile): Boxes {
  const { text, between, boxes: length } = file.lengths;
  if (length === 0) return { anchored: new Map(), loose: [] };
  const first = text + between;
  // An anchor stands in the text, never in a box, so that no box holds itself.
  const anchors = new Map(
    entriesOf(file.part(parts.shapes), SHAPE)
      .filter(({ cp }) => cp < text)
      .map(({ cp, entry }) => [entry.readInt32LE(0), cp]),
  );
  const anchored = new Map<number, CpRange>();
  const loose: CpRange[] = [];
  // The last entry closes the list.
  for (const { cp, next, entry } of entriesOf(file.part(parts.boxes), BOX).slice(0, -1)) {
    const range = { start: first + cp, end: first + Math.min(next, length) };
    const anchor = anchors.get(entry.readInt32LE(14));
    if (anchor === undefined) loose.push(range);
    else anchored.set(anchor, range);
  }
  return { anchored, loose };
}

function entriesOf(list: Buffer, size: number) {
  const count = Math.max(0, Math.floor((list.length - 4) / (size + 4)));
  return Array.from({ length: count }, (_, i) => ({
    cp: list.readUInt32LE(i * 4),
    next: list.readUInt32LE(i * 4 + 4),
    entry: list.subarray((count + 1) * 4 + i * size, (count + 1) * 4 + (i + 1) * size),
  }));
}
