/** 分 in one 万元. */
const WAN = 1_000_000n;

/** A count as shown everywhere: thousands separators, a true minus. */
export const count = (value: number): string => value.toLocaleString('zh-CN').replace('-', '−');

/** A signed count, for what grew or shrank. */
export const signed = (value: number): string => (value > 0 ? `+${count(value)}` : count(value));

/** A share between 0 and 1 with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/**
 * Money in 分 as 万元. With the printed text, as many decimals as it prints; else four, as the form
 * asks, and more only where the amount needs them.
 */
export function money(value: number, printed?: string | null): string {
  const amount = BigInt(Math.abs(value));
  const fraction = String(amount % WAN).padStart(6, '0');
  const needed = fraction.replace(/0+$/, '').length;
  const decimals = Math.max(needed, printed == null ? 4 : decimalsOf(printed));
  const whole = count(Number(amount / WAN));
  return `${value < 0 ? '−' : ''}${whole}${decimals > 0 ? `.${fraction.slice(0, decimals)}` : ''}`;
}

const decimalsOf = (printed: string): number =>
  Math.min(6, /[.．]([0-9０-９]+)/.exec(printed)?.[1]?.length ?? 0);
