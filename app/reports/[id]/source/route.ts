import { download } from '#app/download.ts';
import { wholeId } from '#app/search-params.ts';
import { db } from '#db/client.ts';
import { original } from '#db/queries/report.ts';

/** The file a report was read from. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = wholeId((await params).id);
  return download(id === undefined ? null : await original(db, id));
}
