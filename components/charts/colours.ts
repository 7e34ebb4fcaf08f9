import type { Fill, Tone } from '#lib/draw/scene.ts';
import type { Paint } from '#lib/stats/series.ts';

/** The tones of a drawing in the theme of the screen. */
export const toneColour: Readonly<Record<Tone, string>> = {
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  hairline: 'var(--hairline)',
  rule: 'var(--rule)',
  paper: 'var(--sheet)',
};

export const paintColour = ({ light, dark }: Paint): string => `light-dark(${light}, ${dark})`;

/** The flat colour of a fill, under its pattern. */
export function flatColour(fill: Fill): string {
  if ('tone' in fill) return toneColour[fill.tone];
  return 'hatch' in fill ? toneColour.paper : paintColour(fill.paint);
}
