/** Formats told by their first bytes that we do not read (yet), by the name people know them by. */
const signatures: readonly (readonly [magic: string, format: string])[] = [
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['BM', 'BMP'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'GZIP'],
];

/** What a ZIP is, by a path that must be in it. */
const packages: readonly (readonly [path: string, format: string])[] = [
  ['word/', 'DOCX'],
  ['xl/', 'XLSX'],
  ['ppt/', 'PPTX'],
  ['OFD.xml', 'OFD'],
  ['opendocument.text', 'ODT'],
  ['opendocument.spreadsheet', 'ODS'],
];

/** What an OLE container is, by the stream that must be in it. */
const streams: readonly (readonly [stream: string, format: string])[] = [
  ['WordDocument', 'DOC'],
  ['Workbook', 'XLS'],
  ['Book', 'XLS'],
  ['PowerPoint', 'PPT'],
];

/** The format of a file we do not read, or null when it may be text or HTML. The name is only a hint. */
export function unsupportedFormat(bytes: Uint8Array, name: string): string | null {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return within(latin1(bytes), packages) ?? 'ZIP';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oleFormat(bytes, name);
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'WEBP';
  if (/^(?:From:|MIME-Version:)/i.test(head) && /multipart\/related/i.test(head)) return 'MHTML';
  // A PDF may begin with blanks or a stray BOM; BM alone also begins an English word.
  const found = signatures.find(([magic]) =>
    head.trimStart().replace(/^ï»¿/, '').startsWith(magic),
  );
  if (found?.[1] === 'BMP' && !head.slice(6, 10).startsWith('\0\0\0\0')) return null;
  return found?.[1] ?? null;
}

function oleFormat(bytes: Uint8Array, name: string): string {
  if (/\.wps$/i.test(name)) return 'WPS';
  const names = latin1(bytes).replaceAll('\0', '');
  return within(names, streams) ?? 'OLE';
}

const within = (text: string, known: readonly (readonly [string, string])[]) =>
  known.find(([part]) => text.includes(part))?.[1] ?? null;

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Closing tags that prose never holds by accident. */
const closingTags = /<\/(?:p|td|tr|table|div|span|body|html|h[1-6])\s*>/gi;

/** Whether decoded text is markup: by how it begins, or because it is full of closed elements. */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|meta|title|table|div|p|span|center|font|h[1-6])\b/i.test(
    text.slice(0, 4096),
  ) || (text.slice(0, 200_000).match(closingTags)?.length ?? 0) >= 6;
