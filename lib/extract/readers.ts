import { decode } from './decode.ts';
import type { Document, Extracted } from './document.ts';
import { holdsEscapedMarkup, readEmbedded } from './embedded.ts';
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
  return { status: 'document', document: readMarkup(text, encoding) };
}

function readMarkup(text: string, encoding: string): Document {
  const escaped = holdsEscapedMarkup(text);
  if (!isHtml(text)) {
    const inside = escaped ? readEmbedded(text, encoding) : null;
    return inside ?? readText(text, encoding);
  }
  const page = readHtml(text, encoding);
  // A page that has no table of its own may write its article, or its tables, by script.
  const inside = escaped && !hasTable(page) ? readEmbedded(text, encoding) : null;
  if (inside === null || (!hasTable(inside) && lengthOf(inside) < lengthOf(page))) return page;
  return { ...page, blocks: [...page.blocks, ...inside.blocks] };
}

const hasTable = ({ blocks }: Document) =>
  blocks.some((block) => block.kind === 'grid' && block.cells.length >= 10);

const lengthOf = ({ blocks }: Document) =>
  blocks.reduce((sum, block) => sum + (block.kind === 'text' ? block.text.length : 0), 0);
