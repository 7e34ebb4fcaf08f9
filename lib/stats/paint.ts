import type { GroupId } from './metrics.ts';
import type { Paint } from './series.ts';

const paint = (light: string, dark: string, pattern: Paint['pattern'] = 'solid'): Paint => ({
  light,
  dark,
  pattern,
});

/** The six groups keep their colours on every page and in every export. */
export const groupPaint: Readonly<Record<GroupId, Paint>> = {
  granted: paint('#0f6e84', '#3fa7bd'),
  partiallyGranted: paint('#3f9aa8', '#86cbd6', 'rising'),
  refused: paint('#5b4b8a', '#a796d9', 'dots'),
  unavailable: paint('#7d8798', '#97a2b4', 'falling'),
  notProcessed: paint('#b37a1b', '#d8a04d', 'level'),
  other: paint('#857f69', '#b0aa90', 'grid'),
};

export const failing = paint('#b3261e', '#f28b82');
/** 数据存疑, and checks that could not be decided: a human looks. */
export const doubtful = paint('#9a6a12', '#e2b563', 'rising');
export const accent = paint('#23508e', '#8fb5ee');

/** For series that are neither outcomes nor failures: no red among them, each with its own pattern. */
const plain: readonly Paint[] = [
  accent,
  paint('#3f9aa8', '#86cbd6', 'rising'),
  paint('#5b4b8a', '#a796d9', 'dots'),
  paint('#b37a1b', '#d8a04d', 'level'),
  paint('#4d7a4f', '#8fc191', 'falling'),
  paint('#7d8798', '#97a2b4', 'grid'),
  paint('#8a5a44', '#cf9b82', 'upright'),
  paint('#0f6e84', '#3fa7bd', 'rings'),
];

export const plainPaint = (i: number): Paint => plain[i % plain.length] ?? accent;

const patterns: readonly Paint['pattern'][] = [
  'solid',
  'rising',
  'dots',
  'falling',
  'level',
  'grid',
  'upright',
  'rings',
];

/** The reasons of a group: its colour, lighter step by step, each with its own pattern. */
export function shades(base: Paint, count: number): Paint[] {
  const step = count > 1 ? 0.35 / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) =>
    paint(
      mixed(base.light, '#ffffff', i * step),
      mixed(base.dark, '#12161b', i * step),
      patterns[i % patterns.length],
    ),
  );
}

/** `part` of the way from one #rrggbb to another. */
function mixed(from: string, to: string, part: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mix = [1, 3, 5].map((at) => {
    const value = Math.round(channel(from, at) * (1 - part) + channel(to, at) * part);
    return value.toString(16).padStart(2, '0');
  });
  return `#${mix.join('')}`;
}
