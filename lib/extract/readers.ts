import { decode } from './decode.ts';
import type { Extracted, Unreadable } from './document.ts';
import { beyondInDocument, beyondInMarkup, largestFile, megabytes } from './limits.ts';
import { readMarkup } from './markup.ts';
import { picturesIn } from './picture-set.ts';
import { sniff } from './sniff.ts';
import type { Readable } from './sniffed.ts';

type Reader = (bytes: Uint8Array) => Extracted | Promise<Extracted>;

/** Who reads what. All but text and pages are loaded when first needed. */
const readers: Readonly<Record<Readable, Reader>> = {
  text: readPage,
  mhtml: async (bytes) => (await import('./mhtml.ts')).readMhtml(bytes),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  doc: async (bytes) => (await import('./doc.ts')).readDoc(bytes),
  rtf: async (bytes) => (await import('./rtf.ts')).readRtf(bytes),
  xlsx: async (bytes) => (await import('./xlsx.ts')).readXlsx(bytes),
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
  picture: async (bytes) => (await import('./scan.ts')).readScan([bytes]),
  pages: readPictures,
};

/** Bytes → Document, by content; the name is only a hint. A file of blanks alone is empty. */
export async function extract(bytes: Uint8Array, name: string): Promise<Extracted> {
  if (bytes.length === 0) return unreadable('empty');
  const sniffed = sniff(bytes, name);
  if ('format' in sniffed) return unreadable(sniffed.kind, sniffed.format);
  if (bytes.length > largestFile[sniffed.kind])
    return unreadable('too-large', megabytes(largestFile[sniffed.kind]));
  // What is in an archive is handed in file by file: lib/extract/archive.ts.
  if (sniffed.kind === 'zip') return unreadable('unsupported', 'ZIP');
  const extracted = await readers[sniffed.kind](bytes);
  const beyond = extracted.status === 'document' ? beyondInDocument(extracted.document) : null;
  return beyond === null ? extracted : unreadable('too-large', beyond);
}

function readPage(bytes: Uint8Array): Extracted {
  const decoded = decode(bytes);
  if (decoded === null) return unreadable('binary');
  const { text, encoding } = decoded;
  if (text.trim() === '') return unreadable('empty');
  if (isJson(text)) return unreadable('unsupported', 'JSON');
  const beyond = beyondInMarkup(text);
  if (beyond !== null) return unreadable('too-large', beyond);
  return { status: 'document', document: readMarkup(text, encoding) };
}

/** Data of a program that may well quote a report, but is none. */
function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Pictures of the pages of one document, packed into one file. */
async function readPictures(bytes: Uint8Array): Promise<Extracted> {
  const pictures = picturesIn(bytes);
  return pictures === null
    ? unreadable('damaged', 'ZIP')
    : (await import('./scan.ts')).readScan(pictures);
}

const unreadable = (because: Unreadable, detail: string | null = null): Extracted => ({
  status: 'unreadable',
  because,
  detail,
});
