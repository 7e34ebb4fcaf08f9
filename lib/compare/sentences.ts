import type { At, Block, Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';

/** A sentence of the prose, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly at: At;
}

/** A sentence, its full stop and what closes a quotation behind it. */
const sentence = /[^。！？；]+[。！？；]*[”’」』）]*/g;

/** The prose of a report in reading order; what surrounds a web page and the lines of its tables left out. */
export function sentencesOf({
  report: { facts },
  document,
}: {
  readonly report: Pick<Report, 'facts'>;
  readonly document: Document;
}): Sentence[] {
  const tables = new Set(facts.flatMap(({ at }) => (at === null ? [] : [at.block])));
  return document.blocks.flatMap((block, i) =>
    tables.has(i) && block.kind === 'text' ? [] : sentencesIn(block, i),
  );
}

function sentencesIn(block: Block, i: number): Sentence[] {
  if (block.kind === 'text') return block.role === 'chrome' ? [] : split(block.text, { block: i });
  // Pages laid out as a table hold whole paragraphs in a cell; no cell of the form ends a sentence.
  return block.cells.flatMap(({ text }, cell) =>
    text.includes('。') ? split(text, { block: i, cell }) : [],
  );
}

const split = (text: string, at: At): Sentence[] =>
  [...text.matchAll(sentence)].flatMap((found) => {
    const words = found[0].trim();
    const start = found.index + found[0].indexOf(words);
    return words === '' ? [] : [{ text: words, at: { ...at, start, end: start + words.length } }];
  });

/** What of a sentence is compared: one form of each character, and no blanks. */
export const sameWords = ({ text }: Sentence): string => text.normalize('NFKC').replace(/\s/g, '');
