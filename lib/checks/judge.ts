import type { Reason } from '#lib/parse/fact.ts';
import { type Equation, partsOf } from './equations.ts';
import type { Figure, Figures, Operand, Term } from './finding.ts';
import type { Judgement } from './rule.ts';

/** Why an arithmetic rule stays open; kept in `Finding.detail.because`. */
type Open =
  /** The reader could not get a figure: never the publisher's fault. */
  | 'unread'
  /** The report of the year before is not at hand, or is of the free form. */
  | 'no-previous'
  /** A printed total is blank although its parts are filled. */
  | 'blank-total'
  /** Nothing stands on one side. */
  | 'blank'
  /** The figures were told apart by these very sums, so that they add up proves nothing. */
  | 'sums-decide';

/** Finds the figure of a term; undefined when there is none to be found. */
export type Lookup = (term: Term) => Figure | undefined;

/** Looks in a report and, for terms of the year before, in the previous one. */
export const lookup =
  (current: Figures, previous: Figures | null = null): Lookup =>
  ({ key, yearsAgo }) =>
    (yearsAgo === undefined ? current : previous)?.facts.get(key);

/**
 * Judges one equation. A blank is unknown: only where it decides nothing else is it counted as
 * nothing, and the finding then says so. An equation that adds up by figures the sums themselves
 * decided stays open: it would be its own proof.
 */
export function judge(equation: Equation, figure: Lookup): Judgement {
  const left = equation.left.map((term) => seen(term, figure));
  const right = equation.right.map((term) => seen(term, figure));
  const all = [...left, ...right];
  const because = gap(equation, left, right, figure);
  return {
    subject: equation.subject,
    left: left.map(operand),
    right: right.map(operand),
    ...(equation.relation && { relation: equation.relation }),
    ...(all.some(({ found }) => found?.status === 'inferred') && { inferred: true }),
    ...(because === null ? weigh(equation, left, right, figure) : open(because)),
  };
}

/** A term with the figure that was found for it. */
interface Seen {
  readonly term: Term;
  readonly found: Figure | undefined;
}
const seen = (term: Term, figure: Lookup): Seen => ({ term, found: figure(term) });
const operand = ({ term: { key, yearsAgo }, found }: Seen): Operand => {
  const value = found?.value ?? null;
  return yearsAgo === undefined ? { key, value } : { key, yearsAgo, value };
};

const open = (because: Open) => ({ verdict: 'undetermined', detail: { because } }) as const;

/** Why the sums cannot even be taken, or null. */
function gap(
  { total }: Equation,
  left: readonly Seen[],
  right: readonly Seen[],
  figure: Lookup,
): Open | null {
  const lacking = [...left, ...right].find(({ found }) => (found?.status ?? 'unread') === 'unread');
  if (lacking !== undefined)
    return lacking.term.yearsAgo && lacking.found === undefined ? 'no-previous' : 'unread';
  if (!isBlank(right) && (total !== undefined || !isBlank(left))) return null;
  return right.some(({ term }) => isOpenTotal(term, figure)) ? 'blank-total' : 'blank';
}

function weigh(
  { relation }: Equation,
  left: readonly Seen[],
  right: readonly Seen[],
  figure: Lookup,
) {
  const all = [...left, ...right];
  const sums = [sum(left), sum(right)] as const;
  const blanks = hasBlank(all) ? ({ blanksAsZero: true } as const) : {};
  if (relation === '≤' ? sums[0] <= sums[1] : sums[0] === sums[1])
    return relation === undefined && isCircular(all)
      ? { ...open('sums-decide'), sums }
      : ({ ...blanks, verdict: 'holds', sums } as const);
  if (all.some(({ term, found }) => found?.status === 'blank' && isOpenTotal(term, figure)))
    return open('blank-total');
  // A number that belongs in a blank could still make it true: nothing contradicts itself yet.
  const soft = hasBlank(sums[0] < sums[1] ? left : right);
  return { ...blanks, verdict: 'fails', sums, ...(soft && { soft }) } as const;
}

function sum(side: readonly Seen[]): number {
  let all = 0;
  for (const { found } of side) if (found?.value != null) all += found.value;
  return all;
}

const hasBlank = (side: readonly Seen[]) => side.some(({ found }) => found?.status === 'blank');
const isBlank = (side: readonly Seen[]) =>
  side.length > 0 && side.every(({ found }) => found?.status === 'blank');

/** The sums of a form may have decided how its figures were read; but never those of two reports. */
const isCircular = (all: readonly Seen[]) =>
  all.every(({ term }) => term.yearsAgo === undefined) &&
  all.some(({ found }) => found?.reason !== undefined && decidedBySums.includes(found.reason));

const decidedBySums: readonly Reason[] = ['sums-decide', 'all-readings-agree'];

/** Whether a printed total is blank although parts of it are filled: then it is unknown, not nothing. */
export function isOpenTotal(term: Term, figure: Lookup): boolean {
  if (figure(term)?.status !== 'blank') return false;
  const parts = partsOf.get(term.key) ?? [];
  return parts.some((key) => typeof figure({ ...term, key })?.value === 'number');
}
