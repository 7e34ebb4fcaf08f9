'use client';

import { useCallback, useEffect, useState } from 'react';
import type { BatchLine, News, Tile } from './outcome.ts';

/** Everything the server tells of some batches while the page is open, and of the last batches. */
export function useNews(batchIds: readonly number[], known: readonly BatchLine[]) {
  const [tiles, setTiles] = useState<ReadonlyMap<number, Tile>>(new Map());
  const [batches, setBatches] = useState(known);
  const query = batchIds.map((id) => `batch=${id}`).join('&');

  useEffect(() => {
    // It connects again by itself, and then learns everything anew: the server may have been restarted.
    const source = new EventSource(`/upload/news?${query}`);
    source.onmessage = ({ data }) => {
      const news: News = JSON.parse(data);
      setTiles((before) => withTiles(before, news.tiles));
      if (news.batches !== null) setBatches(news.batches);
    };
    return () => source.close();
  }, [query]);

  /** Files the server has just received; the news of them may have come before. */
  const expect = useCallback(
    (received: readonly Tile[]) => setTiles((before) => new Map([...pairs(received), ...before])),
    [],
  );
  return { tiles, batches, expect };
}

const pairs = (tiles: readonly Tile[]) => tiles.map((tile) => [tile.id, tile] as const);

const withTiles = (before: ReadonlyMap<number, Tile>, tiles: readonly Tile[]) =>
  new Map([...before, ...pairs(tiles)]);
