const MB = 1024 * 1024;

/**
 * What one request may carry. All of it together stays below `serverActions.bodySizeLimit`, which counts
 * the whole body and answers a larger one with nothing a person could read.
 */
const limits = {
  /** Scans of many reports in one archive have some hundred MB. */
  fileBytes: 200 * MB,
  /** A larger file goes alone. */
  batchBytes: 48 * MB,
  /** The first batches are small, so that the first result comes at once. */
  batchFiles: [4, 8, 16],
} as const;

export const largestBatch = Math.max(...limits.batchFiles);

/** How many files the nth request of a batch has at most. */
export const filesIn = (request: number): number =>
  limits.batchFiles[Math.min(request, limits.batchFiles.length - 1)] ?? 1;

export const isTooLarge = (size: number) => size > limits.fileBytes;
export const largestFileWords = `${limits.fileBytes / MB} MB`;

/** Whether files of these sizes may be sent in one request. */
export const fitsRequest = (sizes: readonly number[]): boolean =>
  sizes.length <= 1
    ? sizes.every((size) => !isTooLarge(size))
    : sizes.reduce((sum, size) => sum + size, 0) <= limits.batchBytes;

/** Files an operating system or an office program leaves in a folder; not handed in by anybody. */
export const isSystemFile = (path: string) =>
  /(?:^|\/)(?:\.[^/]*|~\$[^/]*|thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i.test(path);
