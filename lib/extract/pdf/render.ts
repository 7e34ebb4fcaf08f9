import { join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import type { Pdf } from './open.ts';

/** Above this a picture is no page any more but an attack on memory. Pixels. */
const MOST_PIXELS = 40_000_000;

/**
 * A page as it looks, so many pixels wide; with its fields and notes, on white. Throws where the page is
 * beyond repair or would take too many pixels.
 */
export async function renderPage(pdf: Pdf, number: number, width: number): Promise<Canvas> {
  const createCanvas = await canvases();
  const page = await pdf.page(number);
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / size.width });
  const height = Math.round(viewport.height);
  if (width * height > MOST_PIXELS) throw new Error(`A page of ${width} × ${height} pixels`);
  const canvas = createCanvas(width, Math.max(1, height));
  // The canvas of this package draws like the browser's, and is no HTMLCanvasElement.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, background: '#fff' }).promise;
  page.cleanup();
  return canvas;
}

/** Set where a PDF names a font and does not bring it: the same letters on every machine. */
const FALLBACK = join(
  /*turbopackIgnore: true*/ process.cwd(),
  'lib/export/fonts/NotoSansSC-Regular.ttf',
);

let isReady = false;

async function canvases() {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  // pdf.js asks for one of these two after the font itself.
  if (!isReady)
    for (const name of ['serif', 'sans-serif']) GlobalFonts.registerFromPath(FALLBACK, name);
  isReady = true;
  return createCanvas;
}
