import { marked } from '../marked.ts';
import { type Setting, UNSEEN } from '../word/set-text.ts';
import { type Element, isSet } from './xml.ts';

/** How type looks, as a run or a style says it; null where it says nothing. */
export interface Look {
  isHidden: boolean | null;
  isStruck: boolean | null;
  isStruckTwice: boolean | null;
  isRaised: boolean | null;
  isWhite: boolean | null;
  /** In half points. */
  size: number | null;
  rise: number | null;
}

export const plainLook: Look = {
  isHidden: null,
  isStruck: null,
  isStruckTwice: null,
  isRaised: null,
  isWhite: null,
  size: null,
  rise: null,
};

const notes: Readonly<Record<string, (look: Look, element: Element) => void>> = {
  'w:vanish': (look, element) => {
    look.isHidden = isSet(element);
  },
  'w:strike': (look, element) => {
    look.isStruck = isSet(element);
  },
  'w:dstrike': (look, element) => {
    look.isStruckTwice = isSet(element);
  },
  'w:vertAlign': (look, { value }) => {
    look.isRaised = /^su/.test(value('val') ?? '');
  },
  'w:color': (look, { value }) => {
    look.isWhite = /^f{6}$/i.test(value('val') ?? '');
  },
  'w:sz': (look, element) => {
    look.size = halfPoints(element);
  },
  'w:position': (look, element) => {
    look.rise = halfPoints(element);
  },
};

/** Notes what a child of `w:rPr` says; one that is not about looks says nothing. */
export const noteLook = (look: Look, element: Element): void =>
  notes[element.name]?.(look, element);

/** A length in half points, as `w:sz` and `w:position` give it; newer files may name its unit. */
export function halfPoints({ value }: Element): number | null {
  const match = /^(-?[\d.]+)(pt)?$/.exec(value('val') ?? '');
  return match === null ? null : Number(match[1]) * (match[2] === undefined ? 1 : 2);
}

/** What a style says, the style itself before those it is based on. */
export const inheritedLook = (looks: readonly Look[]): Look =>
  looks.toReversed().reduce((base, own) => laidOver(base, own), plainLook);

const laidOver = (base: Look, own: Look): Look => ({
  isHidden: own.isHidden ?? base.isHidden,
  isStruck: own.isStruck ?? base.isStruck,
  isStruckTwice: own.isStruckTwice ?? base.isStruckTwice,
  isRaised: own.isRaised ?? base.isRaised,
  isWhite: own.isWhite ?? base.isWhite,
  size: own.size ?? base.size,
  rise: own.rise ?? base.rise,
});

/** A run as it looks: by what it says itself, else by what its styles say, the nearest first. */
export interface Seen {
  readonly isHidden: boolean;
  readonly setting: Setting;
  /** Its text as its look has it. */
  readonly spell: (text: string) => string;
}

export function seenBy(own: Look, styles: readonly Look[], usualSize: number): Seen {
  const said = <T>(of: (look: Look) => T | null) =>
    [own, ...styles].map(of).find((value) => value !== null);
  // Styles that both hide or strike are rare, and Word shows the text then; it is left out all the same.
  const isOn = (of: (look: Look) => boolean | null) =>
    of(own) ?? styles.some((look) => of(look) === true);
  const setting = {
    rise: said(({ rise }) => rise) ?? 0,
    size: said(({ size }) => size) ?? usualSize,
  };
  const look = {
    isStruck: isOn(({ isStruck }) => isStruck) || isOn(({ isStruckTwice }) => isStruckTwice),
    isRaised: said(({ isRaised }) => isRaised) ?? false,
    isUnseen: (said(({ isWhite }) => isWhite) ?? false) || setting.size <= UNSEEN,
  };
  return {
    isHidden: isOn(({ isHidden }) => isHidden),
    setting,
    spell: (text) => marked(text, look),
  };
}
