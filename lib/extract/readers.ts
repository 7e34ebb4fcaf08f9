import { decode } from './decode.ts';
import type { Document, Extracted } from './document.ts';
import { readEscaped, readScripts } from './embedded.ts';
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
  if (!isHtml(text)) return readEscaped(text, encoding) ?? readText(text, encoding);
  const page = readHtml(text, encoding);
  if (hasTable(page)) return page;
  // A page that has no table of its own may write its article, or its tables, by script.
  const written = readScripts(text, encoding);
  if (written === null || (!hasTable(written) && lengthOf(written) < lengthOf(page))) return page;
  return { ...page, blocks: [...page.blocks, ...written.blocks] };
}

const hasTable = ({ blocks }: Document) =>
  blocks.some((block) => block.kind === 'grid' && block.cells.length >= 10);

const lengthOf = ({ blocks }: Document) =>
  blocks.reduce((sum, block) => sum + (block.kind === 'text' ? block.text.length : 0), 0);
