import type { Extracted } from './document.ts';
import { layOutPages, type Sheet } from './page-layout.ts';
import { type Drawn, drawnOn } from './pdf/drawn.ts';
import { openPdf, type Pdf } from './pdf/open.ts';

/** A PDF by what its pages show: positions and ruling lines make the tables. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const opened = await openPdf(bytes);
  if (opened.status === 'unreadable') return opened;
  try {
    return await readPages(opened.pdf);
  } finally {
    await opened.pdf.close();
  }
}
async function readPages(pdf: Pdf): Promise<Extracted> {
  const drawn: Drawn[] = [];
  for (let page = 1; page <= pdf.pages; page += 1) {
    const each = await drawnOn(pdf, page);
    if (each === null)
      return { status: 'unreadable', because: 'too-large', detail: `第 ${page} 页` };
    drawn.push(each);
  }
  const sheets = drawn.map((each, i): Sheet => ({ page: i + 1, ...each }));
  return {
    status: 'document',
    document: {
      format: 'pdf',
      encoding: null,
      meta: pdf.title === null ? {} : { title: pdf.title },
      blocks: layOutPages(sheets),
      pages: drawn.map(({ width, height }) => ({ width, height })),
    },
  };
}
