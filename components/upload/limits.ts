import { isTooLarge } from '#lib/intake/limits.ts';

const MB = 1024 * 1024;

/**
 * What one request may carry. All of it together stays below `serverActions.bodySizeLimit`, which counts
 * the whole body and answers a larger one with nothing a person could read.
 */
const limits = {
  /** A larger file goes alone. */
  batchBytes: 48 * MB,
  /** The first requests are small, so that the first result comes at once. */
  batchFiles: [4, 8, 16],
} as const;

export const largestBatch = Math.max(...limits.batchFiles);

/** How many files the nth request of a batch has at most. */
export const filesIn = (request: number): number =>
  limits.batchFiles[Math.min(request, limits.batchFiles.length - 1)] ?? 1;

/** Whether files of these sizes may be sent in one request. */
export const fitsRequest = (sizes: readonly number[]): boolean =>
  sizes.length <= 1
    ? sizes.every((size) => !isTooLarge(size))
    : sizes.reduce((sum, size) => sum + size, 0) <= limits.batchBytes;
