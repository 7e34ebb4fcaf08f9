import { type Decoded, decode } from './decode.ts';
import type { Document, Extracted } from './document.ts';
import { readMarkup } from './markup.ts';
import { type Mime, type MimePart, parameter, readMime } from './mime.ts';

/** A web page saved in one file (.mht, .mhtml), by Chrome, Internet Explorer, Word or WPS. Places point into its page. */
export function readMhtml(bytes: Uint8Array): Extracted {
  const found = findPage(bytes);
  if (found !== null)
    return { status: 'document', document: { ...found.document, format: 'mhtml' } };
  return { status: 'unreadable', because: 'damaged', detail: 'MHTML' };
}

/** The text of the page that {@link readMhtml} reads, which its places point into; null when there is none. */
export const mhtmlPage = (bytes: Uint8Array): Decoded | null => findPage(bytes)?.page ?? null;

interface Page {
  readonly page: Decoded;
  readonly document: Document;
}

/** The main page; where that has no table and one of its frames has, that frame. */
function findPage(bytes: Uint8Array): Page | null {
  let main: Page | null = null;
  for (const part of mainFirst(readMime(bytes)).slice(0, MOST_FRAMES)) {
    const page = decode(part.bytes());
    if (page === null || page.text.trim() === '') continue;
    const document = readMarkup(page.text, page.encoding);
    if (holdsTable(document)) return { page, document };
    main ??= { page, document };
  }
  return main;
}

/** Pages carry frames of advertisements and maps; the first few are looked at. */
const MOST_FRAMES = 20;

const holdsTable = ({ blocks }: Document) =>
  blocks.some((block) => block.kind === 'grid' && block.cells.length >= 10);

/** Pages in their order, before them the one that the file names as its main one. */
function mainFirst({ headers, parts }: Mime): MimePart[] {
  const pages = parts.filter((part) =>
    /^text\/html\b/i.test(part.headers.get('content-type') ?? ''),
  );
  const start = parameter(headers.get('content-type') ?? '', 'start');
  const location = headers.get('snapshot-content-location') ?? headers.get('content-location');
  const isMain = ({ headers: own }: MimePart) =>
    (start !== null && own.get('content-id') === start) ||
    (location !== undefined && own.get('content-location') === location);
  return [...pages.filter(isMain), ...pages.filter((page) => !isMain(page))];
}
