import { raised } from '../marked.ts';

/** How text is set: how far above its line, and how large; both in half points. */
export interface Setting {
  readonly rise: number;
  readonly size: number;
}

/** On the line, of the size the formats take for granted. */
/** A piece of a paragraph, where its bytes stand in the file, and how it is set. */
export interface SetText {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly setting: Setting;
}

export const plainSetting: Setting = { rise: 0, size: 20 };

export const isSetAlike = (a: Setting, b: Setting): boolean =>
  a.rise === b.rise && a.size === b.size;

/** Type up to this size is no more to be seen than a dot. Half points. */
export const UNSEEN = 4;

/** Digits set so far off others are the number of a note, however large they are; of the size of those. */
const FAR = 0.25;

/**
 * The text of a line. Digits higher or lower than others right beside them, and smaller or far off, are the
 * number of a note: LibreOffice writes `<sup>` so. WPS moves whole figures up and down; those are figures.
 */
export function spelled(pieces: readonly (Setting & { readonly text: string })[]): string {
  const isNote = (piece: Setting, beside: (Setting & { readonly text: string }) | undefined) =>
    beside !== undefined &&
    piece.rise !== beside.rise &&
    (piece.size < beside.size ||
      (piece.rise !== 0 && Math.abs(piece.rise - beside.rise) > FAR * beside.size));
  return pieces
    .map((piece, i) => {
      const [before, after] = [pieces[i - 1], pieces[i + 1]];
      const follows = /^\d/.test(piece.text) && /\d$/.test(before?.text ?? '');
      const leads = /\d$/.test(piece.text) && /^\d/.test(after?.text ?? '');
      const isSetOff = (follows && isNote(piece, before)) || (leads && isNote(piece, after));
      return isSetOff ? raised(piece.text) : piece.text;
    })
    .join('');
}
