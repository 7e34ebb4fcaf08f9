import type { Block, Document } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Report, SectionText } from '#lib/parse/fact.ts';

/** What is compared of a reading: the report and the document it was read from. */
export interface Reading {
  readonly report: Report;
  readonly document: Document;
}

/** The sections that are prose; the others are the tables of the form. */
const sectionsOfProse: ReadonlySet<SectionId> = new Set(['一', '五', '六']);

/**
 * The words of the report alone, section by section: what formats do to them (blanks, width, quotation
 * marks, numbering by the word processor) taken away. What surrounds a web page stands outside the
 * sections or after their last sentence. A report without such sections is one, named «».
 */
export function wordsOf({ report, document }: Reading): ReadonlyMap<string, string> {
  const prose = report.sections.filter(({ id }) => sectionsOfProse.has(id));
  if (prose.length === 0) return new Map([['', sentencesIn(document.blocks)]]);
  return new Map(
    prose.map((section) => {
      const blocks = blocksOf(document, section);
      return [section.id, sentencesIn(blocks) || firstLineOf(blocks)];
    }),
  );
}

/** The blocks of a section; of a block its heading begins, what stands behind the heading. */
const blocksOf = (
  { blocks }: Document,
  { at, blocks: [from, to] }: SectionText,
): readonly Block[] =>
  blocks.slice(from, to).map((block, i) => {
    const isHeading = from + i === at.block && at.cell === undefined;
    return isHeading && block.kind === 'text'
      ? { ...block, text: block.text.slice(at.end ?? block.text.length) }
      : block;
  });

/** All up to the last full stop; what follows it is a signature, or the foot of a page. */
function sentencesIn(blocks: readonly Block[]): string {
  const text = blocks.flatMap(linesOf).map(withoutNumber).join('').normalize('NFKC');
  return plain(text.slice(0, Math.max(0, text.lastIndexOf('。'), text.lastIndexOf(';'))));
}

/** «无» and nothing more. */
const firstLineOf = (blocks: readonly Block[]): string =>
  plain((blocks.flatMap(linesOf)[0] ?? '').normalize('NFKC'));

function linesOf(block: Block): string[] {
  if (block.kind === 'text') return block.role === 'chrome' ? [] : [block.text];
  // Pages laid out as a table hold whole paragraphs in a cell; no cell of the form ends a sentence.
  return block.cells.map(({ text }) => text).filter((text) => text.includes('。'));
}

/** `（一）`, `1.`, `2、` before a word: Word counts by itself and writes none of it down. */
const number =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\s*)(?=\p{Script=Han})/u;
const withoutNumber = (line: string): string => line.replace(number, '');

/** Letters, digits and decimal points; all else is what formats differ in. */
const plain = (text: string): string =>
  text.replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, '').toLowerCase();
