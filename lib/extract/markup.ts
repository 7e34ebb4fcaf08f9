import { readCsv } from './csv.ts';
import type { Document } from './document.ts';
import { readEscaped, readScripts } from './embedded.ts';
import { readHtml } from './html.ts';
import { isHtml } from './sniff.ts';
import { readText } from './text.ts';

/** Decoded text → Document: a page when it is markup, else lines. `sheets` are style sheets that came with a page. */
export function readMarkup(
  text: string,
  encoding: string,
  sheets: readonly string[] = [],
): Document {
  if (!isHtml(text))
    return readEscaped(text, encoding) ?? readCsv(text, encoding) ?? readText(text, encoding);
  const page = readHtml(text, encoding, sheets);
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
