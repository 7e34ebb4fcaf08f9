import type { At } from '#lib/extract/document.ts';
import type { Reason } from '../fact.ts';
import { halfWidth } from '../figure.ts';
import type { Content } from './contents.ts';
import { filled, type Item } from './entry.ts';
import type { Fit, Found } from './fit.ts';
import { agreed, type Reading, readings, type Slice } from './readings.ts';
import { countOf, rowSums } from './row-sums.ts';
import { type Candidates, settle, type Values } from './solve.ts';

/** A token no figure can be: its first digit of several a zero, or more digits than any office counts. */
const isRunTogether = (item: Item) => /^0\d|^\d{10}/.test(halfWidth(item.text));

/**
 * Whether the figures of a table are glued together: one token at least cannot be one figure, and no row
 * of the document has so few digits that blanks must have vanished.
 */
const isGlued = ({ contents, habits }: Found): boolean =>
  !habits.dropsBlanks &&
  contents.some(({ row, items }) => {
    const figures = filled(items);
    return figures.length < row.cells.length && figures.some(isRunTogether);
  });

/** Rows that no attempt fitted: what the form, the sums and the other rows leave of their readings. */
export function ungluedRows(
  found: Found,
  fits: ReadonlyMap<Content, Fit>,
): ReadonlyMap<Content, Fit> {
  if (!found.heads.isUsual || found.contents.every((content) => fits.has(content)))
    return new Map();
  const rows = found.contents.map((content) => rowOf(content, found, fits.get(content)));
  const settled = settle(found.table, rows);
  return new Map(
    rows.flatMap((row, i): [Content, Fit][] => {
      const chosen = new Set(settled[i]?.left);
      const left = row.readings.filter((_, index) => chosen.has(index));
      const isSure = row.trust === 'form' || settled[i]?.isBacked === true;
      if (left.length === 0 || !(isSure || row.trust === 'sum')) return [];
      const how = row.trust === 'form' ? 'all-readings-agree' : 'sums-decide';
      return [[row.content, fitOf(row.content, left, how)]];
    }),
  );
}

interface Row extends Candidates {
  readonly content: Content;
  /** None for a row that is read already. */
  readonly readings: readonly Reading[];
  /** What the readings may rest on: the form alone, the sum of the row, or only the columns with it. */
  readonly trust: 'form' | 'sum' | 'columns';
}

/**
 * So few ways to part the digits that the sum of the row may decide without the columns: where a published
 * figure is wrong, one wrong reading in two hundred such rows fits the sum by chance.
 */
const FEW = 200;

function rowOf(content: Content, found: Found, fit: Fit | undefined): Row {
  const { path } = content.row;
  const row = { content, path, readings: [] };
  if (fit !== undefined) return { ...row, values: [fit.cells.map(countOf)], trust: 'form' };
  if (!isUngluable(content)) return { ...row, values: [], trust: 'columns' };
  const tokens = filled(content.items).map((item) => item.text);
  const units = content.row.cells.map(({ unit }) => unit);
  const sums = rowSums(found.table);
  // Without sums to tell, some cell may have been blank; with them, a table that is not glued has lost blanks.
  const isWhole = isGlued(found) || leastFigures(tokens) === units.length;
  if (sums.length > 0 && !isWhole) return { ...row, values: [], trust: 'columns' };
  const all = readings(tokens, { units, sums, mayBeBlank: sums.length === 0 }) ?? [];
  const values = all.map((reading): Values => reading.map((slice) => slice?.value ?? null));
  if (sums.length === 0) return { ...row, values, readings: all, trust: 'form' };
  const ways = readings(tokens, { units, sums: [], mayBeBlank: false })?.length;
  const trust = ways === 1 ? 'form' : ways !== undefined && ways <= FEW ? 'sum' : 'columns';
  return { ...row, values, readings: all, trust };
}

/** Too few tokens for the columns, all of digits; in cells or fields, one that holds them all. */
function isUngluable({ row, items, isExplicit, isSuspect }: Content): boolean {
  const figures = filled(items);
  return (
    !isSuspect &&
    figures.length > 0 &&
    figures.length < (isExplicit ? Math.min(2, row.cells.length) : row.cells.length) &&
    figures.every(
      (item) =>
        item.kind === 'figure' && !item.isMark && halfWidth(item.text).length === item.text.length,
    )
  );
}

/** A zero before another digit is a figure of its own; the rest of its token may be one more. */
const leastFigures = (tokens: readonly string[]): number =>
  tokens.reduce((sum, text) => {
    const zeros = /^0*/.exec(halfWidth(text))?.[0].length ?? 0;
    return sum + zeros + (zeros < text.length ? 1 : 0);
  }, 0);

/** The figures all readings agree on; the others are lost. */
function fitOf(content: Content, left: readonly Reading[], how: Reason): Fit {
  const items = filled(content.items);
  const cells = agreed(left).map((slice) => (slice === null ? 'lost' : itemOf(items, slice)));
  return { how: left.length > 1 ? 'all-readings-agree' : how, cells };
}

function itemOf(items: readonly Item[], { token, from, to }: Slice) {
  const item = items[token];
  if (item?.kind !== 'figure') return 'lost';
  return { ...item, text: item.text.slice(from, to), at: within(item.at, from, to) };
}

const within = (at: At, from: number, to: number): At =>
  at.start === undefined ? at : { ...at, start: at.start + from, end: at.start + to };
