import type { At, Block, Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';

/** A sentence of the prose, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly at: At;
}

/** A sentence, its full stop and what closes a quotation behind it. */
const sentence = /[^。！？；]+[。！？；]*[”’」』）]*/g;

/**
 * The prose of a report in reading order, without its tables and without what surrounds a web page: outside
 * the sections only what ends in a full stop is prose, not the line that counts its visitors.
 */
export function sentencesOf({ report, document }: Told): Sentence[] {
  const tables = new Set(report.facts.flatMap(({ at }) => (at === null ? [] : [at.block])));
  const isInside = ({ block }: At) =>
    report.sections.some(({ blocks: [from, to] }) => from <= block && block < to);
  return document.blocks
    .flatMap((block, i) => (tables.has(i) && block.kind === 'text' ? [] : sentencesIn(block, i)))
    .filter(({ at, text }) => isInside(at) || stop.test(text));
}

interface Told {
  readonly report: Pick<Report, 'facts' | 'sections'>;
  readonly document: Document;
}

const stop = /[。！？；][”’」』）]*$/;

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
