'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { grouped } from '#lib/wording/point.ts';
import { FileTile } from './file-tile.tsx';
import type { Tile } from './outcome.ts';
import type { Item } from './queue.ts';

/** A page of a thousand tiles helps nobody; the counts above tell the rest. */
const first = 120;

/** Files the server has, in its order, and behind them those it has not. */
export function Tiles({ tiles, items }: { tiles: readonly Tile[]; items: readonly Item[] }) {
  const [all, showAll] = useState(false);
  const shown = [
    ...tiles.map(({ id, name, state }) => ({ key: `at-server-${id}`, name, state })),
    ...items.map(({ id, path, state }) => ({ key: `here-${id}`, name: path, state })),
  ];
  const hidden = all ? 0 : shown.length - first;
  return (
    <>
      <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {(hidden > 0 ? shown.slice(0, first) : shown).map(({ key, name, state }) => (
          <FileTile key={key} name={name} state={state} />
        ))}
      </ul>
      {hidden > 0 && (
        <p className="mt-3 text-center">
          <Button onClick={() => showAll(true)}>显示其余 {grouped(hidden)} 个文件</Button>
        </p>
      )}
    </>
  );
}
