import type { Raster } from './raster.ts';

/** A picture with paper as white, and what is ink on it. */
export interface Inked {
  readonly raster: Raster;
  /** 1 where there is ink. */
  readonly ink: Uint8Array;
  /** 1 also where the paper is darker than its grain: ink may be there, too faint to be read. */
  readonly faint: Uint8Array;
}

/** Tiles across the page; light falls evenly within one. */
const TILES = 24;
/** Of the pixels of a tile this share is darker than its paper. */
const PAPER = 0.8;

/** Where less of a page is light, the ink is light: even on a dark table the paper fills more of a photograph. */
const LIGHT = 0.2;

/** A page that is white on black, as a fax put into a PDF the wrong way round, black on white. */
export function positive(raster: Raster): Raster {
  let light = 0;
  for (const grey of raster.pixels) if (grey > 127) light += 1;
  if (light === 0 || light > LIGHT * raster.pixels.length) return raster;
  return { ...raster, pixels: raster.pixels.map((grey) => 255 - grey) };
}

/** Evens out shadows and yellowed paper, and tells ink from paper. */
export function inked(raster: Raster): Inked {
  const even = evened(raster);
  const { threshold, faint } = thresholds(even.pixels);
  return {
    raster: even,
    ink: even.pixels.map((grey) => (grey < threshold ? 1 : 0)),
    faint: even.pixels.map((grey) => (grey < faint ? 1 : 0)),
  };
}

function evened(raster: Raster): Raster {
  const { width, height, pixels: dark } = raster;
  const side = Math.max(8, Math.ceil(width / TILES));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const tiles = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      paperOf(raster, column * side, row * side, side),
    ),
  );
  const brightest = Math.max(1, ...tiles.flat());
  // A tile full of ink says nothing of its paper.
  const paper = tiles.map((row) => row.map((grey) => Math.max(grey, brightest * 0.6)));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const line = blendedRows(paper, between(y, side, rows));
    for (let x = 0; x < width; x += 1) {
      const { first, second, share } = between(x, side, columns);
      const white = (line[first] ?? 255) * (1 - share) + (line[second] ?? 255) * share;
      const grey = ((dark[y * width + x] ?? 0) * 255) / white;
      pixels[y * width + x] = Math.min(255, Math.round(grey));
    }
  }
  return { width, height, pixels };
}

/** Between the middles of which two tiles a pixel lies, and how near the second. */
function between(pixel: number, side: number, count: number) {
  const place = Math.min(count - 1, Math.max(0, (pixel + 0.5) / side - 0.5));
  const first = Math.floor(place);
  return { first, second: Math.min(count - 1, first + 1), share: place - first };
}

function blendedRows(
  tiles: readonly (readonly number[])[],
  { first, second, share }: ReturnType<typeof between>,
): number[] {
  const [above = [], below = []] = [tiles[first], tiles[second]];
  return above.map((grey, i) => grey * (1 - share) + (below[i] ?? grey) * share);
}

function paperOf({ width, height, pixels }: Raster, left: number, top: number, side: number) {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < Math.min(height, top + side); y += 1)
    for (let x = left; x < Math.min(width, left + side); x += 1) {
      const grey = pixels[y * width + x] ?? 0;
      counts[grey] = (counts[grey] ?? 0) + 1;
      all += 1;
    }
  let grey = 0;
  for (let below = counts[0] ?? 0; below < all * PAPER && grey < 255; below += counts[grey] ?? 0)
    grey += 1;
  return grey;
}

/** Where ink begins (Otsu's threshold), and where paper surely ends. */
function thresholds(pixels: Uint8Array): { readonly threshold: number; readonly faint: number } {
  const counts = new Float64Array(256);
  for (const grey of pixels) counts[grey] = (counts[grey] ?? 0) + 1;
  // On a page without ink the threshold would fall into the grain of the paper.
  const threshold = Math.min(200, Math.max(80, otsu(counts)));
  return { threshold, faint: Math.max(threshold, Math.min(235, paperEnd(counts, threshold))) };
}

function otsu(counts: Float64Array): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, grey) => sum + count * grey, 0);
  let [best, widest, darker, darkerTotal] = [128, 0, 0, 0];
  for (let grey = 0; grey < 255; grey += 1) {
    darker += counts[grey] ?? 0;
    darkerTotal += grey * (counts[grey] ?? 0);
    const lighter = all - darker;
    if (darker === 0 || lighter === 0) continue;
    const apart = darkerTotal / darker - (total - darkerTotal) / lighter;
    const between = darker * lighter * apart * apart;
    if (between > widest) [best, widest] = [grey + 1, between];
  }
  return best;
}

/** Four times the spread of the paper below white. */
function paperEnd(counts: Float64Array, threshold: number): number {
  let [count, squares] = [0, 0];
  for (let grey = threshold; grey < 256; grey += 1) {
    count += counts[grey] ?? 0;
    squares += (counts[grey] ?? 0) * (255 - grey) ** 2;
  }
  return 255 - 4 * Math.sqrt(squares / Math.max(1, count));
}
