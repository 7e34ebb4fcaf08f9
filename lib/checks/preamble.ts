import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { plain } from './passages.ts';
import { type Stretch, sentences } from './sentences.ts';

/** A sentence before the sections or in one of them. */
export type Said = Pick<Stretch, 'text' | 'at'>;

/** Every sentence of a report in its order: what stands before the first section, then the sections. */
export const saidIn = (document: Document | null, report: Report): Said[] => [
  ...openingOf(document, report),
  ...sentences(document, report),
];

/** Every sentence before the first section. */
export function openingOf(document: Document | null, { sections }: Report): Said[] {
  const first = sections[0]?.at;
  if (document === null || first === undefined) return [];
  return document.blocks.slice(0, first.block + 1).flatMap((block, i) => {
    if (block.kind !== 'text' || block.role === 'chrome') return [];
    const text = i === first.block ? block.text.slice(0, first.start ?? 0) : block.text;
    return [...text.matchAll(/[^。！？!?\n]+/g)].flatMap((found): Said[] => {
      const words = plain(found[0]);
      const at = { block: i, start: found.index, end: found.index + found[0].length };
      return words === '' ? [] : [{ text: words, at }];
    });
  });
}
