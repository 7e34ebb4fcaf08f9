import { wholeId } from '#app/search-params.ts';
import { db } from '#db/client.ts';
import { original } from '#db/queries/report.ts';
import { pageImage } from '#lib/ingest/page-image.ts';

/** Sharp on the screens people have, and about 100 KB. Pixels. */
const WIDTH = 1400;

interface Props {
  readonly params: Promise<{ id: string; page: string }>;
}

/** A page of the original as it looks. `?v=` names the bytes, so that a browser asks for a page once. */
export async function GET(_: Request, { params }: Props) {
  const { id, page } = await params;
  const [reportId, number] = [wholeId(id), wholeId(page)];
  if (reportId === undefined || number === undefined) return missing();
  const file = await original(db, reportId);
  const picture = file && (await pageImage(file.bytes, file.name, number, WIDTH));
  if (!picture) return missing();
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
}

const missing = () => new Response('没有这一页的图像', { status: 404 });
