import { type Component, componentsIn } from './components.ts';
import type { Page } from './page.ts';
import type { Box } from './raster.ts';

/** What stands in a cell: the boxes of its lines of writing, or ink that is no writing. */
export interface Writing {
  readonly lines: readonly Box[];
  /** A stroke reaches into a rule: it may be cut off. */
  readonly isCut: boolean;
  /** Specks that are not of the writing. */
  readonly dust: readonly Box[];
}

/** A line of writing, and how far it may reach. */
export interface Line {
  readonly box: Box;
  readonly limits: Box;
  /** A stroke of it reaches into a rule and may be cut off. */
  readonly isCut: boolean;
  /** Specks around it. */
  readonly dust: readonly Box[];
}

/**
 * Specks of dust and remains of rules left out, the lines of writing in a cell from top to bottom. `usual`
 * is how high a line mostly is on this page; pieces of what is broken across are no higher together.
 */
export function writingIn(page: Page, cell: Box, usual = 0): Writing {
  const all = componentsIn(page.ink, page.width, cell);
  const edge = all.filter((part) => touches(part, cell));
  const free = all.filter((part) => !edge.includes(part));
  const freed = edge.flatMap((part) => withoutRule(page, part, cell, free));
  const parts = [...free, ...freed];
  const ink = parts.filter((part) => !isSpeck(part, page.unit));
  const dust = parts.filter((part) => !ink.includes(part));
  if (ink.length === 0) return { lines: [], isCut: false, dust };
  const isCut = ink.some((part) => freed.includes(part));
  return { lines: bands(ink, page.unit, usual), isCut, dust };
}

/** Dust: smaller than any stroke that stands by itself. */
const isSpeck = ({ left, right, top, bottom, area }: Component, unit: number) =>
  Math.max(right - left, bottom - top) <= 3 * unit || area <= 6 * unit * unit;

const touches = (part: Component, cell: Box) =>
  part.left === cell.left ||
  part.right === cell.right ||
  part.top === cell.top ||
  part.bottom === cell.bottom;

/** Remains of a rule stay that near to it. */
const REMAINS = 3.5;

/** What is left of ink at the edge of a cell once the remains of its rules are taken off. */
function withoutRule(
  { ink, width, unit }: Page,
  part: Component,
  cell: Box,
  others: readonly Component[],
): Component[] {
  const off = Math.ceil(REMAINS * unit);
  const rest = {
    left: Math.max(part.left, cell.left + off),
    right: Math.min(part.right, cell.right - off),
    top: Math.max(part.top, cell.top + off),
    bottom: Math.min(part.bottom, cell.bottom - off),
  };
  return componentsIn(ink, width, rest).filter((found) => !others.some((o) => within(found, o)));
}

const within = (a: Box, b: Box) =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** Lines of writing: ink with no white between, seen from the side; strokes of one character may lie apart. */
function bands(ink: readonly Component[], unit: number, usual: number): Box[] {
  const rows = [...ink].sort((a, b) => a.top - b.top);
  const strips: Box[] = [];
  for (const part of rows) {
    const last = strips.at(-1);
    if (last !== undefined && part.top < last.bottom)
      strips[strips.length - 1] = around(last, part);
    else strips.push(part);
  }
  const tallest = Math.max(...strips.map(({ top, bottom }) => bottom - top));
  const lines: Box[] = [];
  for (const strip of strips) {
    const last = lines.at(-1);
    // «三» is three strips no higher together than a character of the line above or below.
    const isSame =
      last !== undefined &&
      strip.bottom - last.top <= Math.max(tallest, usual, 12 * unit) * 1.15 &&
      strip.top - last.bottom <= 6 * unit;
    if (isSame) lines[lines.length - 1] = around(last, strip);
    else lines.push(strip);
  }
  return lines;
}

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});
