import type { At } from '#lib/extract/document.ts';
import { lines } from '#lib/form/lines.ts';
import { countOf, type Fit, type Found, rowSums } from './attempts.ts';
import type { Content } from './contents.ts';
import { filled, type Item } from './entry.ts';
import type { Reason } from './fact.ts';
import { halfWidth } from './figure.ts';
import { agreed, type Reading, type RowForm, readings, type Slice } from './readings.ts';
import { type Candidates, settle, type Values } from './solve.ts';

/** A token no figure can be: its first digit of several a zero, or more digits than any office counts. */
const isRunTogether = (item: Item) => /^0\d|^\d{10}/.test(halfWidth(item.text));

const digitsOf = (items: readonly Item[]) =>
  items.reduce((sum, item) => sum + halfWidth(item.text).length, 0);

/**
 * Whether the figures of a table are glued together: one token at least cannot be one figure, and every
 * row has digits enough for all its columns, so that no blank has vanished among them.
 */
export function isGlued(contents: readonly Content[], table: Found['table']): boolean {
  const columns = lines(table.columns).length;
  const rows = contents.map(({ items }) => filled(items));
  return (
    rows.some((items) => items.length < columns && items.some(isRunTogether)) &&
    rows.every((items) => digitsOf(items) >= columns)
  );
}

/** Rows that no attempt fitted, by index of their content: what the form leaves of their readings. */
export function ungluedRows(
  found: Found,
  fits: ReadonlyMap<Content, Fit>,
): ReadonlyMap<Content, Fit> {
  if (!found.heads.isUsual) return new Map();
  const open = found.contents.filter((content) => !fits.has(content) && isUngluable(content));
  if (open.length === 0) return new Map();
  const rows = found.contents.map((content) => rowOf(content, found, fits));
  const settled = settle(
    found.table,
    rows.map(({ candidates }) => candidates),
  );
  return new Map(
    rows.flatMap(({ content, all, isFree }, i): [Content, Fit][] => {
      const chosen = new Set(settled[i]?.left);
      const left = all.filter((_, index) => chosen.has(index));
      if (!open.includes(content) || left.length === 0) return [];
      if (!isFree && settled[i]?.isBacked !== true && !isSafe(content, found)) return [];
      return [[content, fitOf(content, left, isFree ? 'all-readings-agree' : 'sums-decide')]];
    }),
  );
}

/** Too few tokens for the columns, side by side in a line, and all of digits. */
const isUngluable = ({ row, items, isExplicit, isSuspect }: Content) => {
  const figures = filled(items);
  return (
    !(isSuspect || isExplicit) &&
    figures.length > 0 &&
    figures.length < row.cells.length &&
    figures.every(
      (item) =>
        item.kind === 'figure' && !item.isMark && halfWidth(item.text).length === item.text.length,
    )
  );
};

interface Row {
  readonly content: Content;
  readonly candidates: Candidates;
  readonly all: readonly Reading[];
  /** The form alone leaves one reading, without the sums. */
  readonly isFree: boolean;
}

function rowOf(content: Content, found: Found, fits: ReadonlyMap<Content, Fit>): Row {
  const path = content.row.path;
  const fit = fits.get(content);
  if (fit !== undefined)
    return {
      content,
      candidates: { path, values: [fit.cells.map(countOf)] },
      all: [],
      isFree: false,
    };
  const all = isUngluable(content) ? readingsOf(content, found) : [];
  const values = all.map((reading): Values => reading.map((slice) => slice?.value ?? null));
  return { content, candidates: { path, values }, all, isFree: isFreeOf(content, found) };
}

const tokensOf = ({ items }: Content) => filled(items).map((item) => item.text);

function formOf({ table, isGlued: glued }: Found, sums = rowSums(table)): RowForm | null {
  // With sums to go by, a table that is not glued has lost blanks instead.
  if (sums.length > 0 && !glued) return null;
  const units = lines(table.columns).map(({ unit }) => unit);
  return { units, sums, mayBeBlank: sums.length === 0 };
}

function readingsOf(content: Content, found: Found): readonly Reading[] {
  const form = formOf(found);
  return form === null ? [] : (readings(tokensOf(content), form) ?? []);
}

function withoutSums(content: Content, found: Found): readonly Reading[] | null {
  const form = formOf(found);
  return form === null ? null : readings(tokensOf(content), { ...form, sums: [] });
}

const isFreeOf = (content: Content, found: Found) => {
  const all = withoutSums(content, found);
  return all?.length === 1 || rowSums(found.table).length === 0;
};

/**
 * So few ways to part the digits that the sum of the row may decide without the columns: where a published
 * figure is wrong, one wrong reading in two hundred such rows fits the sum by chance.
 */
const FEW = 200;
const isSafe = (content: Content, found: Found) => {
  const all = withoutSums(content, found);
  return all !== null && all.length <= FEW;
};

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
