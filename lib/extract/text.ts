import type { Document, Text } from './document.ts';
import { lineEnd } from './lines.ts';

/**
 * Plain text: one block per line. A line of blanks or tabs is a block (it may be a row of blank
 * cells); an empty line is none, and shows as a gap in the line numbers.
 */
export function readText(text: string, encoding: string): Document {
  const blocks: Text[] = [];
  let start = 0;
  let line = 1;
  const push = (end: number) => {
    if (end > start)
      blocks.push({ kind: 'text', text: text.slice(start, end), place: { start, end, line } });
  };
  for (const match of text.matchAll(lineEnd)) {
    push(match.index);
    start = match.index + match[0].length;
    line += 1;
  }
  push(text.length);
  return { format: 'text', encoding, meta: {}, blocks };
}
