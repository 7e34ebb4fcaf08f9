import { decode } from './decode.ts';
import type { Block, Document, Extracted, Unreadable } from './document.ts';
import { type Body, readBody } from './docx/body.ts';
import { noNumbering, readNumbering } from './docx/numbering.ts';
import { openPackage, type Package, type Part } from './docx/package.ts';
import { readStyles } from './docx/styles.ts';
import { beyondInMarkup } from './limits.ts';
import { readMarkup } from './markup.ts';
import { readMhtml } from './mhtml.ts';
import { readRtf } from './rtf.ts';
import { blocksOf } from './word/blocks.ts';
import { mostParts } from './word/story.ts';

/** A Word document (OOXML, transitional or strict, whoever wrote it) as it reads with all changes accepted. */
export const readDocx = (bytes: Uint8Array): Extracted => readPackage(bytes, 0);

const unreadable = (because: Unreadable): Extracted => ({
  status: 'unreadable',
  because,
  detail: because === 'too-large' ? `${mostParts}，或 64 MB` : 'Word',
});

/** Files inside files are read this deep. */
const DEEPEST = 3;

function readPackage(bytes: Uint8Array, depth: number): Extracted {
  const opened = openPackage(bytes);
  if (opened.status === 'unreadable') return unreadable(opened.because);
  const { files } = opened;
  const source = decode(files.main.bytes);
  if (source === null) return unreadable('damaged');
  const body = readBody(source.text, {
    styles: readStyles(textOf(files.byKind('styles'))),
    numbering: numberingOf(files),
    chunk: (id) => chunkBlocks(files.byId(id), depth),
  });
  return body.status === 'read'
    ? { status: 'document', document: documentOf(body) }
    : unreadable(body.status);
}

/**
 * The title in docProps/core.xml is not told: it is often that of the document a file was once made from,
 * such as the report of the year before.
 */
const documentOf = ({ parts, remarks }: Body & { status: 'read' }): Document => ({
  format: 'docx',
  encoding: null,
  meta: {
    ...(remarks.tracked > 0 ? { trackedChanges: `${remarks.tracked}` } : {}),
    ...(remarks.unread.length > 0 ? { unreadParts: remarks.unread.join(' ') } : {}),
  },
  blocks: blocksOf(parts),
});

const textOf = (part: Part | null): string =>
  part === null ? '' : (decode(part.bytes)?.text ?? '');

function numberingOf(files: Package) {
  const source = textOf(files.byKind('numbering'));
  return source === '' ? noNumbering : readNumbering(source);
}

/** A file put inside by the program that made this one: a page, alone or with its pictures, RTF, text or another package. */
function chunkBlocks(part: Part | null, depth: number): readonly Block[] | null {
  if (part === null || depth >= DEEPEST) return null;
  const extracted = readChunk(part, depth);
  return extracted?.status === 'document' ? extracted.document.blocks : null;
}

function readChunk({ bytes }: Part, depth: number): Extracted | null {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head.startsWith('PK')) return readPackage(bytes, depth + 1);
  if (head === '{\\rtf') return readRtf(bytes);
  const decoded = decode(bytes);
  if (decoded === null || beyondInMarkup(decoded.text) !== null) return null;
  if (/^MIME-Version:/im.test(decoded.text.slice(0, 1000))) return readMhtml(bytes);
  return { status: 'document', document: readMarkup(decoded.text, decoded.encoding) };
}
