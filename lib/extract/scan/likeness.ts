import { GRID, type Mark } from './marks.ts';

/** A figure, or «/», as it is read, and as it is printed. */
export interface Printed {
  readonly text: string;
  /** False where it was not read so but measured: it bears no witness for others. */
  readonly isRead: boolean;
  /** One for every digit of the text. */
  readonly marks: readonly Mark[];
}

/** So many others must look the same and be read the same. */
const ALIKE = 3;
/** What looks like none of so many that are read the same is odd. */
const MANY = 8;
const ODD = 0.04;
/** Of each digit so many are compared with, from all over the document. */
const SAMPLE = 60;
/** Marks farther apart than this are never the same character: 1 less their correlation. */
const FARTHEST = 0.08;
/** Nor are those that are so many times farther apart than those of this digit mostly are. */
const USUAL = 6;
const LEAST = 0.012;
/** One place of the grid differing so much is a stroke more or less. */
const STROKE = 0.12;
/** Another digit must be so many times farther away than the same. */
const APART = 2;

/** What the print says of figures; of those in neither set there is too little to compare with. */
export interface Likeness {
  /** Look like others that are read the same, and only like those. */
  readonly alike: ReadonlySet<Printed>;
  /** Do not, although there are many others that are read the same. */
  readonly unlike: ReadonlySet<Printed>;
}

/**
 * Figures confirmed, or not, by the print itself: within one document all 0 look alike, and no other
 * digit looks like them. Each digit must look like several in `all` that are read as the same, and like
 * none that is read otherwise. Pictures are laid over one another; this knows no digits, so that it does
 * not make the mistakes of one who reads.
 */
export function likenessOf(figures: readonly Printed[], all: readonly Printed[]): Likeness {
  const samples = samplesOf(all.filter(({ isRead }) => isRead));
  const usual = usualOf(samples);
  const alike = new Set<Printed>();
  const unlike = new Set<Printed>();
  for (const figure of figures) {
    const digits = digitsOf(figure).map((digit) => {
      const compared = comparedWith(samples, digit);
      return { isAlike: isAlike(compared, usual), isOdd: isOdd(compared, usual) };
    });
    if (digits.length > 0 && digits.every((digit) => digit.isAlike)) alike.add(figure);
    else if (digits.some((digit) => digit.isOdd)) unlike.add(figure);
  }
  return { alike, unlike };
}

interface Digit {
  readonly mark: Mark;
  readonly read: string;
  readonly figure: Printed;
}

/** A digit that stands for so many of its kind. */
interface Sample extends Digit {
  readonly weight: number;
}

function digitsOf(figure: Printed): Digit[] {
  const read = figure.text.replace('.', '');
  return figure.marks.map((mark, i) => ({ mark, read: read[i] ?? '', figure }));
}

/** Of each digit as many as are compared with, evenly from first to last. */
function samplesOf(figures: readonly Printed[]): Sample[] {
  const byRead = new Map<string, Digit[]>();
  for (const digit of figures.flatMap(digitsOf)) {
    const own = byRead.get(digit.read);
    if (own === undefined) byRead.set(digit.read, [digit]);
    else own.push(digit);
  }
  return [...byRead.values()].flatMap((digits) => {
    const weight = Math.max(1, digits.length / SAMPLE);
    return digits
      .filter((_, i) => Math.floor(i / weight) !== Math.floor((i - 1) / weight))
      .map((digit) => ({ ...digit, weight }));
  });
}

interface Compared {
  readonly digit: Digit;
  /** How far marks of other figures are that are read as the same, the nearest first. */
  readonly same: readonly Near[];
  /** The same of those read otherwise. */
  readonly others: readonly Near[];
}

interface Near {
  readonly mark: Mark;
  readonly apart: number;
  readonly weight: number;
}

function comparedWith(samples: readonly Sample[], digit: Digit): Compared {
  const same: Near[] = [];
  const others: Near[] = [];
  for (const { mark, read, figure, weight } of samples)
    if (figure !== digit.figure)
      (read === digit.read ? same : others).push({ mark, apart: apart(digit.mark, mark), weight });
  return { digit, same: same.sort((a, b) => a.apart - b.apart), others };
}

/** How far apart marks read as the same digit mostly are, by digit. */
function usualOf(samples: readonly Sample[]): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const sample of samples) {
    const near = comparedWith(samples, sample).same[ALIKE - 1];
    if (near !== undefined) all.set(sample.read, [...(all.get(sample.read) ?? []), near.apart]);
  }
  return new Map(
    [...all].map(([read, apart]) => [
      read,
      apart.sort((a, b) => a - b)[Math.floor(apart.length / 2)] ?? 0,
    ]),
  );
}

function isAlike({ digit, same, others }: Compared, usual: ReadonlyMap<string, number>): boolean {
  const most = Math.min(FARTHEST, Math.max(LEAST, USUAL * (usual.get(digit.read) ?? 0)));
  let alike = 0;
  let last = most;
  for (const one of same) {
    if (alike === ALIKE || one.apart > most) break;
    if (!isSameStroke(digit.mark, one.mark)) continue;
    alike += 1;
    last = one.apart;
  }
  if (alike < ALIKE) return false;
  const reach = Math.max(APART * last, LEAST);
  const within = (some: readonly Near[]) =>
    some.reduce((sum, one) => (one.apart < reach ? sum + one.weight : sum), 0);
  // One that is misread among many that are not does not make all of them doubtful.
  return within(others) * 10 <= within(same);
}

/** Whether a digit looks like none of many that are read the same, or more like one that is read otherwise. */
function isOdd({ digit, same, others }: Compared, usual: ReadonlyMap<string, number>): boolean {
  const [nearest] = same;
  if (nearest === undefined || same.length < MANY) return false;
  const most = Math.max(ODD, (USUAL / 2) * (usual.get(digit.read) ?? 0));
  return nearest.apart > most || others.some((one) => one.apart < nearest.apart);
}

function apart(a: Mark, b: Mark): number {
  let product = 0;
  for (let i = 0; i < a.length; i += 1) product += (a[i] ?? 0) * (b[i] ?? 0);
  return 1 - product;
}

/** Whether two marks differ nowhere by as much as a stroke, seen a little blurred. */
function isSameStroke(a: Mark, b: Mark): boolean {
  for (let y = 1; y < GRID - 1; y += 1)
    for (let x = 1; x < GRID - 1; x += 1) {
      let difference = 0;
      for (let v = -1; v <= 1; v += 1)
        for (let u = -1; u <= 1; u += 1) {
          const i = (y + v) * GRID + x + u;
          difference += (a[i] ?? 0) - (b[i] ?? 0);
        }
      if (Math.abs(difference / 9) > STROKE) return false;
    }
  return true;
}
