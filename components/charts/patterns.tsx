import { hatchTiles, paintTiles, type Tile, tileName } from '#lib/draw/patterns.ts';
import type { Fill } from '#lib/draw/scene.ts';
import { flatColour, toneColour } from './colours.ts';

/** The value of `fill` for a mark; `prefix` tells the patterns of one picture from those of another. */
export function fillOf(fill: Fill, prefix: string): string {
  const name = tileName(fill);
  return name === null ? flatColour(fill) : `url(#${prefix}-${name})`;
}

/** Definitions of the patterns some fills need, each once. */
export function Patterns({ fills, prefix }: { fills: readonly Fill[]; prefix: string }) {
  const named = new Map(fills.map((fill) => [tileName(fill), fill]));
  return (
    <defs>
      {[...named].map(([name, fill]) => {
        const tile = tileOf(fill);
        return name !== null && tile !== null ? (
          <Pattern key={name} id={`${prefix}-${name}`} fill={fill} tile={tile} />
        ) : null;
      })}
    </defs>
  );
}

function tileOf(fill: Fill): Tile | null {
  if ('hatch' in fill) return hatchTiles[fill.hatch];
  return 'paint' in fill ? paintTiles[fill.paint.pattern] : null;
}

function Pattern({ id, fill, tile }: { id: string; fill: Fill; tile: Tile }) {
  const { size, d, width } = tile;
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width={size} height={size}>
      <rect width={size} height={size} style={{ fill: flatColour(fill) }} />
      <path
        d={d}
        fill="none"
        strokeWidth={width}
        strokeLinecap="round"
        style={{ stroke: 'hatch' in fill ? toneColour.rule : toneColour.paper }}
      />
    </pattern>
  );
}
