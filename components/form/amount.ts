import { grouped } from '#lib/wording/point.ts';

/** 分 in one 万元. */
const wan = 1_000_000n;

/**
 * Money in 分 as 万元, with as many decimals as the document prints, and never fewer than the amount
 * needs: what was published is shown as it was published.
 */
export function amountAsPrinted(value: number, printed: string): string {
  const amount = BigInt(Math.abs(value));
  const fraction = String(amount % wan).padStart(6, '0');
  const needed = fraction.replace(/0+$/, '').length;
  const decimals = Math.max(needed, decimalsOf(printed));
  const whole = grouped(Number(amount / wan));
  return `${value < 0 ? '−' : ''}${whole}${decimals > 0 ? `.${fraction.slice(0, decimals)}` : ''}`;
}

const decimalsOf = (printed: string): number =>
  Math.min(6, /[.．]([0-9０-９]+)/.exec(printed)?.[1]?.length ?? 0);
