import { centre, holds, middle } from '../layout/box.ts';
import type { Box } from '../layout/sheet.ts';

/** A stretch of the page that was painted over. */
export interface Fill {
  readonly box: Box;
  readonly order: number;
  /** 0 to 1; null for pictures and patterns. */
  readonly light: number | null;
  /** What lay below is seen no more; a highlighter lets it through. */
  readonly isOpaque: boolean;
}

/** How light a colour is, 0 to 1, of `#rrggbb`; 0 for what is no such colour. */
export function lightness(colour: unknown): number {
  const match = /^#(?<red>..)(?<green>..)(?<blue>..)$/.exec(
    typeof colour === 'string' ? colour : '',
  );
  const { red = '0', green = '0', blue = '0' } = match?.groups ?? {};
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16) / 255);
  return (r ?? 0) * 0.299 + (g ?? 0) * 0.587 + (b ?? 0) * 0.114;
}

/** Paper, or as good as. */
const WHITE = 0.97;
/** Lighter than any text that is meant to be read: watermarks. */
const FAINT = 0.8;
/** Type this near to the colour below it is not seen. */
const ALIKE = 0.04;

/**
 * Whether what was set with this lightness cannot be seen, or hardly, for what was painted before or after:
 * white on paper, words of a watermark, a figure that a white box with the corrected one lies over.
 */
export function isFaint(box: Box, light: number, order: number, fills: readonly Fill[]): boolean {
  const over = fills.filter((fill) => holds(fill.box, middle(box), centre(box)));
  if (over.some((fill) => fill.isOpaque && fill.order > order)) return true;
  const below = over.findLast((fill) => fill.order < order);
  const ground = below === undefined ? 1 : below.light;
  if (ground === null) return false;
  return ground >= WHITE ? light >= FAINT : Math.abs(light - ground) < ALIKE;
}
