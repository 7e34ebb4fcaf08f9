import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Extracted } from '../document.ts';

/** A PDF being read or shown; whoever opens it closes it. */
export interface Pdf {
  readonly pages: number;
  /** From 1. Throws where the page is beyond repair. */
  readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly title: string | null;
  /** Whether what an operator marks as a layer is shown. */
  readonly isShown: (layer: unknown) => boolean;
  readonly close: () => Promise<void>;
}

export type Opened =
  | { readonly status: 'open'; readonly pdf: Pdf }
  | Extract<Extracted, { status: 'unreadable' }>;

/** Above any annual report, appendices and all; a yearbook is none. */
const MOST_PAGES = 300;
/** Pixels of one picture: A4 at 600 dpi has 35 million. */
const MOST_PIXELS = 60_000_000;

/** Opens a PDF without running or fetching anything it asks for. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ ...settings(), data: Uint8Array.from(bytes) });
  try {
    return await opened(task);
  } catch (error) {
    await task.destroy();
    return unreadable(isLocked(error) ? 'encrypted' : 'damaged');
  }
}

async function opened(task: PDFDocumentLoadingTask): Promise<Opened> {
  const document = await task.promise;
  if (document.numPages > MOST_PAGES) {
    await task.destroy();
    return { status: 'unreadable', because: 'too-large', detail: `${document.numPages} 页` };
  }
  const layers = await document.getOptionalContentConfig();
  const pdf: Pdf = {
    pages: document.numPages,
    page: (number) => document.getPage(number),
    title: await titleOf(document),
    isShown: (layer) => layers.isVisible(layer) !== false,
    close: () => task.destroy(),
  };
  return { status: 'open', pdf };
}

const unreadable = (because: 'encrypted' | 'damaged'): Opened => ({
  status: 'unreadable',
  because,
  detail: 'PDF',
});

const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException';

/** What the file says its title is; broken metadata is none. */
async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' ? null : title;
}

function settings() {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string) => `${join(root, name)}/`;
  return {
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    // Tells fonts that do not say what their characters are.
    fontExtraProperties: true,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  };
}
