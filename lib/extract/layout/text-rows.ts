import { around, centre } from './box.ts';
import type { Segment } from './segments.ts';
import { chunksOf, type Line } from './text-lines.ts';

/** A line in pieces far apart; of a table ruled across, all lines between two rules. */
export interface Row {
  readonly line: Line;
  readonly chunks: readonly Line[];
  readonly lines: readonly Line[];
  readonly isRuled: boolean;
}

/** Wider than any blank within a cell, in characters; between rules, where cells may be narrow, than one between letters. */
const [GUTTER, NARROW] = [1, 0.3];
/** Shorter ones, to the longest of a page, rule no row. */
const LONG = 0.3;
/** More lines than any label has. */
const MOST_LINES = 9;

const figure = /^(?:[+-]?\d[\d.,]*%?|[-—–/\\]{1,3})$/u;
export const isFigure = ({ text }: Line): boolean => figure.test(text.normalize('NFKC'));

/** A line that goes on without a gap over more than labels do, or a heading. */
export const isProse = ({ line, chunks }: Pick<Row, 'line' | 'chunks'>): boolean =>
  chunks.length === 1 &&
  (line.text.length > 24 || /[。；;]$/.test(line.text) || /^[一二三四五六]、/.test(line.text));

/**
 * Lines from top to bottom as rows: one each, or those between two rules where they are plainly of one. Where
 * rules leave several rows of figures together anywhere on a page, they tell no row on it.
 */
export function rowsOf(lines: readonly Line[], across: readonly Segment[]): Row[] {
  const groups = betweenRules(lines, across);
  const isByRow = !groups.some(({ isBetween, lines }) => isBetween && withFigures(lines) > 1);
  return groups.flatMap(({ isBetween, lines }) =>
    isByRow && isBetween && isOneRow(lines) ? [joined(lines)] : lines.map(rowOf),
  );
}

const rowOf = (line: Line): Row => ({
  line,
  chunks: chunksOf(line, GUTTER),
  lines: [line],
  isRuled: false,
});

interface Group {
  readonly lines: Line[];
  /** A rule is above them, and one below. */
  readonly isBetween: boolean;
  readonly rulesAbove: number;
}

/** Lines between the same two rules; each line by itself above the first and below the last. */
function betweenRules(lines: readonly Line[], across: readonly Segment[]): Group[] {
  const widest = Math.max(0, ...across.map(({ from, to }) => to - from));
  const rules = across.filter(({ from, to }) => to - from > LONG * widest);
  const groups: Group[] = [];
  for (const line of lines) {
    const rulesAbove = rules.filter(({ at }) => at < centre(line)).length;
    const isBetween = rulesAbove > 0 && rulesAbove < rules.length;
    const last = groups.at(-1);
    if (isBetween && last?.rulesAbove === rulesAbove) last.lines.push(line);
    else groups.push({ rulesAbove, isBetween, lines: [line] });
  }
  return groups;
}

/** Nothing in it is a sentence, and something stands beside something else. */
function isOneRow(lines: readonly Line[]): boolean {
  const isAside = lines.some((line) => chunksOf(line, NARROW).length > 1);
  return lines.length <= MOST_LINES && isAside && !lines.map(rowOf).some(isProse);
}

const withFigures = (lines: readonly Line[]): number =>
  lines.filter((line) => chunksOf(line, NARROW).some(isFigure)).length;

function joined(lines: readonly Line[]): Row {
  const text = lines.map((line) => line.text).join('');
  const glyphs = lines.flatMap((line) => line.glyphs);
  const size = Math.max(...lines.map((line) => line.size));
  return {
    line: { ...around(lines), text, size, glyphs },
    chunks: lines.flatMap((line) => chunksOf(line, NARROW)),
    lines,
    isRuled: true,
  };
}
