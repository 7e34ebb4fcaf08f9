const MB = 1024 * 1024;

/** Bytes of the largest file that is taken in: an archive of many scans has some hundred MB. */
const largestFile = 200 * MB;

export const isTooLarge = (size: number): boolean => size > largestFile;

/** «200 MB», as people say it. */
export const largestFileWords = `${largestFile / MB} MB`;

/** Files an operating system or an office program leaves in a folder; not handed in by anybody. */
export const isSystemFile = (path: string): boolean =>
  /(?:^|\/)(?:\.[^/]*|~\$[^/]*|thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i.test(path);

/** Bytes a reader may hold in all: values, files, pictures, the recogniser. */
export const memory = 1536 * MB;

/** Bytes it may still hold between two files; 430 after a hundred PDF and Word files, 630 with the recogniser. */
export const memoryBetween = 768 * MB;
