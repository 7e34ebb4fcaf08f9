import { db } from '#db/client.ts';
import { report, type StoredReport } from '#db/queries/report.ts';
import type { VersionRow } from '#db/queries/versions.ts';
import { type Difference, difference } from '#lib/compare/difference.ts';

/** Two versions of one report, the earlier first, and where they differ. */
export interface Pair {
  readonly before: StoredReport;
  readonly after: StoredReport;
  readonly difference: Difference;
}

/** Lays two reports side by side; null when one of them is not there. */
export async function pair(beforeId: number, afterId: number): Promise<Pair | null> {
  const [before, after] = await Promise.all([report(db, beforeId), report(db, afterId)]);
  if (before === null || after === null) return null;
  return { before, after, difference: difference(before, after) };
}

/**
 * The two versions one asks about first: the one that counts beside the one looked at, or beside the one
 * before it; of a single version its two formats. Null while there is only one file.
 */
export function defaultPair(
  versions: readonly VersionRow[],
  reportId: number,
): readonly [before: number, after: number] | null {
  const current = versions.find((version) => version.current);
  if (current === undefined) return null;
  const others = versions.filter((version) => version !== current);
  const other =
    others.find(({ id }) => id === reportId) ??
    others.find(({ version }) => version < current.version) ??
    others[0];
  if (other === undefined) {
    const [twin] = current.twins;
    return twin === undefined ? null : [current.id, twin.id];
  }
  return other.version < current.version ? [other.id, current.id] : [current.id, other.id];
}
