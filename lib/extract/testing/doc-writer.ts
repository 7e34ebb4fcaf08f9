import { utils, write } from 'cfb';

/** A paragraph with the mark that ends it and the changes of its properties; `deleted` stands before its text. */
export interface DocParagraph {
  readonly text: string;
  readonly mark: '\r' | '\x07';
  readonly changes: Buffer;
  readonly deleted?: string;
  /** Changes of that text instead: it is not deleted, but looks so. */
  readonly look?: Buffer;
}

/** A change of one property by its code (MS-DOC 2.6). */
export const change = (code: number, ...operand: number[]) =>
  Buffer.from([code & 0xff, code >> 8, ...operand]);
export const int16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16LE(value);
  return bytes;
};
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const TEXT = 0x600;
const PAGE = 512;

/** A stretch of the file with its properties, as the pages of properties hold them. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly bytes: Buffer;
}

/** A document of these paragraphs: FIB, text in UTF-16, pages of properties; pieces and lists in the table stream. */
export function docOf(paragraphs: readonly DocParagraph[], pieces = 1): Buffer {
  const text = paragraphs.map(({ text, mark, deleted = '' }) => deleted + text + mark).join('');
  const cuts = cutsOf(text.length, pieces);
  const offsetOf = (cp: number) => {
    const piece = cuts.find(({ from, to }) => from <= cp && cp < to);
    return TEXT + ((piece?.offset ?? 0) + cp - (piece?.from ?? 0)) * 2;
  };
  const stored = cuts
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ from, to }) => Buffer.from(text.slice(from, to), 'utf16le'));
  const { paragraphRuns, characterRuns } = runsOf(paragraphs, cuts, offsetOf);
  const textEnd = TEXT + text.length * 2;
  const padding = Buffer.alloc((PAGE - (textEnd % PAGE)) % PAGE);
  const papx = pagesOf(paragraphRuns, 13);
  const chpx = pagesOf(characterRuns, 1);
  const firstPage = (textEnd + padding.length) / PAGE;

  const clx = Buffer.concat([
    Buffer.from([2]),
    int32((cuts.length + 1) * 4 + cuts.length * 8),
    ...cuts.map(({ from }) => int32(from)),
    int32(text.length),
    ...cuts.map(({ from }) =>
      Buffer.concat([Buffer.alloc(2), int32(offsetOf(from)), Buffer.alloc(2)]),
    ),
  ]);
  const papxList = listOf(papx, firstPage);
  const chpxList = listOf(chpx, firstPage + papx.length);
  const fib = fibOf(text.length, [
    [33, clx],
    [13, papxList],
    [12, chpxList],
  ]);
  const file = utils.cfb_new();
  utils.cfb_add(
    file,
    '/WordDocument',
    Buffer.concat([fib, ...stored, padding, ...papx.map(pageOf), ...chpx.map(pageOf)]),
  );
  utils.cfb_add(file, '/1Table', Buffer.concat([clx, papxList, chpxList]));
  return Buffer.from(write(file, { type: 'buffer' }) as Uint8Array);
}

interface Cut {
  readonly from: number;
  readonly to: number;
  /** Characters stored before it. */
  readonly offset: number;
}

/** The last piece is stored first. */
function cutsOf(length: number, count: number): Cut[] {
  const size = Math.max(1, Math.ceil(length / count));
  const starts = Array.from({ length: Math.ceil(length / size) }, (_, i) => i * size);
  return starts.map((from) => {
    const to = Math.min(length, from + size);
    return { from, to, offset: length - to };
  });
}

/** A paragraph runs from its mark back to the mark before it; one cut in two is a run in each piece. */
function runsOf(
  paragraphs: readonly DocParagraph[],
  cuts: readonly Cut[],
  offsetOf: (cp: number) => number,
) {
  const paragraphRuns: Run[] = [];
  const characterRuns: Run[] = [];
  let cp = 0;
  const add = (runs: Run[], from: number, to: number, bytes: Buffer) => {
    for (const cut of cuts) {
      const start = Math.max(from, cut.from);
      const end = Math.min(to, cut.to);
      if (start < end) runs.push({ start: offsetOf(start), end: offsetOf(end - 1) + 2, bytes });
    }
  };
  for (const { text, deleted = '', changes, look = change(0x0800, 1) } of paragraphs) {
    const end = cp + deleted.length + text.length + 1;
    add(paragraphRuns, cp, end, papxOf(changes));
    const looks = Buffer.from([look.length, ...look]);
    if (deleted !== '') add(characterRuns, cp, cp + deleted.length, looks);
    cp = end;
  }
  const byStart = (a: Run, b: Run) => a.start - b.start;
  return {
    paragraphRuns: paragraphRuns.sort(byStart),
    characterRuns: characterRuns.sort(byStart),
  };
}

/** Style 0 and changes; an even number of bytes is told in one way, an odd one in another. */
function papxOf(changes: Buffer): Buffer {
  const content = Buffer.concat([Buffer.alloc(2), changes]);
  const head = content.length % 2 === 1 ? [(content.length + 1) / 2] : [0, content.length / 2];
  return Buffer.concat([Buffer.from(head), content]);
}

interface Page {
  readonly runs: readonly Run[];
  /** Bytes of the entry of a run behind the offsets. */
  readonly entry: number;
}

function pagesOf(runs: readonly Run[], entry: number): Page[] {
  const pages: Page[] = [];
  let open: Run[] = [];
  let size = 0;
  for (const run of runs) {
    const more = run.bytes.length + 2 + 4 + entry;
    // A gap between two runs of a page would belong to the first.
    const hasGap = open.length > 0 && open.at(-1)?.end !== run.start;
    if (open.length > 0 && (hasGap || size + more > PAGE - 8)) {
      pages.push({ runs: open, entry });
      open = [];
      size = 0;
    }
    open.push(run);
    size += more;
  }
  return open.length === 0 ? pages : [...pages, { runs: open, entry }];
}

function pageOf({ runs, entry }: Page): Buffer {
  const page = Buffer.alloc(PAGE);
  page[PAGE - 1] = runs.length;
  let at = PAGE - 2;
  runs.forEach(({ start, end, bytes }, i) => {
    at -= bytes.length + (bytes.length % 2);
    bytes.copy(page, at);
    page.writeUInt32LE(start, i * 4);
    page.writeUInt32LE(end, i * 4 + 4);
    page.writeUInt8(at / 2, (runs.length + 1) * 4 + i * entry);
  });
  return page;
}

/** Where the pages begin: the first offset of each and the last, then their numbers. */
function listOf(pages: readonly Page[], first: number): Buffer {
  if (pages.length === 0) return Buffer.alloc(0);
  return Buffer.concat([
    ...pages.map(({ runs }) => int32(runs[0]?.start ?? 0)),
    int32(pages.at(-1)?.runs.at(-1)?.end ?? 0),
    ...pages.map((_, i) => int32(first + i)),
  ]);
}

/** Word 97, its table stream named 1Table; the parts of the list stand one behind the other. */
function fibOf(length: number, listed: readonly (readonly [index: number, part: Buffer])[]) {
  const fib = Buffer.alloc(TEXT);
  fib.writeUInt16LE(0xa5ec, 0);
  fib.writeUInt16LE(0xc1, 2);
  fib.writeUInt16LE(0x0200, 10);
  fib.writeUInt32LE(length, 0x4c);
  let at = 0;
  for (const [index, part] of listed) {
    fib.writeUInt32LE(at, 0x9a + index * 8);
    fib.writeUInt32LE(part.length, 0x9a + index * 8 + 4);
    at += part.length;
  }
  return fib;
}
