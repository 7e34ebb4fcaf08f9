/** The text of a file and the character set its bytes were decoded with. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Bytes as text, or null when they are not text in any character set met in reports. What the file
 * declares is the weakest witness (pages declared gb2312 hold UTF-8, and the other way round): a BOM
 * decides, then validity, and the declaration only between sets that are both possible.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(marked, bytes);
  const wide = bytes.includes(0) ? unmarkedUtf16(bytes) : null;
  return wide ?? textual(valid('utf-8', bytes)) ?? legacy(bytes) ?? damaged(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

const decodeAs = (encoding: string, bytes: Uint8Array): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

function valid(encoding: string, bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // The decoder has no other way to say that the bytes are not of this set.
    return null;
  }
}

/** UTF-16 without BOM: blanks, digits and line ends have a zero half, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const decoded = valid(odd > even ? 'utf-16le' : 'utf-16be', bytes);
  return decoded !== null && isChinese(decoded.text) ? decoded : null;
}

/** Other bytes taken for UTF-16 give signs from all over Unicode. */
const isChinese = (text: string) =>
  count(text, /[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”]/g) > text.length * 0.9;

const textual = (decoded: Decoded | null) =>
  decoded !== null && looksLikeText(decoded.text) ? decoded : null;

/** Chinese sets other than Unicode. GB18030 contains GBK and GB2312. */
function legacy(bytes: Uint8Array): Decoded | null {
  const order = /big5/i.test(declaredCharset(bytes)) ? ['big5', 'gb18030'] : ['gb18030'];
  for (const encoding of order) {
    const decoded = textual(valid(encoding, bytes));
    if (decoded !== null) return decoded;
  }
  return null;
}

/** A file with some broken bytes: the set that leaves almost nothing broken. */
function damaged(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    const decoded = decodeAs(encoding, bytes);
    if (brokenShare(decoded.text) < 0.02 && looksLikeText(decoded.text)) return decoded;
  }
  return null;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Replacement characters among all that is not ASCII. */
function brokenShare(text: string): number {
  const broken = count(text, /\ufffd/g);
  return broken === 0 ? 0 : broken / count(text, /[^\0-\x7f]/g);
}

/** Control characters and private codes are rare in text and common in anything else read as text. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = count(sample, /[\0-\x08\x0e-\x1f\x7f\ue000-\uf8ff\ufff0-\ufffc\uffff]/g);
  return odd <= sample.length / 50;
}

/** The charset an HTML or XML file declares in its head, or ''. */
function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? '';
}
