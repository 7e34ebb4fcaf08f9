/** Stands for what is there and cannot be read as text: a picture, a figure crossed out. */
export const UNREADABLE = '\ufffc';

const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as characters of their own, one for one: «12» with the note 1 is not 121. */
export const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => high[Number(digit)] ?? digit);
