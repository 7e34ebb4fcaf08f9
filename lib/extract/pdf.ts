import type { Block, Document, Extracted } from './document.ts';
import type { Sheet } from './layout/sheet.ts';
import { moved, onPages } from './moved.ts';
import { layOutPages } from './page-layout.ts';
import { drawnOn } from './pdf/drawn.ts';
import { openPdf, type Pdf } from './pdf/open.ts';
import { isPicture } from './pdf/page-kind.ts';
import { rasterOf } from './pdf/raster.ts';
import type { Drawn } from './pdf/seen.ts';
import { readScannedPages } from './scan.ts';

/** A PDF by what its pages show: positions and ruling lines make the tables, and pages that are pictures are recognised. */
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
    if (typeof each === 'string')
      return {
        status: 'unreadable',
        because: each,
        detail: each === 'damaged' ? 'PDF' : `PDF 第 ${page} 页`,
      };
    drawn.push(each);
  }
  const [first, ...others] = stretchesOf(drawn);
  if (first === undefined) return { status: 'unreadable', because: 'empty', detail: null };
  if (first.isPicture && others.length === 0) return recognised(pdf, first);
  const blocks: Block[] = [];
  for (const stretch of [first, ...others]) blocks.push(...(await blocksOf(pdf, stretch)));
  return { status: 'document', document: documentOf(pdf, drawn, blocks) };
}

const documentOf = (
  { title }: Pdf,
  drawn: readonly Drawn[],
  blocks: readonly Block[],
): Document => ({
  format: 'pdf',
  encoding: null,
  meta: title === null ? {} : { title },
  blocks,
  pages: drawn.map(({ width, height }) => ({ width, height })),
});

/** Pages on end of one kind. */
interface Stretch {
  readonly isPicture: boolean;
  /** Number of its first page. */
  readonly from: number;
  readonly pages: Drawn[];
}

function stretchesOf(drawn: readonly Drawn[]): Stretch[] {
  const stretches: Stretch[] = [];
  drawn.forEach((page, i) => {
    const kind = isPicture(page);
    const last = stretches.at(-1);
    if (last?.isPicture === kind) last.pages.push(page);
    else stretches.push({ isPicture: kind, from: i + 1, pages: [page] });
  });
  return stretches;
}

/** Among pages of text a picture that cannot be read is left out: what stands there is then missing, not wrong. */
async function blocksOf(pdf: Pdf, stretch: Stretch): Promise<readonly Block[]> {
  const { isPicture, from, pages } = stretch;
  if (!isPicture) return layOutPages(pages.map((page, i): Sheet => ({ page: from + i, ...page })));
  const read = await recognised(pdf, stretch);
  if (read.status === 'unreadable') return [];
  return read.document.blocks.map((block) => further(block, from - 1));
}

const recognised = (pdf: Pdf, { from, pages }: Stretch): Promise<Extracted> =>
  readScannedPages(pages.length, async (index) => {
    const page = pages[index];
    return page === undefined ? 'damaged' : rasterOf(pdf, from + index, page);
  });

/** A block of pages counted from 1 where they are so many pages further on. */
const further = (block: Block, by: number): Block =>
  moved(
    block,
    onPages((spot) => ({ ...spot, page: spot.page + by })),
  );
