import { type Component, componentsIn } from './components.ts';
import type { Box } from './raster.ts';

/** A picture in colour: red, green and blue of each pixel, and maybe more, row by row. */
export interface Coloured {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
  /** Bytes a pixel, 3 or 4. */
  readonly channels: number;
}

/** So much more red than green or blue is red. */
const RED = 40;
/** Lighter than any ink, darker than paper: that something stands there is not forgotten. */
const PALE = 205;

/** Across the page; the ring of a seal has gaps narrower than one. */
const SQUARES = 315;
/** Of the width of the page: a seal is round, and larger than a red word and smaller than a red frame. */
const [SMALLEST, LARGEST] = [0.07, 0.45];

/**
 * Shades of grey of a page, where red seals are pale: what is printed under them stays. A seal stands for
 * nothing that is read, and hides the rules of tables. Other red stays dark: figures may be printed in it.
 */
export function withoutSeals(grey: Uint8Array, picture: Coloured): Uint8Array {
  const seals = sealsIn(picture);
  if (seals.length === 0) return grey;
  const { width, colours, channels } = picture;
  const pixels = Uint8Array.from(grey);
  for (const { left, top, right, bottom } of seals)
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const i = y * width + x;
        // Under the seal what is black has no red either.
        if (redness(picture, i) > RED / 2)
          pixels[i] = Math.max(grey[i] ?? 0, Math.min(PALE, colours[i * channels] ?? 0));
      }
  return pixels;
}

/** How much more red than anything else a pixel is. */
function redness({ colours, channels }: Coloured, pixel: number): number {
  const i = pixel * channels;
  return (colours[i] ?? 0) - Math.max(colours[i + 1] ?? 0, colours[i + 2] ?? 0);
}

/** Boxes around the red seals of a page. */
export function sealsIn(picture: Coloured): Box[] {
  const { width, height } = picture;
  const side = Math.max(1, Math.round(width / SQUARES));
  const red = redIn(picture, side);
  return componentsIn(grown(red), red.columns, wholeOf(red))
    .filter((part) => isRound(part, red))
    .map(({ left, top, right, bottom }) => ({
      left: left * side,
      top: top * side,
      right: Math.min(width, right * side),
      bottom: Math.min(height, bottom * side),
    }));
}

/** Squares of a page, 1 where something in them is red. */
interface Squares {
  readonly columns: number;
  readonly rows: number;
  readonly red: Uint8Array;
}

const wholeOf = ({ columns, rows }: Squares): Box => ({
  left: 0,
  top: 0,
  right: columns,
  bottom: rows,
});

function redIn(picture: Coloured, side: number): Squares {
  const { width, height } = picture;
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const red = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (redness(picture, y * width + x) > RED)
        red[Math.floor(y / side) * columns + Math.floor(x / side)] = 1;
  return { columns, rows, red };
}

/** Red and what is beside it: rules printed across part a ring. */
function grown({ columns, rows, red }: Squares): Uint8Array {
  const grown = Uint8Array.from(red);
  for (let i = 0; i < red.length; i += 1) {
    if (red[i] !== 1) continue;
    const [x, y] = [i % columns, Math.floor(i / columns)];
    for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v += 1)
      grown.fill(1, v * columns + Math.max(0, x - 1), v * columns + Math.min(columns, x + 2));
  }
  return grown;
}

/** As large as a seal, about as wide as high, and nothing red in its corners, where a frame of red rules has them. */
function isRound(part: Component, squares: Squares): boolean {
  const [wide, high] = [part.right - part.left, part.bottom - part.top];
  const [least, most] = [Math.min(wide, high), Math.max(wide, high)];
  if (least < SMALLEST * squares.columns || most > LARGEST * squares.columns) return false;
  const [aside, down] = [Math.ceil(wide / 10), Math.ceil(high / 10)];
  return most <= 1.6 * least && !cornersOf(part, aside, down).some((box) => hasRed(squares, box));
}

const cornersOf = ({ left, top, right, bottom }: Box, aside: number, down: number): Box[] => [
  { left, top, right: left + aside, bottom: top + down },
  { left: right - aside, top, right, bottom: top + down },
  { left, top: bottom - down, right: left + aside, bottom },
  { left: right - aside, top: bottom - down, right, bottom },
];

function hasRed({ columns, red }: Squares, { left, top, right, bottom }: Box): boolean {
  for (let y = top; y < bottom; y += 1)
    if (red.subarray(y * columns + left, y * columns + right).includes(1)) return true;
  return false;
}
