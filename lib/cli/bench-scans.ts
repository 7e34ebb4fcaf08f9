import { pagePicture } from '#lib/extract/page-picture.ts';
import { A4, FIRST_OWN, stream, writePdf } from '#lib/extract/testing/pdf-writer.ts';
import { zip } from '#lib/extract/testing/zips.ts';
import type { Paper } from '#lib/samples/paper.ts';
import { writers } from './bench-writers.ts';

/** A4 at 150 dots an inch. */
const across = 1240;

/** A page as a scanner gives it: grey, a little askew, in JPEG. */
interface ScannedPage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

async function scanned(paper: Paper): Promise<ScannedPage[]> {
  const { default: sharp } = await import('sharp');
  const pdf = writers.pdf(paper);
  const pages: ScannedPage[] = [];
  for (;;) {
    const png = await pagePicture(pdf, 'a.pdf', pages.length + 1, across);
    if (png === null) return pages;
    const askew = sharp(png).rotate(0.4, { background: '#fff' }).blur(0.6).toColourspace('b-w');
    const { data, info } = await askew.jpeg({ quality: 75 }).toBuffer({ resolveWithObject: true });
    pages.push({ bytes: data, width: info.width, height: info.height });
  }
}

/** The report printed, scanned, and the pictures put into a PDF. */
export async function scannedPdf(paper: Paper): Promise<Uint8Array> {
  const pages = await scanned(paper);
  return writePdf({
    pages: pages.map((_, i) => ({
      content: `q ${A4.width} 0 0 ${A4.height} 0 0 cm /Page Do Q`,
      resources: `/XObject << /Page ${FIRST_OWN + i} 0 R >>`,
    })),
    objects: pages.map(({ bytes, width, height }) =>
      stream(
        bytes.toString('latin1'),
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
      ),
    ),
  });
}

/** The same as one picture a page, packed as pages handed in together are. */
export async function picturesOf(paper: Paper): Promise<Uint8Array> {
  const pages = await scanned(paper);
  return zip(pages.map(({ bytes }, i) => ({ name: `p${i + 1}.jpg`, bytes, method: 0 })));
}
