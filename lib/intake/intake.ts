import type { Db } from '#db/open.ts';
import { type Handed, type Line, type Reading, type Saved, save } from '#db/save.ts';
import { check } from '#lib/checks/check.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import type { Refusal } from '#lib/parse/fact.ts';

type Because = Refusal | 'no-publisher';

/** What became of a file. Refused files are kept too. */
export type Outcome = Saved<Because>;

/** Files a transaction. More gain little; with few, the first results come soon and the log stays short. */
const batchSize = 16;

/**
 * Reads, judges and stores files, and answers in their order. Rejects only when the store itself cannot be
 * written: then the last files may be missing, and none is half.
 */
export async function intake(
  db: Db,
  files: readonly Handed[],
  line: Line<Handed, Because> = { read, judge: check },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < files.length; from += batchSize)
    outcomes.push(...(await save(db, files.slice(from, from + batchSize), line)));
  return outcomes;
}

/** What the line makes of a file. A report that names no office cannot be filed, however well it reads. */
function read({ bytes, name }: Handed): Reading<Because> {
  const ingested = ingest(bytes, name);
  if (ingested.status === 'refused') return ingested;
  const { report, document } = ingested;
  return report.publisher === null
    ? { status: 'refused', because: 'no-publisher', detail: report.title }
    : { status: 'report', publisher: report.publisher, report, document };
}
