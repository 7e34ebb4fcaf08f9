'use server';

import { setTimeout as after } from 'node:timers/promises';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { fitsRequest, largestBatch } from '#components/upload/limits.ts';
import type { Delivered } from '#components/upload/outcome.ts';
import { db } from '#db/client.ts';
import { arrivalsOf } from '#db/queries/arrivals.ts';
import { storeTrouble } from '#db/trouble.ts';
import { command } from '#lib/intake/client.ts';
import { inLane } from '#lib/intake/lanes.ts';
import { sampleFiles } from '#lib/samples/files.ts';
import { storeTroubleWords } from '#lib/wording/store.ts';

const id = z.int().positive();
const delivery = z.object({
  /** The batch they belong to; the first ones open one. */
  batch: z.coerce.number().pipe(id).optional(),
  paths: z.array(z.string().min(1).max(1000)),
  files: z
    .array(z.instanceof(File))
    .min(1)
    .max(largestBatch)
    .refine((files) => fitsRequest(files.map((file) => file.size))),
});

/**
 * Keeps some files of a batch, all under `file`, their paths under `path` in the same order. They are read
 * when this has answered.
 */
export async function deliver(form: FormData): Promise<Delivered> {
  const sent = delivery.safeParse({
    batch: form.get('batch') ?? undefined,
    paths: form.getAll('path'),
    files: form.getAll('file'),
  });
  if (!sent.success) return tooMuch;
  const { batch, paths, files } = sent.data;
  const handed = await Promise.all(
    files.map(async (file, i) => ({
      name: paths[i] ?? file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const received = command('receive', {
    batch: batch ?? { source: 'upload', folder: null },
    files: handed.map(inLane),
    isLast: false,
  });
  return received.then(
    ({ batchId, arrivalIds }) => ({ status: 'received', batchId, tileIds: arrivalIds }),
    notStored,
  );
}

/** Why nothing was kept, where that is about the store and no fault of our own. */
function notStored(error: unknown): Delivered {
  const trouble = storeTrouble(error);
  if (trouble === null) throw error;
  const [sentence] = storeTroubleWords(trouble);
  return { status: 'refused', sentence };
}

const tooMuch: Delivered = {
  status: 'refused',
  sentence: '这一批文件太多或太大，没有接收；请分几次上传。',
};

/** Says that all files of a batch were sent: which pictures belong together shows only then. */
export async function closeBatch(batch: number): Promise<void> {
  await command('closeBatch', id.parse(batch));
}

/** Takes back what was sent and not read yet. The files are kept: it can be put back. */
export async function takeBack(batch: number): Promise<void> {
  await command('takeBack', id.parse(batch));
}

/** Has what was taken back read after all. */
export async function putBack(batch: number): Promise<void> {
  await command('putBack', id.parse(batch));
}

/** Loads the reports of a made-up district as a user's files, and waits until they are read. */
export async function loadSamples(): Promise<void> {
  const { batchId } = await command('receive', {
    batch: { source: 'samples', folder: null },
    files: (await sampleFiles()).map(inLane),
    isLast: true,
  });
  const waits = async () =>
    (await arrivalsOf(db, [batchId])).some(({ status }) => status === 'waiting');
  const patience = Date.now() + 120_000;
  while (Date.now() < patience && (await waits())) await after(100);
  revalidatePath('/', 'layout');
}
