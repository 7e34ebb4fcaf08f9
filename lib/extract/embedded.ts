import type { Document, Place } from './document.ts';
import { readHtml } from './html.ts';
import { lineFinder } from './lines.ts';
import { moved } from './moved.ts';

/** Closing tags, plain or escaped as in a string of a script (`<\/td>`, `\u003c/td>`) or as text (`&lt;/td&gt;`). */
const closings =
  /(?:<|\\u003c|\\x3c|&lt;)\\?\/(?:td|tr|p|table|div|span)\s*(?:>|\\u003e|\\x3e|&gt;)/gi;
const FEW = 6;

const holdsEscapedMarkup = (text: string): boolean =>
  (text.slice(0, 500_000).match(closings)?.length ?? 0) >= FEW;

/** The page that the scripts of a page write, or null when they write none. */
export const readScripts = (source: string, encoding: string): Document | null =>
  readStretches(source, encoding, scripts(source));

/** The page in a JSON answer, a script file or a page shown as text, or null when there is none. */
export const readEscaped = (source: string, encoding: string): Document | null =>
  readStretches(source, encoding, [{ start: 0, end: source.length }]);

/** Places point into the file as it is, escapes and all. */
function readStretches(
  source: string,
  encoding: string,
  stretches: readonly Stretch[],
): Document | null {
  const lineAt = lineFinder(source);
  const pages = stretches
    .filter(({ start, end }) => holdsEscapedMarkup(source.slice(start, end)))
    .map(({ start, end }) => unescaped(source, start, end));
  const documents = pages.map(({ text, offsets }) => ({ page: readHtml(text, encoding), offsets }));
  const blocks = documents.flatMap(({ page, offsets }) => {
    const place = (stood: Place): Place => {
      if (!('line' in stood)) return stood;
      const { start, end } = stood;
      const from = sourceOffset(offsets, start);
      return { start: from, end: sourceOffset(offsets, end), line: lineAt(from) };
    };
    return page.blocks.map((block) => moved(block, { place, spot: (spot) => spot }));
  });
  return blocks.length === 0 ? null : { format: 'html', encoding, meta: {}, blocks };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function scripts(source: string): Stretch[] {
  const found: Stretch[] = [];
  const lower = source.toLowerCase();
  for (let at = lower.indexOf('<script'); at >= 0; ) {
    const start = lower.indexOf('>', at) + 1;
    const end = lower.indexOf('</script', at);
    if (start === 0 || end < start) break;
    found.push({ start, end });
    at = lower.indexOf('<script', end);
  }
  return found;
}

interface Unescaped {
  readonly text: string;
  /** Where stretches of the text begin in it and in the source, ascending. */
  readonly offsets: readonly (readonly [text: number, source: number])[];
}

/** Escapes of script strings, strings added up with `+`, and the entities that hide tags. */
const scriptEscape =
  /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([nrt])|\\(["'\\/])|(["'`])[ \t\r\n]{0,40}\+[ \t\r\n]{0,40}\5/gi;
const entity = /&(lt|gt|quot|amp);/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function unescaped(source: string, start: number, end: number): Unescaped {
  const escaped = source.slice(start, end);
  const isEntities = /&lt;\/(?:td|tr|p|table|div|span)&gt;/i.test(escaped);
  const parts: string[] = [];
  const offsets: [number, number][] = [[0, start]];
  let length = 0;
  let done = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (const match of escaped.matchAll(isEntities ? entity : scriptEscape)) {
    add(escaped.slice(done, match.index));
    add(isEntities ? (entities[match[1] ?? ''] ?? '') : unescapedOne(match));
    done = match.index + match[0].length;
    offsets.push([length, start + done]);
  }
  add(escaped.slice(done));
  return fromFirstTag(parts.join(''), offsets);
}

function unescapedOne([, unicode, hex, blank, itself]: RegExpExecArray): string {
  if (unicode !== undefined || hex !== undefined)
    return String.fromCharCode(Number.parseInt(unicode ?? hex ?? '', 16));
  if (blank !== undefined) return blank === 't' ? '\t' : '\n';
  return itself ?? '';
}

/** What stands before the first tag and after the last is script. */
function fromFirstTag(text: string, offsets: readonly (readonly [number, number])[]): Unescaped {
  const from = Math.max(0, text.search(/<(?:!doctype|[a-z][a-z0-9]*[\s>])/i));
  const to = text.lastIndexOf('>') + 1;
  return {
    text: text.slice(from, to),
    offsets: offsets.map(([at, source]) => [at - from, source] as const),
  };
}

function sourceOffset(offsets: Unescaped['offsets'], at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle]?.[0] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const [text = 0, source = 0] = offsets[low] ?? [];
  return source + at - text;
}
