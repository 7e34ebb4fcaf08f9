import type { Block, Document } from '#lib/extract/document.ts';
import { editions, sections } from '#lib/form/editions.ts';
import { isGroup, labelOfNode, official, spellings } from '#lib/form/lines.ts';
import type { Axis, Edition, Label } from '#lib/form/template.ts';
import { isRecognised } from './recognised.ts';
import { placedLabels } from './recognised-tables.ts';
import { misspelling } from './tables/likeness.ts';
import { bare } from './tables/vocabulary.ts';

/**
 * A document in which labels of the form that were recognised with wrong characters are spelled as on the
 * form: there is a closed set of them, and each is replaced only by the one it is nearest to. Given text
 * stays as it is, and so does everything that is no label.
 */
export const mended = (document: Document): Document =>
  isRecognised(document) ? { ...document, blocks: document.blocks.map(mendedBlock) } : document;

const mendedBlock = (block: Block): Block =>
  block.kind === 'text'
    ? respelled(block, headings)
    : placedLabels({ ...block, cells: block.cells.map((cell) => respelled(cell, labels)) });

interface Written {
  readonly text: string;
  readonly recognised?: unknown;
}

function respelled<T extends Written>(written: T, known: Known): T {
  if (written.recognised === undefined) return written;
  const label = nearest(bare(written.text), known);
  return label === null ? written : { ...written, text: label };
}

/** Labels as printed, by what is left of them without punctuation. */
type Known = ReadonlyMap<string, string>;

const knownAs = (all: readonly string[]): Known => new Map(all.map((text) => [bare(text), text]));

const labelsOf = (axis: Axis): Label[] =>
  Object.values(axis).flatMap((node) => [
    labelOfNode(node),
    ...(isGroup(node) ? labelsOf(node.of) : []),
  ]);

const labels: Known = knownAs(
  (editions as readonly Edition[])
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows, columns, corner, heading }) => [
      ...labelsOf(rows),
      ...labelsOf(columns),
      ...[corner, heading].filter((label) => label !== undefined),
    ])
    .flatMap(spellings),
);

const headings: Known = knownAs(sections.map(({ id, heading }) => `${id}、${official(heading)}`));

/** One wrong character in a word, one in four in a longer label. */
const allowed = (label: string) =>
  label.length < 2 ? 0 : Math.max(1, Math.floor(label.length / 4));

/** The one label nearest to a text, when it is near and no other is as near; null for a text that needs none. */
function nearest(text: string, known: Known): string | null {
  if (!/\p{Script=Han}/u.test(text) || known.has(text)) return null;
  let best: { label: string; wrong: number } | null = null;
  let isTied = false;
  for (const [label, printed] of known) {
    if (Math.abs(label.length - text.length) > allowed(label)) continue;
    const wrong = misspelling(text, label);
    if (wrong > allowed(label) || (best !== null && wrong > best.wrong)) continue;
    isTied = best !== null && wrong === best.wrong;
    best = { label: printed, wrong };
  }
  return isTied ? null : (best?.label ?? null);
}
