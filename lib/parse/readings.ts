import type { Unit } from '#lib/form/template.ts';
import { halfWidth, readFigure } from './figure.ts';

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

/** What the form says of the figures of one row: the columns each total adds up. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

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

/**
 * Every way to read the tokens that the form allows: one figure for each column, no leading zeros, signs
 * only in columns of change, decimals only in money, totals that are the sum of their parts. Null when
 * there are too many to look through.
 */
export function readings(tokens: Tokens, form: RowForm): Reading[] | null {
  const texts = tokens.map(halfWidth);
  const columns = form.units.length;
  const roles = form.units.map((_, column) => ({
    partOf: form.sums.findIndex(({ parts }) => parts.includes(column)),
    totalOf: form.sums.findIndex(({ total }) => total === column),
  }));
  const found: Reading[] = [];
  const reading: (Slice | null)[] = [];
  const under = form.sums.map(() => 0);
  let steps = 0;

  const next = (token: number, from: number): void => {
    steps += 1;
    if (steps > MOST_STEPS) return;
    const text = texts[token];
    if (reading.length === columns) {
      if (text === undefined) found.push([...reading]);
      return;
    }
    if (form.mayBeBlank) take(null, token, from);
    if (text !== undefined) readOne(text, token, from);
  };

  const readOne = (text: string, token: number, from: number) => {
    const column = reading.length;
    const unit = form.units[column] ?? 'count';
    const { partOf = -1, totalOf = -1 } = roles[column] ?? {};
    const before = under[partOf];
    const left = digitsFrom(texts, token, from);
    const spare = form.mayBeBlank ? left : left - (columns - column - 1);
    const end = Math.min(text.length, from + spare, from + LONGEST_FIGURE);
    for (let to = from + 1; to <= end; to += 1) {
      const value = valueOf(text.slice(from, to), unit);
      if (value === null || (totalOf >= 0 && under[totalOf] !== value)) continue;
      if (before !== undefined) {
        // What is left must still be able to hold a total that large.
        if (before + value >= 10 ** (spare - (to - from) + 1)) break;
        under[partOf] = before + value;
      }
      const ends = to === text.length;
      take({ token, from, to, value }, ends ? token + 1 : token, ends ? 0 : to);
    }
    if (before !== undefined) under[partOf] = before;
  };

  const take = (figure: Slice | null, token: number, from: number) => {
    reading.push(figure);
    next(token, from);
    reading.pop();
  };

  next(0, 0);
  return steps > MOST_STEPS ? null : found;
}

const digitsFrom = (texts: readonly string[], token: number, from: number) =>
  texts.slice(token).reduce((sum, text) => sum + text.length, -from);

const plainCount = /^(?:0|[1-9]\d{0,8})$/;

function valueOf(text: string, unit: Unit): number | null {
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
