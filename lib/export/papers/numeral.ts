const DIGITS = [...'〇一二三四五六七八九'];

/** 3 → 三, 12 → 十二, 20 → 二十; from 100 on as it is. */
export function numeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens > 9) return String(n);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}
