import { decode } from './decode.ts';
import type { Extracted, Unreadable } from './document.ts';
import { readMarkup } from './markup.ts';
import { unsupportedFormat } from './sniff.ts';

/** Bytes → Document, by content; the name is only a hint. A file of blanks alone is empty. */
export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  if (bytes.length === 0) return unreadable('empty');
  const format = unsupportedFormat(bytes, name);
  if (format !== null) return unreadable('unsupported', format);
  const decoded = decode(bytes);
  if (decoded === null) return unreadable('binary');
  const { text, encoding } = decoded;
  if (text.trim() === '') return unreadable('empty');
  return { status: 'document', document: readMarkup(text, encoding) };
}

const unreadable = (because: Unreadable, detail: string | null = null): Extracted => ({
  status: 'unreadable',
  because,
  detail,
});
