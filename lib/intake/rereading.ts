import type { Db } from '#db/open.ts';
import { type Request, requestReread } from '#db/reread-jobs.ts';
import { readerVersion } from '#lib/ingest/reader-version.ts';

/** Which files are to be read again: all, those an older reader read or refused, or those of some reports. */
export type Reread = 'all' | 'older' | { readonly reports: readonly number[] };

/** Has files read again from the bytes that were received. Null: there are none that do not wait already. */
export function reread(db: Db, which: Reread): Request | null {
  if (which === 'all') return requestReread(db, { which });
  if (which === 'older') return requestReread(db, { which, than: readerVersion });
  return requestReread(db, { which: 'reports', ids: which.reports });
}
