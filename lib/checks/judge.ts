import { type Equation, partsOf } from './equations.ts';
import type { Figure, Figures, Operand, Term } from './finding.ts';
import type { Judgement } from './rule.ts';

/** Why an arithmetic rule stays open; kept in `Finding.detail.because`. */
export type Open =
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
  const terms = [...equation.left, ...equation.right];
  const left = equation.left.map(operand(figure));
  const right = equation.right.map(operand(figure));
  const { subject, relation } = equation;
  const inferred = terms.some((term) => figure(term)?.status === 'inferred');
  return {
    subject,
    left,
    right,
    ...(relation && { relation }),
    ...(inferred && { inferred }),
    ...(gap(equation, figure) ?? weigh(equation, figure, left, right)),
  };
}

const operand =
  (figure: Lookup) =>
  (term: Term): Operand => ({ ...term, value: figure(term)?.value ?? null });

const open = (because: Open) => ({ verdict: 'undetermined', detail: { because } }) as const;

/** Why the sums cannot even be taken, or null. */
function gap(equation: Equation, figure: Lookup) {
  const { left, right, total } = equation;
  const terms = [...left, ...right];
  if (terms.some((term) => term.yearsAgo && figure(term) === undefined)) return open('no-previous');
  if (terms.some((term) => (figure(term)?.status ?? 'unread') === 'unread')) return open('unread');
  const blank = (side: readonly Term[]) =>
    side.length > 0 && side.every((term) => figure(term)?.status === 'blank');
  if (!blank(right) && (total !== undefined || !blank(left))) return null;
  return open(right.some((term) => isOpenTotal(term, figure)) ? 'blank-total' : 'blank');
}

function weigh(
  equation: Equation,
  figure: Lookup,
  left: readonly Operand[],
  right: readonly Operand[],
) {
  const terms = [...equation.left, ...equation.right];
  const sums = [sum(left), sum(right)] as const;
  const blanks = hasBlank(left) || hasBlank(right) ? ({ blanksAsZero: true } as const) : {};
  if (equation.relation === '≤' ? sums[0] <= sums[1] : sums[0] === sums[1])
    return isCircular(equation, figure)
      ? { ...open('sums-decide'), sums }
      : ({ ...blanks, verdict: 'holds', sums } as const);
  if (terms.some((term) => isOpenTotal(term, figure))) return open('blank-total');
  // A number that belongs in a blank could still make it true: nothing contradicts itself yet.
  const soft = hasBlank(sums[0] < sums[1] ? left : right);
  return { ...blanks, verdict: 'fails', sums, ...(soft && { soft }) } as const;
}

const sum = (side: readonly Operand[]) =>
  side.reduce((all, { value }) => (value === null ? all : all + value), 0);

const hasBlank = (side: readonly Operand[]) => side.some(({ value }) => value === null);

/** Whether a printed total is blank although parts of it are filled: then it is unknown, not nothing. */
export function isOpenTotal(term: Term, figure: Lookup): boolean {
  if (figure(term)?.status !== 'blank') return false;
  const parts = partsOf.get(term.key) ?? [];
  return parts.some((key) => typeof figure({ ...term, key })?.value === 'number');
}

/** The sums of a form may have decided how its figures were read; last year's report never does. */
const isCircular = ({ left, right, relation }: Equation, figure: Lookup) =>
  relation === undefined &&
  left.every((term) => term.yearsAgo === undefined) &&
  [...left, ...right].some((term) => decidedBySums.has(figure(term)?.reason));

const decidedBySums = new Set<Figure['reason']>(['sums-decide', 'all-readings-agree']);
