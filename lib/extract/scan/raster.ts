/** A grey picture, one byte a pixel, row by row: 0 black, 255 white. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Whole pixels of a raster: `right` and `bottom` exclusive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WHITE = 255;

export const at = ({ width, height, pixels }: Raster, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? WHITE : (pixels[y * width + x] ?? WHITE);

/** The box on whole pixels within the raster. */
export const clipped = ({ left, top, right, bottom }: Box, { width, height }: Raster): Box => ({
  left: Math.max(0, Math.floor(left)),
  top: Math.max(0, Math.floor(top)),
  right: Math.min(width, Math.ceil(right)),
  bottom: Math.min(height, Math.ceil(bottom)),
});

/** A stretch of the picture in another size; pixels are averaged where it shrinks, blended where it grows. */
export function scaled(raster: Raster, box: Box, width: number, height: number): Raster {
  const columns = weights(box.left, box.right, width);
  const rows = weights(box.top, box.bottom, height);
  const pixels = new Uint8Array(width * height);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      pixels[y * width + x] = blended(raster, row, column);
    });
  });
  return { width, height, pixels };
}

interface Weight {
  readonly first: number;
  readonly shares: readonly number[];
}

/** For every target pixel the source pixels it is made of: a tent as wide as the step, at least one pixel. */
function weights(from: number, to: number, count: number): Weight[] {
  const step = (to - from) / count;
  const reach = Math.max(1, step);
  return Array.from({ length: count }, (_, i) => {
    const centre = from + (i + 0.5) * step - 0.5;
    const first = Math.ceil(centre - reach);
    const shares: number[] = [];
    for (let x = first; x <= centre + reach; x += 1)
      shares.push(Math.max(0, 1 - Math.abs(x - centre) / reach));
    const all = shares.reduce((sum, share) => sum + share, 0);
    return { first, shares: shares.map((share) => share / all) };
  });
}

function blended(raster: Raster, row: Weight, column: Weight): number {
  let sum = 0;
  for (let j = 0; j < row.shares.length; j += 1) {
    let line = 0;
    for (let i = 0; i < column.shares.length; i += 1)
      line += (column.shares[i] ?? 0) * at(raster, column.first + i, row.first + j);
    sum += (row.shares[j] ?? 0) * line;
  }
  return Math.round(sum);
}

/** The picture in quarter turns clockwise. */
export function turned(raster: Raster, quarters: number): Raster {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return raster;
  const { width: w, height: h } = raster;
  const [width, height] = turns === 2 ? [w, h] : [h, w];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from =
        turns === 1
          ? (h - 1 - x) * w + y
          : turns === 2
            ? (h - 1 - y) * w + w - 1 - x
            : x * w + w - 1 - y;
      pixels[y * width + x] = raster.pixels[from] ?? WHITE;
    }
  return { width, height, pixels };
}

/** A place on the straightened picture → the same place on the picture it was made of. */
export type Back = (x: number, y: number) => readonly [x: number, y: number];

/** The picture with its skew taken out: turned back about its middle by so many degrees; the size stays. */
export function straightened(raster: Raster, degrees: number): { raster: Raster; back: Back } {
  const { width, height } = raster;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [midX, midY] = [width / 2, height / 2];
  const back: Back = (x, y) => [
    midX + (x - midX) * cos - (y - midY) * sin,
    midY + (x - midX) * sin + (y - midY) * cos,
  ];
  return { raster: degrees === 0 ? raster : pulled(raster, back), back };
}

/** A picture of the same size, of what is where `back` leads to. */
export function pulled(raster: Raster, back: Back): Raster {
  const { width, height } = raster;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = back(x + 0.5, y + 0.5);
      pixels[y * width + x] = between(raster, fromX - 0.5, fromY - 0.5);
    }
  return { width, height, pixels };
}

function between(raster: Raster, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const above = at(raster, left, top) * (1 - fx) + at(raster, left + 1, top) * fx;
  const below = at(raster, left, top + 1) * (1 - fx) + at(raster, left + 1, top + 1) * fx;
  return Math.round(above * (1 - fy) + below * fy);
}

/** How far what is dark in a box leans to the right from its lowest to its highest quarter, in heights. */
export function leanOf(raster: Raster, { left, top, right, bottom }: Box): number {
  const high = bottom - top;
  const middle = (from: number, to: number) => {
    let [weight, sum] = [0, 0];
    for (let y = Math.round(from); y < to; y += 1)
      for (let x = left; x < right; x += 1) {
        const dark = WHITE - at(raster, x, y);
        weight += dark;
        sum += dark * x;
      }
    return weight === 0 ? null : sum / weight;
  };
  const [above, below] = [middle(top, top + high / 4), middle(bottom - high / 4, bottom)];
  return above === null || below === null ? 0 : (above - below) / high;
}
