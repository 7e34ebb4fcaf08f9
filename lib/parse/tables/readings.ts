import type { Unit } from '#lib/form/template.ts';
import { halfWidth, readFigure } from '../figure.ts';
import type { RowSum } from './row-sums.ts';

/** Digits as they stand in a row, with nothing but blanks between one token and the next. */
export type Tokens = readonly string[];

/** One figure of a reading: `[from, to)` of a token. */
export interface Slice {
  readonly token: number;
  readonly from: number;
  readonly to: number;
  /** Counts as printed; money in 分. */
  readonly value: number;
}

/** One way to part the tokens of a row into the figures of its columns; null is a column left blank. */
export type Reading = readonly (Slice | null)[];

export interface RowForm {
  readonly units: readonly Unit[];
  readonly sums: readonly RowSum[];
  /** Blank cells may have vanished among the tokens. */
  readonly mayBeBlank: boolean;
}

/** Digits, point and decimals of the largest amount. */
const LONGEST_FIGURE = 18;

/** Steps after which a row is given up: many times what rows of real offices take. */
const MOST_STEPS = 200_000;

/** A reading under way. */
interface Search {
  readonly texts: readonly string[];
  readonly form: RowForm;
  /** The sum each column is part of or the total of, by index; -1 for none. */
  readonly partOf: readonly number[];
  readonly totalOf: readonly number[];
  readonly reading: (Slice | null)[];
  /** What the parts of each sum come to so far. */
  readonly under: number[];
  readonly found: Reading[];
  steps: number;
}

/**
 * Every way to read the tokens that the form allows: one figure for each column, no leading zeros, signs
 * only in columns of change, decimals only in money, totals that are the sum of their parts. Null when
 * there are too many to look through.
 */
export function readings(tokens: Tokens, form: RowForm): Reading[] | null {
  const search: Search = {
    texts: tokens.map(halfWidth),
    form,
    partOf: form.units.map((_, at) => form.sums.findIndex(({ parts }) => parts.includes(at))),
    totalOf: form.units.map((_, at) => form.sums.findIndex(({ total }) => total === at)),
    reading: [],
    under: form.sums.map(() => 0),
    found: [],
    steps: 0,
  };
  readOn(search, 0, 0);
  return search.steps > MOST_STEPS ? null : search.found;
}

function readOn(search: Search, token: number, from: number): void {
  const { texts, form, reading, found } = search;
  search.steps += 1;
  if (search.steps > MOST_STEPS) return;
  const text = texts[token];
  if (reading.length === form.units.length) {
    if (text === undefined) found.push([...reading]);
    return;
  }
  if (form.mayBeBlank) take(search, null, token, from);
  if (text !== undefined) takeFigures(search, text, token, from);
}

/** Tries every length of the next figure. */
function takeFigures(search: Search, text: string, token: number, from: number): void {
  const { form, reading, partOf, totalOf, under } = search;
  const column = reading.length;
  const part = partOf[column] ?? -1;
  const due = under[totalOf[column] ?? -1];
  const before = under[part];
  const spare = spareDigits(search, token, from);
  for (const { to, value } of figuresAt(text, from, spare, form.units[column] ?? 'count')) {
    if (due !== undefined && due !== value) continue;
    const largest = 10 ** (spare - (to - from) + 1);
    if (before !== undefined && !adds(under, part, before + value, largest)) break;
    const isLast = to === text.length;
    take(search, { token, from, to, value }, isLast ? token + 1 : token, isLast ? 0 : to);
  }
  if (before !== undefined) under[part] = before;
}

/** Adds a part to its sum; what is left must still be able to hold a total that large. */
function adds(under: number[], part: number, sum: number, largest: number): boolean {
  under[part] = sum;
  return sum < largest;
}

function figuresAt(text: string, from: number, spare: number, unit: Unit) {
  const figures: { to: number; value: number }[] = [];
  const end = Math.min(text.length, from + spare, from + LONGEST_FIGURE);
  for (let to = from + 1; to <= end; to += 1) {
    const value = figureOf(text.slice(from, to), unit);
    if (value !== null) figures.push({ to, value });
  }
  return figures;
}

function take(search: Search, figure: Slice | null, token: number, from: number): void {
  search.reading.push(figure);
  readOn(search, token, from);
  search.reading.pop();
}

/** Digits the next figure may have, so that one is left for each column after it. */
function spareDigits({ texts, form, reading }: Search, token: number, from: number): number {
  const left = texts.slice(token).reduce((sum, text) => sum + text.length, -from);
  return form.mayBeBlank ? left : left - (form.units.length - reading.length - 1);
}

const plainCount = /^(?:0|[1-9]\d{0,8})$/;

function figureOf(text: string, unit: Unit): number | null {
  if (unit === 'count') return plainCount.test(text) ? Number(text) : null;
  if (!/\d$/.test(text)) return null;
  const figure = readFigure(text, unit);
  return figure.status === 'number' ? figure.value : null;
}

/** The column values that all readings agree on; null where they do not. */
export function agreed(all: readonly Reading[]): (Slice | null)[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  return first.map((slice, column) => {
    const same = others.every((reading) => isSame(reading[column] ?? null, slice));
    return same ? slice : null;
  });
}

const isSame = (a: Slice | null, b: Slice | null) =>
  a === null || b === null ? a === b : a.value === b.value;
