import { packageKind } from './package-kind.ts';
import { pictureExtension } from './pictures.ts';
import { latin1, type Sniffed, unsupported } from './sniffed.ts';

/** First bytes, and what begins with them. */
const signatures: readonly (readonly [magic: string, what: Sniffed])[] = [
  ['%PDF-', { kind: 'pdf' }],
  ['{\\rtf', { kind: 'rtf' }],
  ['Rar!', unsupported('RAR')],
  ['7z\xbc\xaf', unsupported('7z')],
  ['\x1f\x8b', unsupported('GZIP')],
  ['\xfd7zXZ', unsupported('XZ')],
  ['BZh', unsupported('BZIP2')],
];

/** What an OLE container is, by the stream that must be in it. WPS writes the same streams as Office. */
const streams: readonly (readonly [stream: string, what: Sniffed])[] = [
  // A mail holds whatever is attached to it.
  ['__properties_version1.0', unsupported('MSG')],
  ['EncryptedPackage', { kind: 'encrypted', format: 'Office' }],
  ['WordDocument', { kind: 'doc' }],
  ['Workbook', unsupported('XLS')],
  ['PowerPoint Document', unsupported('PPT')],
  ['Book', unsupported('XLS')],
  ['MatOST', unsupported('Works')],
];

/** XML that Office writes in one file. */
const officeXml: readonly (readonly [mark: RegExp, format: string])[] = [
  [/<w:wordDocument|<pkg:package/, 'Word XML'],
  [/<Workbook[^>]*schemas-microsoft-com:office:spreadsheet/, 'Excel XML'],
  [/<office:document\b/, 'ODT'],
  [/<(?:uof:)?UOF\b/, 'UOF'],
];

/** What a file is. The name is only a hint, and decides where the content leaves two possible. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const head = latin1(bytes.subarray(0, 4096));
  // Blanks or a stray BOM may stand before a signature.
  const start = head.trimStart().replace(/^ï»¿/, '');
  const found = signatures.find(([magic]) => start.startsWith(magic));
  if (found !== undefined) return found[1];
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packageKind(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oleKind(bytes, name);
  if (pictureExtension(bytes) !== null) return { kind: 'picture' };
  if (/^.{4}ftyp(?:hei[cfsx]|mif1|avif)/s.test(head)) return unsupported('HEIC');
  if (head.slice(257, 262) === 'ustar') return unsupported('TAR');
  // Some PDFs begin with what a mail program or a scanner put before them.
  if (head.slice(0, 1024).includes('%PDF-') && latin1(bytes.subarray(-1024)).includes('%%EOF'))
    return { kind: 'pdf' };
  return mailKind(start, bytes) ?? xmlKind(head) ?? { kind: 'text' };
}

/** Names of streams are UTF-16. A file with a Word document inside a table, or the other way round, is what its name says. */
function oleKind(bytes: Uint8Array, name: string): Sniffed {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = streams.filter(([stream]) => file.includes(Buffer.from(stream, 'utf16le')));
  const isTable = /\.(?:xls|et)$/i.test(name);
  const hinted = isTable ? found.find(([stream]) => stream === 'Workbook') : undefined;
  return (hinted ?? found[0])?.[1] ?? unsupported('OLE');
}

/** Saved web pages are written like a mail; real mails mostly hold the report as an attachment. */
function mailKind(head: string, bytes: Uint8Array): Sniffed | null {
  const headers = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.exec(head)?.[0] ?? '';
  const type = /^content-type:\s*(multipart\/\w+|text\/html)/im.exec(headers)?.[1];
  if (type === undefined) return null;
  const isMail = /mixed/i.test(type) || (wasSent.test(headers) && !isPage(latin1(bytes)));
  return isMail ? unsupported('EML') : { kind: 'mhtml' };
}

const wasSent = /^(?:to|received|delivered-to|return-path):/im;

/** Holds a page, and nothing attached to it. */
const isPage = (mail: string) =>
  /^content-type:\s*text\/html/im.test(mail) && !/^content-disposition:\s*attachment/im.test(mail);

function xmlKind(head: string): Sniffed | null {
  const format = officeXml.find(([mark]) => mark.test(head))?.[1];
  return format === undefined ? null : unsupported(format);
}

/** Closing tags that prose never holds by accident. */
const closingTags = /<\/(?:p|td|tr|table|div|span|body|html|h[1-6])\s*>/gi;

/** Whether decoded text is markup: by how it begins, or because it is full of closed elements. */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|meta|title|table|div|p|span|center|font|h[1-6])\b/i.test(
    text.slice(0, 4096),
  ) || (text.slice(0, 200_000).match(closingTags)?.length ?? 0) >= 6;
