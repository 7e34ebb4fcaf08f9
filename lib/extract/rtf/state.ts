/** What holds from some place to the end of its group. */
export interface State {
  /**
   * What becomes of text: shown, left out, or the number of a list, the instruction of a field, the names of
   * fonts and styles, the colours.
   */
  readonly sink: 'text' | 'none' | 'number' | 'instruction' | 'fonts' | 'styles' | 'colours';
  /** The group began with `\*`. */
  readonly isOptional: boolean;
  /** The group is a text box, to be closed with it. */
  readonly isBox: boolean;
  /** The group is a field, to be ended with it. */
  readonly isField: boolean;
  /** A drawing told once more, for programs that know only the old way. */
  readonly isOldDrawing: boolean;
  /** Rows are those of an inner table. */
  readonly isInnerRow: boolean;
  /** -1: the usual one. */
  readonly font: number;
  /** How many characters follow `\u` for readers that do not know it. */
  readonly skip: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isStruck: boolean;
  /** Set higher or lower than the line. */
  readonly isRaised: boolean;
  /** Above the line, and of the type; in half points. */
  readonly rise: number;
  readonly size: number;
  /** Of the type, by its number in the table of colours. */
  readonly colour: number;
  /** In how many tables the paragraph stands. */
  readonly depth: number;
  readonly style: number;
  readonly isHeading: boolean;
}

/** Type to which nothing was done, as `\plain` brings it back. */
const plainType = {
  font: -1,
  isHidden: false,
  isDeleted: false,
  isStruck: false,
  isRaised: false,
  rise: 0,
  size: 24,
  colour: 0,
};

export const firstState: State = {
  sink: 'text',
  isOptional: false,
  isBox: false,
  isField: false,
  isOldDrawing: false,
  isInnerRow: false,
  ...plainType,
  skip: 1,
  depth: 0,
  style: 0,
  isHeading: false,
};

/** The state behind a word that sets properties, or null for any other word. */
export function stateAfter(state: State, word: string, value: number | null): State | null {
  const setting = settings[word];
  return setting === undefined ? null : { ...state, ...setting(value, state) };
}

type Setting = (value: number | null, state: State) => Partial<State>;

const settings: Readonly<Record<string, Setting>> = {
  f: (value) => ({ font: value ?? 0 }),
  // Behind \dbch, the font of Chinese characters.
  af: (value) => ({ font: value ?? 0 }),
  uc: (value) => ({ skip: Math.max(0, value ?? 1) }),
  v: (value) => ({ isHidden: value !== 0 }),
  deleted: (value) => ({ isDeleted: value !== 0 }),
  strike: (value) => ({ isStruck: value !== 0 }),
  striked: (value) => ({ isStruck: value !== 0 }),
  super: (value) => ({ isRaised: value !== 0 }),
  sub: (value) => ({ isRaised: value !== 0 }),
  up: (value) => ({ rise: value ?? 6 }),
  dn: (value) => ({ rise: -(value ?? 6) }),
  cf: (value) => ({ colour: value ?? 0 }),
  fs: (value) => ({ size: value ?? 24 }),
  nosupersub: () => ({ isRaised: false }),
  plain: () => plainType,
  pard: () => ({ depth: 0, style: 0, isHeading: false }),
  intbl: (_, { depth }) => ({ depth: Math.max(1, depth) }),
  itap: (value) => ({ depth: Math.max(0, value ?? 0) }),
  s: (value) => ({ style: value ?? 0 }),
  outlinelevel: (value) => ({ isHeading: (value ?? 9) < 9 }),
  fonttbl: () => ({ sink: 'fonts' }),
  colortbl: () => ({ sink: 'colours' }),
  stylesheet: () => ({ sink: 'styles' }),
  listtext: () => ({ sink: 'number' }),
  pntext: () => ({ sink: 'number' }),
  fldinst: (_, { sink }) => ({ sink: sink === 'text' ? 'instruction' : sink }),
  shprslt: () => ({ sink: 'none', isOldDrawing: true }),
  // What they hold is drawing, but for the text boxes inside.
  shpinst: () => ({ sink: 'none' }),
  do: () => ({ sink: 'none' }),
  nesttableprops: () => ({ sink: 'none', isInnerRow: true }),
};
