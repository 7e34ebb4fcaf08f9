import { openPdf } from './pdf/open.ts';
import { renderPage } from './pdf/render.ts';
import { picturesIn } from './picture-set.ts';
import { decodable, pagesIn } from './scan/picture.ts';
import { sniff } from './sniff.ts';

/** Wider pictures of a page than any screen shows are not made. Pixels. */
const WIDEST = 2000;

/**
 * A page of a file as a PNG, `width` pixels wide: of a PDF, of a picture, of pictures that are one report.
 * Pages count from 1. Null when the file has no such page, or none that can be drawn.
 */
export async function pagePicture(
  bytes: Uint8Array,
  name: string,
  page: number,
  width: number,
): Promise<Uint8Array | null> {
  const across = Math.min(WIDEST, Math.max(1, Math.round(width)));
  switch (sniff(bytes, name).kind) {
    case 'pdf':
      return drawn(bytes, page, across);
    case 'picture':
      return shrunk([bytes], page, across);
    case 'pages':
      return shrunk(picturesIn(bytes) ?? [], page, across);
    default:
      return null;
  }
}

async function drawn(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array | null> {
  const opened = await openPdf(bytes);
  if (opened.status === 'unreadable') return null;
  const { pdf } = opened;
  try {
    if (page < 1 || page > pdf.pages) return null;
    const canvas = await renderPage(pdf, page, width);
    return await canvas.encode('png');
  } catch {
    // The text of a page may be read where drawing it fails; then there is no picture of it.
    return null;
  } finally {
    await pdf.close();
  }
}

/** A picture may hold several pages (TIFF); they count on through all pictures. */
async function shrunk(
  pictures: readonly Uint8Array[],
  page: number,
  width: number,
): Promise<Uint8Array | null> {
  let left = page - 1;
  for (const bytes of pictures) {
    const count = await pagesIn(bytes);
    if (left >= 0 && left < count) return resized(bytes, left, width);
    left -= count;
  }
  return null;
}

async function resized(bytes: Uint8Array, page: number, width: number) {
  const { default: sharp } = await import('sharp');
  const readable = await decodable(bytes).catch(() => bytes);
  return sharp(readable, { page })
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize({ width, withoutEnlargement: true })
    .png()
    .toBuffer()
    .catch(() => null);
}
