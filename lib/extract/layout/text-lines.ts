import type { Recognised } from '../document.ts';
import { raised } from '../marked.ts';
import { around, centre, height, opposite, turned, width } from './box.ts';
import type { Box, Glyph, Turn } from './sheet.ts';

/** Glyphs on one line, from left to right. */
export interface Line extends Box {
  readonly text: string;
  /** Height of its type. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  readonly recognised?: Recognised;
}

/** Glyphs → lines from top to bottom, those of each direction by themselves. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const directions = [0, 1, 2, 3] as const;
  return directions.flatMap((turn) => {
    const own = glyphs.filter((glyph) => (glyph.turn ?? 0) === turn);
    const upright = own.map((glyph) => turned(glyph, turn));
    return rowsOf(upright).map((row) => turnedBack(lineOf(row), turn));
  });
}

const turnedBack = (line: Line, turn: Turn): Line =>
  turn === 0
    ? line
    : {
        ...turned(line, opposite(turn)),
        glyphs: line.glyphs.map((glyph) => turned(glyph, opposite(turn))),
      };

/** Glyphs whose middles lie within half a character's height of one another. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { glyphs: Glyph[]; at: number; size: number }[] = [];
  for (const glyph of glyphs.toSorted((a, b) => centre(a) - centre(b))) {
    const row = rows.at(-1);
    const size = height(glyph);
    if (row !== undefined && centre(glyph) - row.at < Math.min(size, row.size) / 2) {
      row.glyphs.push(glyph);
      row.at += (centre(glyph) - row.at) / row.glyphs.length;
      row.size = Math.max(row.size, size);
    } else rows.push({ glyphs: [glyph], at: centre(glyph), size });
  }
  return rows.map((row) => row.glyphs.toSorted((a, b) => a.left - b.left));
}

/** Digits so much smaller than others of their line are the number of a note. */
const SMALL = 0.8;
/** So are those set off the line of digits they touch; of the size of those. Browsers set notes hardly smaller. */
const OFF_LINE = 0.15;

/** What a recogniser found is as high as its ink, which tells nothing of the type. */
const isDigit = ({ text, recognised }: Glyph) => recognised === undefined && /^\d+$/.test(text);

function lineOf(glyphs: readonly Glyph[]): Line {
  const digits = glyphs.filter(isDigit).map(height);
  const isSmall = (glyph: Glyph) =>
    isDigit(glyph) && height(glyph) < SMALL * Math.max(0, ...digits);
  const offLine = setOffLine(glyphs);
  const isNote = (glyph: Glyph) => isSmall(glyph) || offLine.has(glyph);
  const text = spelled(glyphs, (glyph) => (isNote(glyph) ? raised(glyph.text) : glyph.text)) ?? '';
  const size = Math.max(...glyphs.map(height));
  const recognised = recognisedOf(glyphs);
  return { ...around(glyphs), text, size, glyphs, ...(recognised && { recognised }) };
}

/** Digits that stand higher or lower than those of larger type they touch; of the same type the higher ones. */
function setOffLine(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const found = new Set<Glyph>();
  for (const run of digitRuns(glyphs)) {
    const tallest = Math.max(...run.map(height));
    const line = Math.max(
      ...run.filter((glyph) => height(glyph) > 0.95 * tallest).map(({ bottom }) => bottom),
    );
    for (const glyph of run)
      if (Math.abs(glyph.bottom - line) > OFF_LINE * tallest) found.add(glyph);
  }
  return found;
}

function digitRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (!isDigit(glyph)) before = undefined;
    else {
      if (before === undefined || isGap(before, glyph)) runs.push([glyph]);
      else runs.at(-1)?.push(glyph);
      before = glyph;
    }
  }
  return runs;
}

/** Texts side by side, a blank where there is a gap; null when one of them is unknown. */
function spelled(glyphs: readonly Glyph[], textOf: (glyph: Glyph) => string | null): string | null {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const own = textOf(glyph);
    if (own === null) return null;
    if (before !== undefined && isGap(before, glyph)) text += ' ';
    text += own;
    before = glyph;
  }
  return text;
}

const isHan = (text: string | undefined) =>
  text !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);

/** Chinese is often set wide; between digits and letters a third of a character is a blank. */
function isGap(before: Glyph, after: Glyph): boolean {
  const gap = after.left - before.right;
  const isChinese = isHan(before.text.at(-1)) && isHan(after.text.at(0));
  return gap > (isChinese ? 0.8 : 0.3) * Math.min(height(before), height(after));
}

/** Of several glyphs what the least sure one says. */
export function recognisedOf(glyphs: readonly Glyph[]): Recognised | undefined {
  const all = glyphs.flatMap(({ recognised }) => recognised ?? []);
  if (all.length === 0) return undefined;
  return {
    confidence: Math.min(...all.map(({ confidence }) => confidence)),
    second: spelled(glyphs, (glyph) => (glyph.recognised ? glyph.recognised.second : glyph.text)),
  };
}

/** A line cut at every gap wider than `least` characters. */
export function chunksOf(line: Line, least: number): Line[] {
  const chunks: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of line.glyphs) {
    const last = chunks.at(-1);
    if (last === undefined || glyph.left - end > least * line.size) chunks.push([glyph]);
    else last.push(glyph);
    end = Math.max(end, glyph.right);
  }
  return chunks.map(lineOf);
}

/**
 * The text of a cell, a `\n` between lines. Characters that stand one below the other are one word: labels
 * of groups are set so.
 */
export function textOf(lines: readonly Line[]): string {
  const isUpright =
    lines.length >= 3 &&
    lines.every((line) => line.glyphs.length === 1 && width(line) <= line.size * 1.5);
  const isWord = isUpright && lines.every(({ text }) => !/\d/.test(text));
  return lines.map(({ text }) => text).join(isWord ? '' : '\n');
}
