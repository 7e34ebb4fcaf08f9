import type { Finished, Part } from '#db/jobs.ts';
import type { Because, ToRead } from './read.ts';

/** To a reading process: a file, or that the part it sent is taken in. */
export type ToReader = ToRead | 'next';

/** From a reading process: that it is there, parts of an archive one by one, what became of the file. */
export type FromReader =
  | { readonly status: 'ready' }
  | { readonly status: 'part'; readonly part: Part }
  | Finished<Because>;
