import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './page-image-worker.ts';

/** The thread that draws, what waits for it, and the number of the last thing asked. */
interface Drawer {
  readonly worker: Worker;
  readonly waiting: Map<number, (picture: Uint8Array | null) => void>;
  asked: number;
}

// Next loads a module anew after every change in development: the thread outlives it.
const kept = globalThis as { goujiDrawer?: Drawer | undefined };

/** A page that takes longer than any page of a report ends its thread. */
const LONGEST_MS = 20_000;

/**
 * A page of a file as it looks, as a PNG `width` pixels wide; drawn in a thread of its own, so that pages of
 * the site stay quick. Null when the file has no such page, or it cannot be drawn in time.
 */
export function pageImage(
  bytes: Uint8Array,
  name: string,
  page: number,
  width: number,
): Promise<Uint8Array | null> {
  kept.goujiDrawer ??= start();
  const drawer = kept.goujiDrawer;
  drawer.asked += 1;
  const id = drawer.asked;
  return new Promise((resolve) => {
    const limit = setTimeout(() => void drawer.worker.terminate(), LONGEST_MS);
    drawer.waiting.set(id, (picture) => {
      clearTimeout(limit);
      resolve(picture);
    });
    drawer.worker.ref();
    drawer.worker.postMessage({ id, bytes, name, page, width } satisfies Asked);
  });
}

function start(): Drawer {
  const worker = new Worker(new URL('./page-image-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const drawer: Drawer = { worker, waiting: new Map(), asked: 0 };
  worker.on('message', ({ id, picture }: Answered) => {
    drawer.waiting.get(id)?.(picture);
    drawer.waiting.delete(id);
    // An idle thread does not keep a process from ending.
    if (drawer.waiting.size === 0) worker.unref();
  });
  const end = () => {
    if (kept.goujiDrawer === drawer) kept.goujiDrawer = undefined;
    for (const answer of drawer.waiting.values()) answer(null);
    drawer.waiting.clear();
  };
  // A hostile page may take all memory of its thread; the next one gets another thread.
  worker.on('error', end);
  worker.on('exit', end);
  return drawer;
}
