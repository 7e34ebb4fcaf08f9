'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { refusalWords } from '#app/refusal.ts';
import { isTooLarge, largestBatch, limits } from '#components/upload/limits.ts';
import type { BatchAnswer, Uploaded } from '#components/upload/outcome.ts';
import { command } from '#lib/intake/client.ts';
import type { Outcome } from '#lib/intake/intake.ts';
import { sampleFiles } from '#lib/samples/files.ts';

const batch = z
  .array(z.instanceof(File).refine((file) => !isTooLarge(file.size)))
  .min(1)
  .max(largestBatch)
  .refine((files) => files.reduce((sum, file) => sum + file.size, 0) <= limits.batchBytes);

/** Stores one batch of files, all under `file`, and answers in their order. */
export async function storeFiles(form: FormData): Promise<BatchAnswer> {
  const files = batch.safeParse(form.getAll('file'));
  if (!files.success) {
    return { status: 'refused', sentence: '这一批文件太多或太大，没有接收；请分几次上传。' };
  }
  const handed = await Promise.all(
    files.data.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const outcomes = await command('intake', handed);
  revalidatePath('/', 'layout');
  return { status: 'done', files: outcomes.map(told) };
}

/** Loads the reports of a made-up district, through the same intake as a user's files. */
export async function loadSamples(): Promise<void> {
  await command('intake', await sampleFiles());
  revalidatePath('/', 'layout');
}

const told = (outcome: Outcome): Uploaded =>
  outcome.status === 'refused'
    ? { status: 'refused', sentence: refusalWords(outcome.because, outcome.detail) }
    : outcome;
