import type { Canvas } from '@napi-rs/canvas';
import type { Raster } from '../scan/raster.ts';
import { withoutSeals } from '../scan/seal.ts';
import type { ScannedPage } from '../scan.ts';
import type { Pdf } from './open.ts';
import { renderPage } from './render.ts';
import type { Drawn } from './seen.ts';

/** Length of the longer side of a page in pixels: A4 at 150 and at 300 dpi. */
const [LEAST, MOST] = [1754, 3508];

/** A page as a picture in shades of grey, as fine as what lies on it. */
export async function rasterOf(pdf: Pdf, number: number, drawn: Drawn): Promise<ScannedPage> {
  const { width, height, pictures } = drawn;
  const finest = Math.max(
    LEAST / Math.max(width, height),
    ...pictures.map(({ box, pixels }) => (pixels ?? 0) / (box.right - box.left || 1)),
  );
  const across = Math.round(width * Math.min(finest, MOST / Math.max(width, height)));
  const canvas = await renderPage(pdf, number, across);
  return { raster: rasterFrom(canvas), width, height };
}

function rasterFrom(canvas: Canvas): Raster {
  const { width, height } = canvas;
  const colours = canvas.data();
  const pixels = withoutSeals(grey(colours), { width, height, colours, channels: 4 });
  return { width, height, pixels };
}

/** Red, green, blue and alpha of each pixel → its lightness. */
function grey(colours: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(colours.length / 4);
  for (let i = 0; i < pixels.length; i += 1) {
    const [red = 0, green = 0, blue = 0] = [colours[i * 4], colours[i * 4 + 1], colours[i * 4 + 2]];
    pixels[i] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
  return pixels;
}
