import { receive } from '#db/intake/arrivals.ts';
import type { Db } from '#db/open.ts';
import { type Arrival, arrivalsOf } from '#db/queries/arrivals.ts';
import type { Handed } from '#db/save.ts';
import { inLane } from '../lanes.ts';
import type { Reader } from '../process-reader.ts';
import { read } from '../read.ts';
import { startReading } from '../reading.ts';

/** A reader in the thread of whoever asks. */
export const readerHere: Reader = {
  start: async () => {},
  read: (file, take) => read(file, async (part) => take(part)),
  end: () => {},
};

/**
 * Takes files in as one batch, reads them here and now, and answers what became of each and of what lay in
 * it. Rejects when the store cannot be written.
 */
export async function intake(db: Db, files: readonly Handed[]): Promise<Arrival[]> {
  const { batchId } = receive(db, {
    batch: { source: 'terminal', folder: null },
    files: files.map(inLane),
    isLast: true,
  });
  const trouble: unknown[] = [];
  const reading = startReading(db, [readerHere], (error) => trouble.push(error));
  reading.wake();
  await reading.done();
  if (trouble.length > 0) throw trouble[0];
  return arrivalsOf(db, [batchId]);
}
