import { type Mark, px, text } from '#lib/draw/scene.ts';
import { textWidth, wrap } from '#lib/draw/text.ts';
import type { Marked } from './marks.ts';

/** Letters of 14 on 740 px, which become 156 mm of paper, come out as 小五 nearly. */
export const SIZE = 14;
export const LINE = 19;

/** Printed paper is white, whatever the charts stand on. */
export const white = { light: '#ffffff', dark: '#ffffff', pattern: 'solid' } as const;
const red = { light: '#b3261e', dark: '#b3261e', pattern: 'solid' } as const;
/** Doubt is amber, as on the pages; dashes tell it apart where a printer knows no colours. */
const amber = { light: '#9a5b00', dark: '#9a5b00', pattern: 'solid' } as const;

/** Where a cell lies, in px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** 1,234.5678, −3, 12*, 14 ？: never torn apart. */
const NUMBER = /^[\d,.−]+\*?( ？)?$/;

/** A cell with its lines and its words, wrapped and in the middle. */
export function box(place: Place, words: string, anchor: 'start' | 'middle' = 'middle'): Mark[] {
  const { x, y, width, height } = place;
  const written = NUMBER.test(words)
    ? [words]
    : wrap(words, SIZE, width - (anchor === 'start' ? 16 : 6));
  // A number that is wider than its column gets smaller, not cut.
  const widest = Math.max(1, ...written.map((each) => textWidth(each, SIZE)));
  const size = Math.min(SIZE, (SIZE * (width - 4)) / widest);
  const top = y + (height - written.length * LINE) / 2 + LINE - 5;
  return [
    frame(place, 'ink', 1),
    ...written.map((each, i) =>
      text(anchor === 'start' ? x + 8 : x + width / 2, top + i * LINE, each, { size, anchor }),
    ),
  ];
}

/** Lies under the words of a marked cell. */
export function tint(place: Place, { role, suspect }: Marked): Mark[] {
  const paint = suspect ? amber : red;
  return role === null && !suspect
    ? []
    : [{ kind: 'rect', ...place, fill: { paint, opacity: suspect ? 0.2 : 0.1 } }];
}

/** Lie over everything, so that no neighbour's line crosses them: red around what fails, dashes inside it. */
export const outlines = (place: Place, { role, suspect }: Marked): Mark[] => [
  ...(role === 'fails' ? [frame(place, red, 3)] : []),
  ...(suspect ? [frame(inset(place, 4), amber, 2, '5 3')] : []),
];

const inset = ({ x, y, width, height }: Place, by: number): Place => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

const frame = (
  { x, y, width, height }: Place,
  stroke: 'ink' | typeof red | typeof amber,
  line: number,
  dash?: string,
): Mark => ({
  kind: 'path',
  d: `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}Z`,
  stroke,
  width: line,
  ...(dash !== undefined && { dash }),
});
