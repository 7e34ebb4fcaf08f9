/** What is known of a font beside its shapes. */
export interface Font {
  /** Size of a unit of its widths, of a character one high. */
  readonly unit: number;
  /** Set in columns, from the top down. */
  readonly isVertical: boolean;
  /** Nothing says which characters its codes are. */
  readonly isUnmapped: boolean;
  /** Where a character of a column stands when it does not say so itself. */
  readonly vertical: readonly number[];
}

const plain: Font = { unit: 0.001, isVertical: false, isUnmapped: false, vertical: [] };

/** The objects of a page, as pdf.js keeps them. */
export interface Objects {
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => unknown;
}

export function fontOf(objects: Objects, name: unknown): Font {
  const font = typeof name === 'string' && objects.has(name) ? objects.get(name) : null;
  if (typeof font !== 'object' || font === null) return plain;
  const known = font as Readonly<Record<string, unknown>>;
  return {
    unit: firstNumber(known.fontMatrix) ?? plain.unit,
    isVertical: known.vertical === true,
    isUnmapped: known.composite === true && isIdentity(known.toUnicode),
    vertical: Array.isArray(known.defaultVMetrics) ? known.defaultVMetrics.map(Number) : [],
  };
}

function firstNumber(values: unknown): number | null {
  const first: unknown =
    Array.isArray(values) || ArrayBuffer.isView(values)
      ? Array.from(values as ArrayLike<unknown>)[0]
      : null;
  return typeof first === 'number' && first !== 0 ? first : null;
}

/** Where a font has no table of characters, pdf.js takes their codes for them. */
const isIdentity = (toUnicode: unknown) =>
  typeof toUnicode === 'object' && toUnicode !== null && 'firstChar' in toUnicode;

/** A character as an operator shows it. Widths are in the units of its font. */
export interface Character {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

export const isCharacter = (shown: unknown): shown is Character =>
  typeof shown === 'object' && shown !== null && 'unicode' in shown && 'width' in shown;
