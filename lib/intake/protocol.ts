import type { Finished, Part } from '#db/jobs.ts';
import type { Because, ToRead } from './read.ts';

/** To a reading thread: a file, or that the part it sent is taken in. */
export type ToReader = ToRead | 'next';

/** From a reading thread: parts of an archive one by one, and in the end what became of the file. */
export type FromReader = { readonly status: 'part'; readonly part: Part } | Finished<Because>;
