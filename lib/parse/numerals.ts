const digits = '〇一二三四五六七八九';
const digitOf = (character: string): number =>
  character === '零' ? 0 : character === '两' ? 2 : digits.indexOf(character);

/** Characters that write a whole number in Chinese. */
export const chineseNumber = '〇零一二两三四五六七八九十百千';

/** «一百二十» → 120, «两» → 2, «十» → 10, «二〇二三» → 2023; null when it is no number. */
export function readChinese(text: string): number | null {
  if (text === '' || [...text].some((character) => !chineseNumber.includes(character))) return null;
  if (!/[十百千]/.test(text)) return Number([...text].map(digitOf).join(''));
  let sum = 0;
  let pending: number | null = null;
  for (const character of text) {
    const power = { 十: 10, 百: 100, 千: 1000 }[character];
    if (power === undefined) pending = digitOf(character);
    else {
      sum += (pending ?? 1) * power;
      pending = null;
    }
  }
  return sum + (pending ?? 0);
}

/** A whole number in digits, blanks and thousands separators allowed, or in Chinese. */
export const readWhole = (text: string): number | null => {
  const bare = text.replace(/[ ,]/g, '');
  return /^\d+$/.test(bare) ? Number(bare) : readChinese(bare);
};
