import { decode } from './decode.ts';
import type { Extracted } from './document.ts';
import { readHtml } from './html.ts';
import { isHtml, unsupportedFormat } from './sniff.ts';
import { readText } from './text.ts';

/** Bytes → Document, by content; the name is only a hint. A file of blanks alone is empty. */
export function extract(bytes: Uint8Array, name: string): Extracted {
  if (bytes.length === 0) return { status: 'unreadable', because: 'empty' };
  const format = unsupportedFormat(bytes, name);
  if (format !== null) return { status: 'unreadable', because: 'unsupported', format };
  const decoded = decode(bytes);
  if (decoded === null) return { status: 'unreadable', because: 'binary' };
  const { text, encoding } = decoded;
  if (text.trim() === '') return { status: 'unreadable', because: 'empty' };
  return {
    status: 'document',
    document: isHtml(text) ? readHtml(text, encoding) : readText(text, encoding),
  };
}
