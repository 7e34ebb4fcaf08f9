const MB = 1024 * 1024;

/**
 * What one request may carry. All of it together stays below `serverActions.bodySizeLimit`, which counts
 * the whole body and answers a larger one with nothing a person could read.
 */
export const limits = {
  /** A report of text or HTML has some 20 kB; a page saved with its pictures inside some MB. */
  fileBytes: 24 * MB,
  batchBytes: 48 * MB,
  /** The first batches are small, so that the first result comes at once. */
  batchFiles: [4, 8, 16],
} as const;

export const largestBatch = Math.max(...limits.batchFiles);

export const isTooLarge = (size: number) => size > limits.fileBytes;

/** Files an operating system or an office program leaves in a folder; not handed in by anybody. */
export const isSystemFile = (path: string) =>
  /(?:^|\/)(?:\.[^/]*|~\$[^/]*|thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i.test(path);
