/** How an automatic list prints a number, by the name DOCX gives the form (ST_NumberFormat). */
export type NumeralForm = string;

/** DOC and RTF tell the same forms by code (MSONFC). */
const formsByCode: Readonly<Record<number, NumeralForm>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircle',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

export const numeralFormOf = (code: number): NumeralForm => formsByCode[code] ?? 'decimal';

/** A number as a list prints it. Forms that are not met in Chinese documents are printed as digits. */
export function numeral(form: NumeralForm, value: number): string {
  const write = writers[form] ?? String;
  return value < 0 || value > 32_767 ? String(value) : write(value);
}

const digits = '〇一二三四五六七八九';
const digitwise = (signs: string) => (value: number) =>
  [...String(value)].map((digit) => [...signs][Number(digit)] ?? digit).join('');

/** 十一, 一百零一. Up to 32767. */
function counting(signs: string, powers: readonly string[], value: number): string {
  const numbers = [...String(value)].map(Number);
  const said = numbers.map((digit, i) =>
    digit === 0 ? '零' : `${[...signs][digit] ?? ''}${powers[numbers.length - 1 - i] ?? ''}`,
  );
  const text = said
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return value >= 10 && value < 20 && signs === digits ? text.slice(1) : text;
}

const chinese = (value: number) => counting(digits, ['', '十', '百', '千', '万'], value);
const legal = (signs: string) => (value: number) =>
  counting(signs, ['', '拾', '佰', '仟', '萬'], value);

/** Signs that follow each other in Unicode, as far as they go; then digits. */
const signs = (first: string, most: number) => (value: number) =>
  value >= 1 && value <= most
    ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1)
    : String(value);

const listed = (names: string) => (value: number) => [...names][value - 1] ?? String(value);

/** A to Z, then AA, BB. */
const letters = (first: string) => (value: number) =>
  value < 1 || value > 780
    ? String(value)
    : signs(first, 26)(((value - 1) % 26) + 1).repeat(Math.ceil(value / 26));

const romans: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  return romans
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}

const fullWidth = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const writers: Readonly<Record<NumeralForm, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  // From a hundred on, Word prints digits in turn.
  chineseCounting: (value) => (value < 100 ? chinese(value) : digitwise(digits)(value)),
  taiwaneseCounting: (value) => (value < 100 ? chinese(value) : digitwise(digits)(value)),
  chineseCountingThousand: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitwise(digits),
  japaneseDigitalTenThousand: digitwise(digits),
  taiwaneseDigital: digitwise(digits),
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖'),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖'),
  ideographTraditional: listed('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: listed('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: signs('㊀', 10),
  decimalEnclosedCircle: signs('①', 20),
  decimalEnclosedCircleChinese: signs('①', 20),
  decimalEnclosedFullstop: signs('⒈', 20),
  decimalEnclosedParen: signs('⑴', 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
};
