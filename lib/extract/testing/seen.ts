import type { Extracted } from '../document.ts';
import { expand } from '../grid.ts';

/** What was read as the tests compare it: lines as their text, tables as rows of the texts that cover each column. */
export function seen(extracted: Extracted): (string | (string | null)[][])[] {
  if (extracted.status !== 'document') throw new Error(extracted.because);
  return extracted.document.blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : expand(block).map((row) => row.map((cell) => block.cells[cell ?? -1]?.text ?? null)),
  );
}
