/** A counted number of plain words: `[from, to)`. */
export interface Counted {
  readonly value: number;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Neither 余 nor 近 nor 约. */
  readonly isExact: boolean;
}

const number =
  /(近|约|超过?|不少于|至少|逾)?(?<![\d.,〔-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(万)?(余|多|几)?(条次|件次|篇次|人次|场次|[件条份篇则次宗起期场项个例部]|%)(?!以上)/g;

/** Every number with a unit, in the order of the words. */
export const countedIn = (text: string): Counted[] =>
  [...text.matchAll(number)].map((match) => {
    const [all, near, digits = '', scale, more, unit = ''] = match;
    const value = Number(digits.replaceAll(',', ''));
    return {
      value: scale === undefined ? value : Math.round(value * 10_000),
      unit,
      from: match.index + (near?.length ?? 0),
      to: match.index + all.length,
      isExact: near === undefined && more === undefined && scale === undefined,
    };
  });
