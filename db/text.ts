import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';

const han = /\p{Script=Han}/gu;

/** Text as the index gets it: one form of each character, a blank around every 汉字. */
const spaced = (text: string): string => text.normalize('NFKC').replace(han, ' $& ');

/**
 * What a person typed as a full-text query: every word, in any order, each as a phrase, so that «年报» finds
 * 年 directly followed by 报. Null when nothing of it can be searched for.
 */
export function searchQuery(typed: string): string | null {
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const phrases = words.map((word) => `"${spaced(word)}"`);
  return phrases.length === 0 ? null : phrases.join(' ');
}

/** The names a report is found by. */
export const namesOf = (report: Report, fileName: string): string =>
  [...Object.values(report.region), report.publisher, report.title, fileName]
    .filter((name) => name !== null)
    .map(spaced)
    .join(' \n ');

/** The sentences of a document, its navigation and its tables left out. */
export const proseOf = ({ blocks }: Document): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'grid') return block.cells.map(({ text }) => text).filter(isSentence);
      return block.role === 'chrome' ? [] : [block.text];
    })
    .map(spaced)
    .join(' \n ');

// Pages laid out as a table hold whole paragraphs in a cell; no cell of the form ends a sentence.
const isSentence = (text: string): boolean => text.includes('。');
