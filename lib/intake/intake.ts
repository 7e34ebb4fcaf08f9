import type { Db } from '#db/open.ts';
import { type Handed, type Reading, type Saved, save } from '#db/save.ts';
import { check } from '#lib/checks/check.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import type { Refusal } from '#lib/parse/fact.ts';

/** What became of a file. Refused files are kept too. */
export type Outcome = Saved<Refusal>;

/** Files a transaction. More gain little; with few, the first results come soon and the log stays short. */
const batchSize = 16;

/**
 * Reads, judges and stores files, and answers in their order. Rejects only when the store itself cannot be
 * written: then the last files may be missing, and none is half.
 */
export async function intake(db: Db, files: readonly Handed[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < files.length; from += batchSize) {
    const batch = files.slice(from, from + batchSize);
    const readings = new Map<Handed, Reading<Refusal> | Error>();
    for (const file of batch) readings.set(file, await read(file).catch(asError));
    outcomes.push(...(await save(db, batch, { read: taking(readings), judge: check })));
  }
  return outcomes;
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

const taking = (readings: ReadonlyMap<Handed, Reading<Refusal> | Error>) => (file: Handed) => {
  const reading = readings.get(file) ?? new Error(`${file.name} was not read`);
  if (reading instanceof Error) throw reading;
  return reading;
};

/** What the line makes of a file. */
async function read({ bytes, name }: Handed): Promise<Reading<Refusal>> {
  const ingested = await ingest(bytes, name);
  if (ingested.status === 'refused') return ingested;
  const { report, document } = ingested;
  return { status: 'report', publisher: report.publisher, report, document };
}
