/** What RTF is made of. `at` and `end` are offsets into the file. */
export type Token = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'open' | 'close' }
  /** `\word` with the number behind it. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** `\~`, `\-`, `\*` and the like. */
  | { readonly kind: 'sign'; readonly sign: string }
  /** `\'hh`: a byte of text. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Characters as they stand; above ASCII, bytes. */
  | { readonly kind: 'text'; readonly text: string }
);

const pattern =
  /([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([\s\S])|[\r\n\0]+|([^{}\\\r\n\0]+)|\\/y;

/** The tokens of a file given a character a byte, from an offset on. Line ends are no text. */
export function* tokensOf(source: string, start: number): Iterable<Token> {
  for (let at = start; at < source.length; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match === null) return;
    const end = pattern.lastIndex;
    const token = tokenOf(match);
    if (token !== null) yield { ...token, at, end };
    const isBinary = token?.kind === 'word' && token.word === 'bin';
    at = end + (isBinary ? Math.max(0, token.value ?? 0) : 0);
  }
}

type Bare<T> = T extends unknown ? Omit<T, 'at' | 'end'> : never;

function tokenOf(match: RegExpExecArray): Bare<Token> | null {
  const [, brace, word, value, byte, sign, text] = match;
  if (text !== undefined) return { kind: 'text', text };
  if (word !== undefined)
    return { kind: 'word', word, value: value === undefined ? null : Number.parseInt(value, 10) };
  if (byte !== undefined) return { kind: 'byte', byte: Number.parseInt(byte, 16) };
  if (brace !== undefined) return { kind: brace === '{' ? 'open' : 'close' };
  return sign === undefined ? null : { kind: 'sign', sign };
}
