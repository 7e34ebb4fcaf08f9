import { type Decoded, decode } from './decode.ts';
import type { Document, Extracted } from './document.ts';
import { beyondInMarkup } from './limits.ts';
import { readMarkup } from './markup.ts';
import { type Mime, type MimePart, parameter, readMime } from './mime.ts';

/** A web page saved in one file (.mht, .mhtml), by Chrome, Internet Explorer, Word or WPS. Places point into its page. */
export function readMhtml(bytes: Uint8Array): Extracted {
  const found = findPage(bytes);
  if (typeof found === 'string')
    return { status: 'unreadable', because: 'too-large', detail: found };
  if (found === null) return { status: 'unreadable', because: 'damaged', detail: 'MHTML' };
  return { status: 'document', document: { ...found.document, format: 'mhtml' } };
}

/** The text of the page that {@link readMhtml} reads, which its places point into; null when there is none. */
export function mhtmlPage(bytes: Uint8Array): Decoded | null {
  const found = findPage(bytes);
  return found === null || typeof found === 'string' ? null : found.page;
}

interface Page {
  readonly page: Decoded;
  readonly document: Document;
}

/** The main page; where that has no table and one of its frames has, that frame. A limit when it is beyond one. */
function findPage(bytes: Uint8Array): Page | string | null {
  let main: Page | string | null = null;
  const mime = readMime(bytes);
  for (const part of mainFirst(mime).slice(0, MOST_FRAMES)) {
    const page = decode(part.bytes());
    if (page === null || page.text.trim() === '') continue;
    const beyond = beyondInMarkup(page.text);
    if (beyond !== null) {
      main ??= beyond;
      continue;
    }
    const document = readMarkup(page.text, page.encoding, sheetsOf(mime, page.text));
    if (holdsTable(document)) return { page, document };
    main ??= { page, document };
  }
  return main;
}

/** The style sheets saved with a page that names them. */
const sheetsOf = ({ parts }: Mime, page: string): string[] =>
  parts
    .filter(({ headers }) => {
      const location = headers.get('content-location')?.split('/').at(-1) ?? '';
      const isSheet = /^text\/css\b/i.test(headers.get('content-type') ?? '');
      return isSheet && location !== '' && page.includes(location);
    })
    .slice(0, MOST_SHEETS)
    .map((part) => decode(part.bytes())?.text ?? '');
const MOST_SHEETS = 50;

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
