import type { Block, Document, Extracted, Page, Place, Spot, Unreadable } from './document.ts';
import { spotOf } from './layout/box.ts';
import { moved, onPages } from './moved.ts';
import { layOutPages } from './page-layout.ts';
import { type Engine, engine } from './recogniser/engine.ts';
import { turnOf } from './recogniser/turn.ts';
import { aligned } from './scan/align.ts';
import { rowsOf } from './scan/bands.ts';
import { cutFrom, pagesOn } from './scan/halves.ts';
import { positive } from './scan/ink.ts';
import { MOST_PIXELS, pagesIn, pictureOf } from './scan/picture.ts';
import { type Back, type Box, type Raster, turned } from './scan/raster.ts';
import { comparedPages, type PageRead, readPage } from './scan/read-page.ts';
import { ILLEGIBLE } from './scan/read-writing.ts';

/** A page as a picture: shades of grey, in the size in which people are shown it. */
export interface ScannedPage {
  readonly raster: Raster;
  /** Of the page as it is shown, in the units its places are told in. */
  readonly width: number;
  readonly height: number;
}

/** More pages than any report has; each takes seconds. */
const MOST_PAGES = 60;

/** The pictures of the pages of one report, in order; a picture may hold several pages (TIFF). */
export async function readScan(pictures: readonly Uint8Array[]): Promise<Extracted> {
  const counts: number[] = [];
  for (const bytes of pictures) counts.push(await pagesIn(bytes));
  const all = pictures.flatMap((bytes, i) =>
    Array.from({ length: counts[i] ?? 1 }, (_, page) => ({ bytes, page })),
  );
  if (all.length > MOST_PAGES) return unreadable('too-large', `${MOST_PAGES} 页`);
  return readScannedPages(all.length, async (index) => {
    const { bytes, page } = all[index] ?? { bytes: new Uint8Array(), page: 0 };
    const picture = await pictureOf(bytes, page);
    return picture.status === 'picture' ? picture : picture.because;
  });
}

/** Pages that are pictures, one after another; `page` gives each, counted from 0, or why it cannot be had. */
export async function readScannedPages(
  count: number,
  page: (index: number) => Promise<ScannedPage | Unreadable>,
): Promise<Extracted> {
  const recogniser = await engine();
  if (recogniser === null) return unreadable('recogniser-missing');
  const reads: PageRead[] = [];
  const pages: Page[] = [];
  for (let index = 0; index < count; index += 1) {
    const picture = await page(index);
    if (typeof picture === 'string') return unreadable(picture, details[picture] ?? null);
    const { width, height } = picture;
    pages.push({ width, height });
    for (const read of await readUpright(recogniser, picture, reads))
      reads.push({ ...read, page: index + 1 });
  }
  if (!isLegible(reads)) return unreadable('illegible');
  const inLine = aligned(comparedPages(reads));
  const blocks = layOutPages(inLine.map(({ sheet }) => sheet)).map((block) =>
    asShown(block, inLine),
  );
  const document: Document = { format: 'scan', encoding: null, meta: {}, blocks, pages };
  return { status: 'document', document };
}

const details: { readonly [because in Unreadable]?: string } = {
  damaged: '图片',
  'too-large': `${MOST_PIXELS / 10_000} 万像素`,
};

const unreadable = (because: Unreadable, detail: string | null = null): Extracted => ({
  status: 'unreadable',
  because,
  detail,
});

/** Reads the next page or two however they lie; places lead back to the picture as it is shown. */
async function readUpright(
  recogniser: Engine,
  page: ScannedPage,
  before: readonly PageRead[],
): Promise<PageRead[]> {
  const raster = positive(page.raster);
  // Of a picture as high as several pages the first tells how it stands.
  const first = { left: 0, right: raster.width, top: 0 };
  const bottom = Math.min(raster.height, Math.round(1.5 * raster.width));
  const turns = await turnOf(recogniser, rowsOf(raster, { ...first, bottom }));
  const upright = turned(raster, turns);
  const unturned = turnedBack(raster, turns);
  // Of a fax the pixels are not square as it is shown.
  const [across, down] = [page.width / raster.width, page.height / raster.height];
  const reads: PageRead[] = [];
  for (const half of pagesOn(upright)) {
    const known = [...before, ...reads];
    const read = await readPage(recogniser, cutFrom(upright, half), known.length + 1, known);
    const back: Back = (x, y) => {
      const [u, v] = read.back(x, y);
      const [there, below] = unturned(u + half.left, v);
      return [there * across, below * down];
    };
    reads.push({ ...read, back });
  }
  return reads;
}

function turnedBack({ width, height }: Raster, turns: 0 | 1 | 2 | 3): Back {
  switch (turns) {
    case 0:
      return (x, y) => [x, y];
    case 1:
      return (x, y) => [y, height - x];
    case 2:
      return (x, y) => [width - x, height - y];
    case 3:
      return (x, y) => [width - y, x];
  }
}

/** A page of a report has hundreds of characters; of what is less than half sure nothing can be told. */
function isLegible(reads: readonly PageRead[]): boolean {
  const glyphs = reads.flatMap(({ sheet }) => sheet.glyphs);
  const read = glyphs.filter(({ recognised }) => (recognised?.confidence ?? 0) > 0.3);
  const length = read.reduce((sum, { text }) => sum + text.length, 0);
  return length >= 40 && read.length * 3 > glyphs.length;
}

/** Cells without ink are surely blank; with ink and no characters they could not be read. */
function asShown(block: Block, reads: readonly PageRead[]): Block {
  if (block.kind === 'text')
    return moved(
      block,
      onPages((spot) => spotBack(spot, reads)),
    );
  const place = backTo(block.place, reads);
  const cells = block.cells.map((cell) => {
    const at = { place: backTo(cell.place, reads) };
    if (cell.recognised !== undefined) return { ...cell, ...at };
    const isBlank = !isSpot(cell.place) || reads[cell.place.page - 1]?.hasInk(cell.place) !== true;
    const recognised = { confidence: isBlank ? 1 : 0, second: null };
    return { ...cell, ...at, text: isBlank ? '' : ILLEGIBLE, recognised };
  });
  return { ...block, place, cells };
}

const isSpot = (place: Place): place is Spot => 'page' in place;

/** A spot of the straightened page → the box around it on the page as it is shown. */
function spotBack(spot: Spot, reads: readonly PageRead[]): Spot {
  const read = reads[spot.page - 1];
  return read === undefined ? spot : spotOf(read.page, cornersBack(spot, read.back));
}

const backTo = (place: Place, reads: readonly PageRead[]): Place =>
  isSpot(place) ? spotBack(place, reads) : place;

function cornersBack({ left, top, right, bottom }: Box, back: Back): Box {
  const corners = [back(left, top), back(right, top), back(left, bottom), back(right, bottom)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
