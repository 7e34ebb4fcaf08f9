import type { Gap, Paint } from '#lib/stats/series.ts';
import type { Fill } from './scene.ts';

/** A tile of strokes, repeated: plain SVG that survives every export. */
export interface Tile {
  readonly size: number;
  readonly d: string;
  readonly width: number;
}

/** Strokes of paper colour over the paint, thin enough that the colour stays the first thing seen. */
export const paintTiles: Readonly<Record<Paint['pattern'], Tile | null>> = {
  solid: null,
  rising: { size: 8, d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', width: 1 },
  dots: { size: 8, d: 'M2 2h0.01M6 6h0.01', width: 1.6 },
  falling: { size: 8, d: 'M-2 6L2 10M0 0L8 8M6 -2L10 2', width: 1 },
  level: { size: 6, d: 'M0 3H6', width: 0.9 },
  grid: { size: 7, d: 'M0 3.5H7M3.5 0V7', width: 0.8 },
  upright: { size: 6, d: 'M3 0V6', width: 0.9 },
  rings: { size: 10, d: 'M2.5 5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0', width: 0.9 },
};

/** Grey strokes on paper, one kind for each way of having no number. */
export const hatchTiles: Readonly<Record<Gap, Tile>> = {
  blank: { size: 8, d: 'M-2 6L2 10M0 0L8 8M6 -2L10 2', width: 1 },
  unread: { size: 8, d: 'M0 0L8 8M0 8L8 0', width: 1 },
  'not-received': { size: 5, d: 'M0 2.5H5', width: 1 },
  'not-applicable': { size: 6, d: 'M3 3h0.01', width: 1.8 },
  'not-told': { size: 5, d: 'M2.5 0V5', width: 1 },
};

/** A name for the tile of a fill, the same for equal fills; null where a flat colour will do. */
export function tileName(fill: Fill): string | null {
  if ('hatch' in fill) return `hatch-${fill.hatch}`;
  if (!('paint' in fill) || fill.paint.pattern === 'solid') return null;
  return `${fill.paint.pattern}-${fill.paint.light.slice(1)}`;
}
