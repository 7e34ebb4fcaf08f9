import type { Element } from '../docx/xml.ts';
import { marked } from '../marked.ts';
import { UNSEEN } from '../word/set-text.ts';

/** How the type of a cell, or of some words in it, looks. */
export interface Look {
  isStruck: boolean;
  isRaised: boolean;
  /** White, which nobody sees where the cell is not filled. */
  isWhite: boolean;
  isTiny: boolean;
}

export const plainLook: Readonly<Look> = {
  isStruck: false,
  isRaised: false,
  isWhite: false,
  isTiny: false,
};

/** Notes what a child of `font` or `rPr` says. */
export function noteLook(look: Look, { name, value }: Element): void {
  const said = value('val') ?? '';
  if (name === ':strike') look.isStruck = !/^(?:0|false)$/.test(said);
  else if (name === ':vertAlign') look.isRaised = /^su/.test(said);
  else if (name === ':sz') look.isTiny = Number(said) * 2 <= UNSEEN;
  else if (name === ':color') look.isWhite = isWhite(value);
}

/** White by itself, or as the background of every theme. */
export const isWhite = (value: Element['value']): boolean =>
  /^(?:FF)?F{6}$/i.test(value('rgb') ?? '') || value('theme') === '0';

/** Words of a cell that look alike; `look` null: as the cell does. */
export interface Piece {
  readonly text: string;
  readonly look: Readonly<Look> | null;
}

/** How a cell looks: its type, and whether it is filled with a colour. */
export interface CellLook {
  readonly type: Readonly<Look>;
  readonly isFilled: boolean;
}

/** What a cell shows of its words. */
export const spelled = (pieces: readonly Piece[], { type, isFilled }: CellLook): string =>
  pieces
    .map(({ text, look }) => {
      const { isWhite, isTiny, ...rest } = look ?? type;
      return marked(text, { ...rest, isUnseen: (isWhite && !isFilled) || isTiny });
    })
    .join('');
