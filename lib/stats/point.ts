import type { Coverage, Gap, Point, Softness } from './series.ts';

type Numbered = Extract<Point, { state: 'number' }>;

export const isNumber = (point: Point): point is Numbered => point.state === 'number';

const gap = (state: Gap): Point => ({ state });

/** Which gap a sum of gaps is: what stands in a document, though unread, is told before what is absent. */
const precedence = ['unread', 'blank', 'not-told', 'not-applicable', 'not-received'] as const;

const worst = (points: readonly Point[]): Gap => worstGap(points) ?? 'not-applicable';

/** The gap to tell of points of which some may be numbers; null when none is a gap. */
export const worstGap = (points: readonly Point[]): Gap | null =>
  precedence.find((state) => points.some((point) => point.state === state)) ?? null;

/** Every reservation about any of some points, each once. */
function softness(points: readonly Point[]): Softness[] {
  const soft: Softness[] = [];
  for (const point of points) {
    if (!isNumber(point) || point.soft === undefined) continue;
    soft.push(...point.soft.filter((one) => !soft.includes(one)));
  }
  return soft;
}

const number = (value: number, soft: readonly Softness[]): Numbered =>
  soft.length > 0 ? { state: 'number', value, soft } : { state: 'number', value };

const total = (points: readonly Numbered[]) => points.reduce((sum, { value }) => sum + value, 0);

/**
 * A figure derived within one report, e.g. 不予公开 from its eight reasons, which the form never prints.
 * One unread part makes the sum unread: what is missing may be anything. Blanks beside numbers are left
 * out, since publishers leave a cell empty where 0 is due, and the sum says so (`blanks`). Blanks alone
 * are a blank, and a figure the edition does not have is 不适用: neither is 0.
 */
export function sumWithin(parts: readonly Point[]): Point {
  const [only] = parts;
  if (only === undefined) return gap('not-applicable');
  if (parts.length === 1) return only;
  if (parts.some((part) => part.state === 'unread')) return gap('unread');
  const numbers = parts.filter(isNumber);
  if (numbers.length === 0) return gap(worst(parts));
  const blank = parts.some((part) => part.state === 'blank');
  return number(total(numbers), blank ? [...softness(numbers), 'blanks'] : softness(numbers));
}

/**
 * A sum over reports. It is made of the reports that give a number and says how many those are: a sum
 * of 11 out of 12 units is never shown as the district's.
 */
export function sumAcross(points: readonly Point[]): Point {
  const numbers = points.filter(isNumber);
  const sum = coverage(points, numbers.length);
  if (numbers.length === 0) return { state: worst(points), sum };
  return { ...number(total(numbers), softness(numbers)), sum };
}

function coverage(points: readonly Point[], counted: number): Coverage {
  const lacking: Partial<Record<Gap, number>> = {};
  for (const { state } of points) {
    if (state !== 'number' && state !== 'undefined') lacking[state] = (lacking[state] ?? 0) + 1;
  }
  return { counted, expected: points.length, lacking };
}

/** A numerator and its denominator, or this year and the year before, of one report. */
export type Pair = readonly [Point, Point];

const bothNumbers = (pair: Pair): pair is readonly [Numbered, Numbered] => pair.every(isNumber);

/** A share, n = its denominator. A gap on either side is a gap; 0 below is undefined, with the reason. */
export function share([part, whole]: Pair): Point {
  if (!isNumber(part) || !isNumber(whole)) return gap(worst([part, whole]));
  if (whole.value === 0) return { state: 'undefined', because: 'zero-denominator' };
  return { ...number(part.value / whole.value, softness([part, whole])), of: whole.value };
}

/** A share over several reports: Σ parts / Σ wholes of the reports that give both. */
export const shareAcross = (pairs: readonly Pair[]): Point =>
  across(pairs, share, (pair) => pair[0]);

/** 同比: (this year − last year) / last year. */
export function growth([current, previous]: Pair): Point {
  if (!isNumber(current)) return current;
  if (!isNumber(previous)) return noPrevious(previous);
  if (previous.value === 0) return { state: 'undefined', because: 'zero-denominator' };
  const value = (current.value - previous.value) / Math.abs(previous.value);
  return { ...number(value, softness([current, previous])), of: previous.value };
}

const noPrevious = (previous: Point): Point => ({
  state: 'undefined',
  because: previous.state === 'not-applicable' ? 'form-changed' : 'no-previous',
});

/** 同比 of a sum, like for like: only units that give a number in both years are in either sum. */
export const growthAcross = (pairs: readonly Pair[]): Point =>
  across(pairs, growth, ([current, previous]) => (isNumber(current) ? previous : current));

/** The change of a share in 百分点. */
export function pointsBetween(current: Point, previous: Point): Point {
  if (!isNumber(current)) return current;
  if (!isNumber(previous)) return noPrevious(previous);
  return number(current.value - previous.value, softness([current, previous]));
}

/** Both sums over the same reports, then the rule for one report. */
function across(
  pairs: readonly Pair[],
  of: (pair: Pair) => Point,
  lacking: (pair: Pair) => Point,
): Point {
  const whole = pairs.filter(bothNumbers);
  const sum = coverage(
    pairs.map((pair) => (bothNumbers(pair) ? pair[0] : lacking(pair))),
    whole.length,
  );
  if (whole.length === 0) return emptied(pairs, of, sum);
  const point = of([sumWithin(whole.map(([a]) => a)), sumWithin(whole.map(([, b]) => b))]);
  return isNumber(point) ? { ...point, sum } : point;
}

/** No report gives both sides: the gap of the whole, or why nothing can be compared. */
function emptied(pairs: readonly Pair[], of: (pair: Pair) => Point, sum: Coverage): Point {
  const points = pairs.map(of);
  const reason = points.find((point) => point.state === 'undefined');
  return reason ?? { state: worst(points), sum };
}
