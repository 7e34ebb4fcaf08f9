import { type Mark, text } from './scene.ts';
import { textWidth } from './text.ts';

const SIZE = 11;

/** A number over a pattern: on a plate of its own, so that it can be read on every colour. */
export function plated(x: number, y: number, label: string): Mark[] {
  const width = textWidth(label, SIZE) + 6;
  return [
    {
      kind: 'rect',
      x: x - width / 2,
      y: y - SIZE + 0.5,
      width,
      height: SIZE + 3,
      fill: { tone: 'paper' },
    },
    text(x, y, label, { size: SIZE, anchor: 'middle' }),
  ];
}
