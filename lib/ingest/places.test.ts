import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { At, Document, Place } from '#lib/extract/document.ts';
import type { Fact } from '#lib/parse/fact.ts';
import { ingest } from './ingest.ts';

const root = join(import.meta.dirname, '../..');
const list = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
const files = ['lib/ingest/fixtures', 'public/samples']
  .flatMap((folder) => list(folder).map((name) => join(folder, name)))
  .filter((name) => /[.](html?|txt)$/.test(name));

/** What a person sees of a piece of the file. */
const seen = (source: string, format: Document['format']) =>
  bare(format === 'html' ? textOf(parseFragment(source)) : source);

const textOf = (node: DefaultTreeAdapterMap['node']): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\ufeff]/g, '');

/** The text of a stretch of the Document, and where the block or cell it lies in stands in the file. */
function stretch(document: Document, at: At): { text: string; place: Place } | null {
  const block = document.blocks[at.block];
  const holder = block?.kind === 'grid' ? block.cells[at.cell ?? -1] : block;
  return holder ? { text: holder.text.slice(at.start, at.end), place: holder.place } : null;
}

/** Every number leads to its place: in the Document, and from there into the file. */
test.each(files)('%s', async (file) => {
  const bytes = new Uint8Array(readFileSync(join(root, file)));
  const ingested = await ingest(bytes, file);
  if (ingested.status === 'refused') return;
  const { document, report } = ingested;
  const decoded = new TextDecoder(document.encoding ?? undefined).decode(bytes);
  const lost = ({ value, text, at }: Fact) => {
    if (value === null) return false;
    const found = at && stretch(document, at);
    if (!found || text === null || !bare(found.text).includes(bare(text))) return true;
    if (!('line' in found.place)) return true;
    const source = decoded.slice(found.place.start, found.place.end);
    return !seen(source, document.format).includes(bare(text));
  };
  expect(report.facts.filter(lost)).toEqual([]);
});
