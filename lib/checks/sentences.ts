import type { At, Block, Document } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Report } from '#lib/parse/fact.ts';
import { plain } from './passages.ts';

/** Words of a section that stand together: a paragraph, or a sentence of one. */
export interface Stretch {
  readonly section: SectionId;
  /** Full width made plain, blanks taken out. */
  readonly text: string;
  readonly at: At;
}

/** Where a section begins and ends within a block; offsets into its text. */
interface Part {
  readonly section: SectionId;
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Words the file itself gives: a slip in recognised ones may be the recogniser's. */
export const asWritten = <T extends Pick<Stretch, 'at'>>(
  document: Document | null,
  told: readonly T[],
): readonly T[] =>
  told.filter(({ at }) => {
    const block = document?.blocks[at.block];
    return block?.kind !== 'text' || block.recognised === undefined;
  });

type Stretches = (document: Document | null, report: Report) => readonly Stretch[];

/** A score of rules ask for the words of one report in a row: they are made once, and go when it goes. */
function onceForReport(
  make: (document: Document, report: Report) => readonly Stretch[],
): Stretches {
  const kept = new WeakMap<Report, { document: Document; told: readonly Stretch[] }>();
  return (document, report) => {
    if (document === null) return [];
    const known = kept.get(report);
    if (known?.document === document) return known.told;
    const told = make(document, report);
    kept.set(report, { document, told });
    return told;
  };
}

/** Every paragraph of the sections, in the order of the document; words in tables are none. */
export const paragraphs = onceForReport((document, report) =>
  partsOf(document, report).flatMap(({ section, block, from, to }) =>
    split(textOf(document.blocks[block]), from, to, /[^\n]+/g).map(({ text, start, end }) => ({
      section,
      text,
      at: { block, start, end },
    })),
  ),
);

/** Characters of a sentence at most: what runs on longer is a table that lost its lines. */
export const LONGEST_SENTENCE = 3000;

/** Every sentence; «…。其中…» is taken as one, for the list belongs to the number before. */
export const sentences = onceForReport((document, report) =>
  paragraphs(document, report).flatMap(({ section, at }) =>
    split(
      textOf(document.blocks[at.block]),
      at.start ?? 0,
      at.end ?? 0,
      /(?:[^。！？!?\n]|。(?=\s*其中))+/g,
    ).map(({ text, start, end }) => ({ section, text, at: { block: at.block, start, end } })),
  ),
);

const split = (source: string, from: number, to: number, pattern: RegExp) =>
  [...source.slice(from, to).matchAll(pattern)].flatMap((match) => {
    const text = plain(match[0]);
    const start = from + match.index;
    return text === '' ? [] : [{ text, start, end: start + match[0].length }];
  });

const textOf = (block: Block | undefined): string =>
  block?.kind === 'text' && block.role !== 'chrome' ? block.text : '';

/** Flattened pages hold several sections in one block: the headings then mark where each begins. */
function partsOf(document: Document, { sections }: Report): Part[] {
  return sections.flatMap((section, i) => {
    const next = sections[i + 1] ?? null;
    const isInCell = section.at.cell !== undefined || next?.at.cell !== undefined;
    const first = isInCell ? section.blocks[0] : section.at.block;
    const last = isInCell || next === null ? section.blocks[1] - 1 : next.at.block;
    return range(first, last).map((block) => ({
      section: section.id,
      block,
      from: !isInCell && block === section.at.block ? (section.at.end ?? Infinity) : 0,
      to:
        !isInCell && block === next?.at.block
          ? (next.at.start ?? 0)
          : textOf(document.blocks[block]).length,
    }));
  });
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
