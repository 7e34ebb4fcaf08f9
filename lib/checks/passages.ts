import type { At, Block, Document } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Report, SectionText } from '#lib/parse/fact.ts';

/** The words of a section without its heading; null when the section or the document is not at hand. */
export function passage(document: Document | null, report: Report, id: SectionId): string | null {
  const i = report.sections.findIndex((section) => section.id === id);
  const section = report.sections[i];
  if (document === null || section === undefined) return null;
  const next = report.sections[i + 1] ?? null;
  return section.at.cell === undefined && next?.at.cell === undefined
    ? between(document, section, next)
    : document.blocks
        .slice(...section.blocks)
        .map(textOf)
        .join('\n');
}

/** Flattened pages hold several sections in one block: the headings then mark where each begins. */
function between(document: Document, section: SectionText, next: SectionText | null): string {
  const first = section.at.block;
  const last = next?.at.block ?? section.blocks[1] - 1;
  return document.blocks
    .slice(first, last + 1)
    .map((block, i) => {
      const isFirst = i === 0;
      const isLast = next !== null && first + i === next.at.block;
      const text = textOf(block);
      return text.slice(
        isFirst ? (section.at.end ?? text.length) : 0,
        isLast ? (next.at.start ?? 0) : undefined,
      );
    })
    .join('\n');
}

/** What a block says; navigation and footers say nothing. */
function textOf(block: Block): string {
  if (block.kind === 'grid') return block.cells.map((cell) => cell.text).join('\n');
  return block.role === 'chrome' ? '' : block.text;
}

/** Full-width forms made plain, blanks taken out. */
export const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Where they stand, those that stand anywhere. */
export const places = (found: readonly ({ readonly at: At | null } | null)[]): At[] =>
  found.flatMap((one) => (one?.at ? [one.at] : []));
