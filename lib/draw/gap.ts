import type { Cell, Gap } from '#lib/stats/series.ts';
import { gapWord } from './notes.ts';
import { type Box, type Mark, text } from './scene.ts';
import { textWidth } from './text.ts';

const SIZE = 11;

/** The gap several cells share, or null when they differ or one of them is a number. */
export function sharedGap(cells: readonly Cell[]): Gap | null {
  const [first] = cells;
  if (first === undefined || first.state === 'number' || first.state === 'undefined') return null;
  const { state } = first;
  return cells.every((cell) => cell.state === state) ? state : null;
}

/** A hatched box where a number should be, with its word where there is room. */
export function gapMarks(gap: Gap, box: Box, href: string | null, title: string): Mark[] {
  const word = gapWord(gap);
  const hatch: Mark = { kind: 'rect', ...box, fill: { hatch: gap }, edge: 'hairline', href, title };
  const width = textWidth(word, SIZE);
  if (width > box.width + 6 || box.height < SIZE + 3) return [hatch];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const plate: Mark = {
    kind: 'rect',
    x: middle.x - width / 2 - 2,
    y: middle.y - SIZE / 2 - 2,
    width: width + 4,
    height: SIZE + 4,
    fill: { tone: 'paper' },
  };
  return [
    hatch,
    plate,
    text(middle.x, middle.y + 4, word, { size: SIZE, anchor: 'middle', tone: 'soft' }),
  ];
}
