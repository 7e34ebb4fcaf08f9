import { download } from '#app/download.ts';
import { wholeId } from '#app/search-params.ts';
import { db } from '#db/client.ts';
import { file } from '#db/queries/files.ts';

/** A file no report was made of; it is kept all the same. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = wholeId((await params).id);
  return download(id === undefined ? null : await file(db, id));
}
