import { bendOf, unbent } from './bend.ts';
import { type Inked, inked } from './ink.ts';
import { type Back, pulled, type Raster, straightened } from './raster.ts';
import { tracesOf } from './rules.ts';
import { skewOf } from './skew.ts';

/** A page as if it lay flat and straight, and the way back to where it was taken from. */
export interface Flat extends Inked {
  readonly back: Back;
}

/**
 * Takes out how a page lies: askew on a scanner, or seen from the side and bent as on a photograph. A page
 * that lies flat is turned and nothing else.
 */
export function flattened(upright: Raster, unit: number): Flat {
  const even = inked(upright);
  const { width, height } = upright;
  const straight = straightened(even.raster, skewOf(even.ink, width));
  const page = inked(straight.raster);
  const bend = bendOf(tracesOf(page.ink, width, height, unit), width, height, unit);
  if (bend === null) return { ...page, back: straight.back };
  const flat = unbent(bend);
  const back: Back = (x, y) => straight.back(...flat(x, y));
  return { ...inked(pulled(even.raster, back)), back };
}
