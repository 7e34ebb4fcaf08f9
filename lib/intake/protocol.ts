import type { Finished, Part } from '#db/intake/jobs.ts';
import type { Because, ToRead } from './read.ts';

/** To a reading process: a file by its job, or that the part it sent is taken in. */
export type ToReader = (ToRead & { readonly id: number }) | 'next';

/** From a reading process: that it is there; and of a job, parts of an archive or what became of the file. */
export type FromReader =
  | { readonly status: 'ready' }
  | { readonly status: 'part'; readonly id: number; readonly part: Part }
  | {
      readonly status: 'finished';
      readonly id: number;
      readonly finished: Finished<Because>;
      /** Bytes the process holds now. */
      readonly held: number;
    };
