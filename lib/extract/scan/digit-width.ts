import type { Box } from './raster.ts';

interface Written extends Box {
  readonly text: string;
}

/** Digits of one height are of one print; those of another table may be smaller. */
const ALIKE = 0.15;
/** Fewer figures do not tell how wide a digit is. */
const FEWEST = 6;

const wide = ({ left, right }: Box) => right - left;
const high = ({ top, bottom }: Box) => bottom - top;

/**
 * Figures whose ink is wider or narrower than so many digits are elsewhere on the page. This is told by
 * measuring, not by reading: a recogniser that takes «140» for «10» does so every time it looks.
 */
export function misfits<T extends Written>(lines: readonly T[]): Set<T> {
  return suchAs(lines, (off) => off < -NARROWER || off > WIDER);
}

/** Those among them that are wider by a digit: what was read is not what is written. */
export function lackingDigits<T extends Written>(lines: readonly T[]): Set<T> {
  return suchAs(lines, (off) => off > LOST);
}

function suchAs<T extends Written>(lines: readonly T[], isMeant: (off: number) => boolean): Set<T> {
  const figures = lines.filter(({ text }) => /^\d{1,9}$/.test(text));
  return new Set(
    figures.filter((figure) => {
      const off = surplusOf(figure, figures);
      return off !== null && isMeant(off);
    }),
  );
}

/** How much wider a figure is than its digits, in digits; null where too few others tell. */
function surplusOf(figure: Written, figures: readonly Written[]): number | null {
  const alike = figures.filter(
    (other) => Math.abs(high(other) / high(figure) - 1) <= ALIKE && other.text.length > 1,
  );
  const steps = alike.map((other) => wide(other) / widthOf(other.text)).sort((a, b) => a - b);
  const step = steps[Math.floor(steps.length / 2)];
  if (step === undefined || steps.length < FEWEST) return null;
  return wide(figure) / step - widthOf(figure.text);
}

/** In steps from digit to digit. Where 1 is set narrow a figure with many of them is narrower. */
const NARROWER = 0.75;
const WIDER = 0.45;
const LOST = 0.75;

/** Width of the ink in steps: no white behind the last digit, and a 1 at either end has white around it. */
function widthOf(figure: string): number {
  const ends = [figure.at(0), ...(figure.length > 1 ? [figure.at(-1)] : [])];
  return figure.length - 0.12 - 0.2 * ends.filter((digit) => digit === '1').length;
}
