import type { Block } from '#lib/extract/document.ts';

/** A field of a table whose cells stand on lines of their own, each with a bar behind it. */
export interface BarredField {
  readonly text: string;
  readonly block: number;
  /** Where it begins in the text of its block. */
  readonly start: number;
  /** Tells the tables of a document apart. */
  readonly table: number;
  /** Row within the table, and place within the row. */
  readonly row: number;
  readonly column: number;
}

/** A part of a line: text up to a bar, or up to the end of the line. */
interface Part {
  readonly text: string;
  readonly block: number;
  readonly start: number;
  readonly isClosed: boolean;
}
/** What stands between two bars: one text, several lines of it, or nothing. */
type Slot = readonly Part[];
type Row = readonly Slot[];

const bar = /[|｜│┃]/;

/**
 * Tables some converters of web pages write: each cell on its line with a bar behind it, a bar alone for an
 * empty cell, and bars behind a row for the places merged cells cover. Answers the fields of such tables by
 * the block they stand in. Only where blanks stand between figures are the lines taken apart so: elsewhere
 * nothing shows that blanks are written where they are, and without blanks a cell a line says the same.
 */
export function barredFields(blocks: readonly Block[]): ReadonlyMap<number, BarredField[]> {
  if (!blocks.some(hasBar)) return new Map();
  const tables = runsOf(blocks).map((run) => rowsOf(slotsOf(run)));
  const fields = new Map<number, BarredField[]>();
  if (!tables.some((rows) => rows.some(hasGap))) return fields;
  for (const [table, rows] of tables.entries())
    for (const field of rows.flatMap((row, i) => fieldsOf(row, table, i))) {
      const known = fields.get(field.block);
      if (known === undefined) fields.set(field.block, [field]);
      else known.push(field);
    }
  return fields;
}

const hasBar = (block: Block) => block.kind === 'text' && bar.test(block.text);

const fieldsOf = (row: Row, table: number, index: number): BarredField[] =>
  row.flatMap((slot, column) =>
    slot.map(({ text, block, start }) => ({ text, block, start, table, row: index, column })),
  );

/** A line of text and the block it is. */
interface Numbered {
  readonly text: string;
  readonly index: number;
}

/** Fewer lines are no table. */
const FEWEST_LINES = 8;

/** Neighbouring lines that each say one thing at most, from the first with a bar to the last. */
function runsOf(blocks: readonly Block[]): Numbered[][] {
  const runs: Numbered[][] = [[]];
  blocks.forEach((block, index) => {
    if (isNothing(block)) return;
    const run = runs.at(-1) ?? [];
    const line = lineOf(block, index);
    if (line === null || isProse(line, run)) runs.push([]);
    // The first cell may stand on the line before the first bar.
    if (line !== null) runs.at(-1)?.push(line);
  });
  return runs.map(upToLastBar).filter(({ length }) => length >= FEWEST_LINES);
}

const isNothing = (block: Block) =>
  block.kind === 'text' && block.role !== 'chrome' && block.text.trim() === '';

/** A line that may be of such a table. */
function lineOf(block: Block, index: number): Numbered | null {
  if (block.kind !== 'text' || block.role === 'chrome') return null;
  const { text } = block;
  const says = text.split(bar).filter((part) => part.trim() !== '');
  return says.length > 1 ? null : { text, index };
}

/** Before a table one line without a bar may be its first cell; within it two may be a cell that breaks. */
const isProse = ({ text }: Numbered, run: readonly Numbered[]): boolean =>
  !bar.test(text) && run.slice(-2).every((line) => !bar.test(line.text));

function upToLastBar(run: readonly Numbered[]): Numbered[] {
  const first = run.findIndex(({ text }) => bar.test(text));
  const isBarAlone = run[first]?.text.trim().length === 1;
  return run.slice(
    Math.max(0, isBarAlone ? first - 1 : first),
    run.findLastIndex(({ text }) => bar.test(text)) + 1,
  );
}

/** What stands between the bars of a run. */
function slotsOf(run: readonly Numbered[]): Slot[] {
  const slots: Slot[] = [];
  let open: Part[] = [];
  for (const part of run.flatMap(partsOf)) {
    open.push(part);
    if (!part.isClosed) continue;
    const told = open.filter(({ text }) => text.trim() !== '');
    slots.push(told.length > 0 ? told : [part]);
    open = [];
  }
  return slots;
}

function partsOf({ text, index: block }: Numbered): Part[] {
  let start = 0;
  const parts = text.split(bar).map((piece, i, all): Part => {
    const part = { text: piece, block, start, isClosed: i < all.length - 1 };
    start += piece.length + 1;
    return part;
  });
  return parts.filter(({ isClosed, text }) => isClosed || text.trim() !== '');
}

/**
 * The rows that hold a figure, each from the label right before its first place. Other labels are heads or
 * groups: in which row they stand, bars on lines do not tell.
 */
function rowsOf(slots: readonly Slot[]): Row[] {
  const rows: Slot[][] = [];
  for (const slot of slots) {
    if (isLabel(slot)) rows.push([slot]);
    else rows.at(-1)?.push(slot);
  }
  const heads = (before: number) => rows.slice(0, before).findLastIndex(({ length }) => length > 1);
  return rows
    .map((row, i) => ownRow(row, i - heads(i)))
    .filter((row) => row.some((slot) => !isLabel(slot) && !isEmpty(slot)));
}

/** Columns of the widest table of the form, whose one row has no label (表四). */
const WIDEST = 15;

/**
 * Its figures stand behind the last head, or behind what fills up the row of heads; where a bar begins each
 * row, behind that.
 */
function ownRow(row: Slot[], heads: number): Row {
  const filling = row.length - 1 - WIDEST;
  const isBehind = [0, WIDEST - heads, WIDEST - heads + 1].includes(filling);
  return heads > 1 && isBehind ? row.slice(-WIDEST) : row;
}

/** An empty place before a figure. */
function hasGap(row: Row): boolean {
  const label = row.findLastIndex(isLabel);
  const figure = row.findLastIndex((slot) => !isEmpty(slot));
  return row.slice(label + 1, Math.max(label + 1, figure)).some(isEmpty);
}

const isEmpty = (slot: Slot) => slot.every(({ text }) => text.trim() === '');
const isLabel = (slot: Slot) => slot.some(({ text }) => /\p{L}/u.test(text));
