/** Character sets by the number RTF gives code pages, under the names decoders know. */
const byPage: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Character sets of fonts that have one of their own; all others use that of the file. */
const byFont: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};

export const charsetOfPage = (page: number): string => byPage[page] ?? 'windows-1252';
export const charsetOfFont = (charset: number): string | null => byFont[charset] ?? null;
/** Fonts of symbols: their characters mean what the font draws. */
export const SYMBOLS = 2;

const decoders = new Map<string, TextDecoder>();

/** Text of bytes that are given a character each. */
export function decodeBytes(bytes: string, charset: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder.decode(Buffer.from(bytes, 'latin1'));
}
