import type { Db } from '#db/open.ts';
import { triedBefore } from '#db/queries/versions.ts';
import { type Request, requestReread } from '#db/rereading/requests.ts';
import { readerVersion } from '#lib/ingest/reader-version.ts';

/** Whether a newer reader than this version would read it now. */
export const isOutdated = (version: number): boolean => version < readerVersion;

/** How many files wait for somebody to have them read again: those of reports, and those refused. */
export const outdated = (db: Db): { readonly reports: number; readonly refused: number } =>
  triedBefore(db, readerVersion);

/** Which files are to be read again: all, those an older reader read or refused, or those of some reports. */
export type Reread = 'all' | 'older' | { readonly reports: readonly number[] };

/** Has files read again from the bytes that were received. Null: there are none that do not wait already. */
export function reread(db: Db, which: Reread): Request | null {
  if (which === 'all') return requestReread(db, { which });
  if (which === 'older') return requestReread(db, { which, than: readerVersion });
  return requestReread(db, { which: 'reports', ids: which.reports });
}
