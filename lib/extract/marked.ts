/** Stands for what is there and cannot be read as text: a picture, a figure crossed out. */
export const UNREADABLE = '\ufffc';

const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as characters of their own, one for one: «12» with the note 1 is not 121. */
export const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => high[Number(digit)] ?? digit);

/** Text as its look has it: of what is crossed out only signs are left, so that it is neither read nor blank. */
export const marked = (
  text: string,
  { isStruck, isRaised }: { readonly isStruck: boolean; readonly isRaised: boolean },
): string => {
  if (isStruck) return text.replace(/\S/g, UNREADABLE);
  return isRaised ? raised(text) : text;
};
