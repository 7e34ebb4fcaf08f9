import { centre, height, holds, middle, width } from '../layout/box.ts';
import type { Box, Glyph, Rule } from '../layout/sheet.ts';
import { UNREADABLE } from '../marked.ts';
import { crossedOut } from './crossed-out.ts';
import { dottedLines } from './dots.ts';
import type { Drawing } from './drawing.ts';
import { isFaint } from './paint.ts';
import { scrawlAlong } from './scrawls.ts';

/** All that is drawn on a page, where it is looked at: y downward, in points. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Picture[];
  /** Characters that nobody sees: invisible ones, and those a picture lies over. */
  readonly hidden: number;
  /** Round shapes, as letters made into outlines are. */
  readonly shapes: number;
}

interface Picture {
  readonly box: Box;
  /** Pixels across, as far as they are known. */
  readonly pixels: number | null;
}

/** Of all that was drawn, what can be seen on the page. */
export function seen({ page, glyphs, fills, pictures, shapes, ...lines }: Drawing): Drawn {
  const covers = pictures.filter(({ box, isOpaque }) => isOpaque && share(box, page) > 0.6);
  const onPage = glyphs.filter(({ glyph }) => holds(page, middle(glyph), centre(glyph)));
  const visible = onPage.filter(
    ({ glyph, order, isVisible }) =>
      isVisible &&
      !covers.some(
        (cover) => cover.order > order && holds(cover.box, middle(glyph), centre(glyph)),
      ),
  );
  const dotted = dottedLines(lines.dots);
  const rules = [...lines.rules, ...dotted.rules];
  return {
    width: page.right,
    height: page.bottom,
    ...crossedOut(
      once([...withFaint(visible, fills), ...cutOff(onPage)]),
      rules.filter((rule) => holds(page, middle(rule), centre(rule))),
      [...lines.scrawls, ...dotted.across.map(scrawlAlong)],
    ),
    hidden: onPage.length - visible.length,
    pictures: pictures.map(({ box, pixels }) => ({ box, pixels })),
    shapes,
  };
}

/** Where a figure is cut off within its digits, or within one, a sign for what is not seen any more stands with the last that is. */
const cutOff = (shown: Drawing['glyphs']): Glyph[] =>
  shown.flatMap(({ glyph, isVisible, isCut }, i) => {
    if (!isVisible || !isDigit(glyph)) return [];
    const isLast = [shown[i - 1], shown[i + 1]].some(
      (other) => other?.isClipped && isDigit(other.glyph) && touch(glyph, other.glyph),
    );
    return isCut || isLast ? [{ ...glyph, text: UNREADABLE }] : [];
  });

const isDigit = ({ text }: Glyph) => /^\d+$/.test(text);
const touch = (a: Box, b: Box) =>
  Math.max(a.left, b.left) - Math.min(a.right, b.right) < 0.3 * height(a) &&
  Math.abs(centre(a) - centre(b)) < 0.3 * height(a);

/** The glyphs, each told whether it is faint; where most are, the paper is of a colour that nobody noticed. */
function withFaint(shown: Drawing['glyphs'], fills: Drawing['fills']): Glyph[] {
  const all = shown.map(({ glyph, light, order }) => ({
    glyph,
    isFaint: isFaint(glyph, light, order, fills),
  }));
  const faint = all.filter((each) => each.isFaint).length;
  if (faint * 2 > all.length) return all.map(({ glyph }) => glyph);
  return all.map(({ glyph, isFaint }) => (isFaint ? { ...glyph, isFaint } : glyph));
}

/** How much of a page a box covers. */
export function share(box: Box, page: Box): number {
  const across = Math.min(box.right, page.right) - Math.max(box.left, page.left);
  const down = Math.min(box.bottom, page.bottom) - Math.max(box.top, page.top);
  return (Math.max(0, across) * Math.max(0, down)) / (width(page) * height(page) || 1);
}

/** Bold type is made by setting characters twice, a hair apart. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const key = `${glyph.text} ${glyph.isFaint === true}`;
    const same = kept.get(key) ?? [];
    if (same.some((other) => isTwice(glyph, other))) return false;
    kept.set(key, [...same.slice(-MOST_AGO), glyph]);
    return true;
  });
}

/** The second time comes soon: after the character itself, or after its line. */
const MOST_AGO = 200;
const isTwice = (a: Glyph, b: Glyph) =>
  Math.abs(middle(a) - middle(b)) < 0.15 * height(a) &&
  Math.abs(centre(a) - centre(b)) < 0.15 * height(a);
