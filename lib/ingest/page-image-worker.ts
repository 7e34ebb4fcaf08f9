import { parentPort } from 'node:worker_threads';
import { pagePicture } from '#lib/extract/page-picture.ts';

/** What the thread that draws pages is asked, and what it answers. */
export interface Asked {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly page: number;
  readonly width: number;
}

export interface Answered {
  readonly id: number;
  readonly picture: Uint8Array | null;
}

const port = parentPort;
if (port === null) throw new Error('The drawing worker is a thread of lib/ingest/page-image.ts');

// One page after the other: each takes the memory of all its pixels.
let last: Promise<void> = Promise.resolve();
port.on('message', ({ id, bytes, name, page, width }: Asked) => {
  last = last.then(async () => {
    const picture = await pagePicture(bytes, name, page, width);
    port.postMessage({ id, picture } satisfies Answered);
  });
});
