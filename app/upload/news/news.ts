import { setTimeout as after } from 'node:timers/promises';
import type { News, Tile } from '#components/upload/outcome.ts';
import { db } from '#db/client.ts';
import { arrivalsOf, batches, changeCount } from '#db/queries/arrivals.ts';
import { recentBatches, tileOf } from '../tiles.ts';

/** Milliseconds between two looks at the store; where a look takes long, ten times as long as it takes. */
const pause = 250;

// A server that is told to end waits for its answers, and this one has no end of its own.
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

/**
 * Everything about some batches at first, then what changes, and the last batches whenever they change. It
 * looks into the store, and so learns what the terminal and the watched folder bring as well.
 */
export async function* newsOf(
  batchIds: readonly number[],
  left: AbortSignal,
): AsyncGenerator<News, void> {
  const over = AbortSignal.any([left, ending.signal]);
  const told = new Map<number, string>();
  let toldBatches = '';
  let seen = -1;
  while (!over.aborted) {
    const begun = performance.now();
    const count = changeCount(db);
    if (count !== seen) {
      seen = count;
      const tiles = (await arrivalsOf(db, batchIds))
        .map(tileOf)
        .filter((tile) => isNew(told, tile));
      const { rows } = await batches(db, { limit: recentBatches, offset: 0 });
      const words = JSON.stringify(rows);
      if (tiles.length > 0 || words !== toldBatches)
        yield { tiles, batches: words === toldBatches ? null : rows };
      toldBatches = words;
    }
    const took = performance.now() - begun;
    await after(Math.max(pause, took * 10), undefined, { signal: over }).catch(() => {});
  }
}

function isNew(told: Map<number, string>, tile: Tile): boolean {
  const words = JSON.stringify(tile.state);
  if (told.get(tile.id) === words) return false;
  told.set(tile.id, words);
  return true;
}
