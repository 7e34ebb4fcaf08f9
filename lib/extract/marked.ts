/** Stands for what is there and cannot be read as text: a picture, a figure crossed out. */
export const UNREADABLE = '\ufffc';

const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as characters of their own, one for one: «12» with the note 1 is not 121. */
export const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => high[Number(digit)] ?? digit);

interface Look {
  readonly isStruck: boolean;
  readonly isRaised: boolean;
  /** White, or too small to be seen. */
  readonly isUnseen?: boolean;
}

/**
 * Text as its look has it: of what is crossed out only signs are left, so that it is neither read nor blank,
 * and of digits that nobody sees; white words may stand on a coloured head, with the digits of a year.
 */
export const marked = (text: string, { isStruck, isRaised, isUnseen }: Look): string => {
  if (isUnseen && !/\p{L}/u.test(text)) return text.replace(/\d/g, UNREADABLE);
  if (isStruck) return text.replace(/\S/g, UNREADABLE);
  return isRaised ? raised(text) : text;
};
