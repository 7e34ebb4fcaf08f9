import type { Printed, Sheet } from '#lib/samples/sheet.ts';
import { A4, fixed, type PdfPage, show, widthOf } from './pdf-writer.ts';

/** How a printer sets tables. */
export interface Setting {
  /** How ruling lines are drawn; `open` leaves out those at the left and the right. */
  readonly rules: 'rects' | 'strokes' | 'dashes' | 'double' | 'frames' | 'open' | 'none';
  /** Whether the end of a page may break a row, and whether a line is drawn there. */
  readonly breaks: 'between-rows' | 'within-rows' | 'within-rows-open';
  readonly repeatsHead: boolean;
  /** Where the figures stand in their row. */
  readonly figures: 'top' | 'middle';
  /** Characters one by one, each where it belongs. */
  readonly isLetterByLetter: boolean;
}

export type Part =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly size?: number;
      readonly isCentred?: boolean;
    }
  | {
      readonly kind: 'table';
      readonly sheet: Sheet;
      readonly widths: readonly number[];
      readonly heads: number;
    };

const [LEFT, RIGHT, TOP, BOTTOM] = [70, 525, 72, 770];
const SIZE = 10;
/** Height of a line in a table. */
const SLOT = 14;
const BODY = 15;

interface Desk {
  readonly pages: string[][];
  y: number;
}

/** Parts of a report set on A4 pages with page numbers. */
export function typeset(parts: readonly Part[], setting: Setting): PdfPage[] {
  const desk: Desk = { pages: [[]], y: TOP };
  for (const part of parts) {
    if (part.kind === 'paragraph') setParagraph(desk, part, setting);
    else setTable(desk, part, setting);
  }
  return desk.pages.map((operators, i) => {
    const number = `- ${i + 1} -`;
    const foot = show(number, (A4.width - widthOf(number, 9)) / 2, 40, 9);
    return { content: [...operators, foot].join('\n') };
  });
}

function nextPage(desk: Desk) {
  desk.pages.push([]);
  desk.y = TOP;
}

const draw = ({ pages }: Desk, operator: string) => void pages.at(-1)?.push(operator);

function setText(desk: Desk, text: string, x: number, top: number, size: number, setting: Setting) {
  const y = A4.height - top - size;
  if (!setting.isLetterByLetter) return draw(desk, show(text, x, y, size));
  let at = x;
  for (const character of text) {
    draw(desk, show(character, at, y, size));
    at += widthOf(character, size);
  }
}

function setParagraph(desk: Desk, part: Extract<Part, { kind: 'paragraph' }>, setting: Setting) {
  const { text, size = BODY, isCentred = false } = part;
  const lines = wrapped(isCentred ? text : `　　${text}`, RIGHT - LEFT, size);
  for (const line of lines) {
    if (desk.y + size * 1.6 > BOTTOM) nextPage(desk);
    const said = line.replace(/^　+/, '');
    const indent = widthOf(line, size) - widthOf(said, size);
    const x = isCentred ? (LEFT + RIGHT - widthOf(line, size)) / 2 : LEFT + indent;
    setText(desk, said, x, desk.y, size, setting);
    desk.y += size * 1.6;
  }
}

/** Lines of a text, as full as they can be; numbers are not broken. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\d.]+|[^\d.]/gu) ?? []) {
    if (line !== '' && widthOf(line + word, size) > width) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line];
}

interface Placed {
  readonly cell: Printed;
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
}

/** A stretch of the slots of a table on one page. */
interface Fragment {
  readonly from: number;
  readonly to: number;
}

function setTable(desk: Desk, part: Extract<Part, { kind: 'table' }>, setting: Setting) {
  const edges = sums(part.widths, LEFT);
  const cells = placedCells(part.sheet, edges);
  const starts = slotsOf(cells, part.sheet.length);
  const total = starts.at(-1) ?? 0;
  const heads = starts[part.heads] ?? 0;
  for (let from = 0; from < total; ) {
    const isAgain = from > 0 && setting.repeatsHead;
    if (isAgain) setFragment(desk, { from: 0, to: heads }, { cells, starts, edges, setting });
    const room = Math.floor((BOTTOM - desk.y) / SLOT);
    const to = endOf(from, from + room, starts, setting);
    if (to <= from) nextPage(desk);
    else {
      setFragment(desk, { from, to }, { cells, starts, edges, setting });
      if (to < total) nextPage(desk);
    }
    from = Math.max(from, to);
  }
  desk.y += SLOT;
}

/** The last slot that still stands on a page: the end of a row, unless rows may be broken. */
function endOf(from: number, most: number, starts: readonly number[], { breaks }: Setting): number {
  const total = starts.at(-1) ?? 0;
  if (breaks !== 'between-rows') return Math.min(total, most);
  const last = starts.findLast((start) => start <= most) ?? from;
  return Math.max(last, from);
}

function placedCells(sheet: Sheet, edges: readonly number[]): Placed[] {
  const reach = new Array<number>(edges.length - 1).fill(0);
  return sheet.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Placed => {
      while ((reach[column] ?? 0) > row) column += 1;
      const at = column;
      const width = (edges[at + cell.columnSpan] ?? 0) - (edges[at] ?? 0);
      reach.fill(row + cell.rowSpan, at, at + cell.columnSpan);
      column += cell.columnSpan;
      return { cell, row, column: at, lines: wrapped(cell.text, width - 4, SIZE) };
    });
  });
}

/** The slot each row begins at; the end of the table last. */
function slotsOf(cells: readonly Placed[], rows: number): number[] {
  const heights = new Array<number>(rows).fill(1);
  for (const { cell, row, lines } of cells)
    if (cell.rowSpan === 1) heights[row] = Math.max(heights[row] ?? 1, lines.length);
  return sums(heights, 0);
}

interface Setup {
  readonly cells: readonly Placed[];
  readonly starts: readonly number[];
  readonly edges: readonly number[];
  readonly setting: Setting;
}

function setFragment(desk: Desk, { from, to }: Fragment, setup: Setup) {
  const { cells, starts, edges, setting } = setup;
  const top = desk.y - from * SLOT;
  for (const { cell, row, column, lines } of cells) {
    const [start = 0, end = 0] = [starts[row], starts[row + cell.rowSpan]];
    if (end <= from || start >= to) continue;
    const [left = 0, right = 0] = [edges[column], edges[column + cell.columnSpan]];
    const isOpen = setting.breaks === 'within-rows-open';
    const box = {
      left,
      right,
      top: top + Math.max(start, from) * SLOT,
      bottom: top + Math.min(end, to) * SLOT,
      sides: {
        left: setting.rules !== 'open' || column > 0,
        right: setting.rules !== 'open' || column + cell.columnSpan < edges.length - 1,
        top: start >= from || !isOpen,
        bottom: end <= to || !isOpen,
      },
    };
    rule(desk, box, setting);
    const isFigure = cell.kind === 'figure';
    const drop = isFigure && setting.figures === 'middle' ? (end - start - lines.length) >> 1 : 0;
    lines.forEach((line, i) => {
      const slot = start + Math.max(0, drop) + i;
      if (slot < from || slot >= to) return;
      const x = isFigure ? (left + right - widthOf(line, SIZE)) / 2 : left + 2;
      setText(desk, line, x, top + slot * SLOT + 2, SIZE, setting);
    });
  }
  desk.y = top + to * SLOT;
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly sides: Readonly<Record<'left' | 'top' | 'right' | 'bottom', boolean>>;
}

function rule(desk: Desk, { left, top, right, bottom, sides }: Frame, { rules }: Setting) {
  if (rules === 'none') return;
  if (rules === 'frames') {
    const [x, y, width, height] = [
      left + 0.7,
      A4.height - bottom + 0.7,
      right - left - 1.4,
      bottom - top - 1.4,
    ];
    return draw(desk, `0.5 w ${[x, y, width, height].map(fixed).join(' ')} re S`);
  }
  if (sides.top) line(desk, [left, top, right, top], rules);
  if (sides.bottom) line(desk, [left, bottom, right, bottom], rules);
  if (sides.left) line(desk, [left, top, left, bottom], rules);
  if (sides.right) line(desk, [right, top, right, bottom], rules);
}

type Ends = readonly [x: number, y: number, toX: number, toY: number];

function line(desk: Desk, ends: Ends, rules: Setting['rules']) {
  const [x, y, toX, toY] = ends;
  if (rules === 'double') {
    const [across, down] = y === toY ? [0, 0.8] : [0.8, 0];
    bar(desk, [x - across, y - down, toX - across, toY - down]);
    bar(desk, [x + across, y + down, toX + across, toY + down]);
  } else if (rules === 'dashes') dashes(desk, ends);
  else if (rules === 'rects') bar(desk, ends);
  else {
    const [from, to] = [[x, A4.height - y].map(fixed), [toX, A4.height - toY].map(fixed)];
    draw(desk, `0.5 w ${from.join(' ')} m ${to.join(' ')} l S`);
  }
}

function dashes(desk: Desk, [x, y, toX, toY]: Ends) {
  const isAcross = y === toY;
  const length = isAcross ? toX - x : toY - y;
  for (let at = 0; at < length; at += 4) {
    const end = Math.min(length, at + 2);
    bar(desk, isAcross ? [x + at, y, x + end, y] : [x, y + at, x, y + end]);
  }
}

/** A line as a thin filled rectangle, as word processors draw it. */
function bar(desk: Desk, [x, y, toX, toY]: Ends) {
  const box =
    y === toY
      ? [x, A4.height - y - 0.24, toX - x, 0.48]
      : [x - 0.24, A4.height - toY, 0.48, toY - y];
  draw(desk, `${box.map(fixed).join(' ')} re f`);
}

/** Where each of some lengths ends when they follow one another; first where the first begins. */
function sums(lengths: readonly number[], from: number): number[] {
  const ends = [from];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  return ends;
}
