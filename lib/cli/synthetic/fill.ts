import type { Db } from '#db/open.ts';
import { save } from '#db/save.ts';
import { check } from '#lib/checks/check.ts';
import { readSynthetic, type Synthetic, syntheticReports } from './report.ts';

const batchSize = 32;

/** Stores `count` made-up reports and tells of each batch once it is on disk. */
export async function fill(
  db: Db,
  count: number,
  onStored: (batch: readonly Synthetic[]) => void = () => {},
): Promise<void> {
  let batch: Synthetic[] = [];
  const flush = async () => {
    await save(db, batch, { read: readSynthetic, judge: check });
    onStored(batch);
    batch = [];
  };
  for (const report of syntheticReports(count)) {
    batch.push(report);
    if (batch.length === batchSize) await flush();
  }
  await flush();
}
