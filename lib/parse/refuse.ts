import type { Document } from '#lib/extract/document.ts';
import type { Refusal, Report } from './fact.ts';
import { plainText } from './plain.ts';
import type { Reading } from './reading.ts';
import type { Section } from './sections.ts';
import { readTitle, type Title } from './title.ts';

export interface Refused {
  readonly because: Refusal;
  /** The words of the document that tell what it is. */
  readonly detail: string | null;
}

/** What the heading of a page says it is, when it is no report; the first that fits. */
const kinds: readonly (readonly [RegExp, Refusal])[] = [
  [/解读|图解|读懂|一图看|图说|速览/, 'interpretation'],
  [/召开|举办|举行|开展|组织|部署|推进会|培训班|座谈会|圆满|顺利完成/, 'news'],
  [
    /通知$|的函$|通知[(]|整改|清单|台账|方案|要点|工作计划|采购|招标|中标|成交|比选|询价|公告$|指南|目录$|总结$|考核|评估|统计表$|说明$/,
    'not-a-report',
  ],
];

/**
 * Why a document is not a report, or null. A report shows its title, the headings of its sections and
 * the heads of its tables; two of these are enough, since titles get lost and tables are put in pictures.
 * What only speaks about reports shows one at most, or says in its heading what it is.
 */
export function refusalOf(
  document: Document,
  reading: Reading,
  titles: readonly Title[],
  sections: readonly Section[],
  edition: Report['edition'] | null,
): Refused | null {
  const headings = headingsOf(document, reading);
  const heading = headings[0] ?? null;
  const isWhole = sections.length >= 5 && edition !== null;
  if (!isWhole && heading !== null && readTitle(heading) === null) {
    const kind = kinds.find(([pattern]) => pattern.test(heading));
    if (kind !== undefined) return { because: kind[1], detail: heading };
  }
  const marks = [titles.length > 0, sections.length >= 3, sections.length >= 5, edition !== null];
  if (marks.filter(Boolean).length >= 2) return null;
  if (isList(reading)) return { because: 'list-page', detail: heading };
  const own = titles.find((title) => title.year !== null && title.publisher !== null);
  const isShell = own !== undefined && reading.text.length < 1500;
  return isShell
    ? { because: 'title-only', detail: own.text }
    : { because: 'not-a-report', detail: heading };
}

/** What the page gives as its heading: marked as such, in its title tags, or a short first line. */
function headingsOf(document: Document, reading: Reading): string[] {
  const lines = reading.pieces.filter((piece) => piece.plain.text.length > 3);
  const marked = lines.filter((piece) => piece.role === 'title').map((piece) => piece.plain.text);
  const meta = [document.meta.ArticleTitle, document.meta.title].map((text) =>
    plainText(text ?? ''),
  );
  const first = lines
    .filter((piece) => piece.role !== 'chrome')
    .slice(0, 8)
    .map((piece) => piece.plain.text)
    .filter((text) => text.length <= 60 && !/[:>。]|首页|^[\d:./ -]+$/.test(text));
  return [...marked, ...meta, ...first].filter((text) => text.length > 3);
}

/** A page of links to reports: titles of several years or offices, and hardly anything else. */
function isList(reading: Reading): boolean {
  const lines = reading.pieces.filter((piece) => piece.plain.text.length > 8);
  const titles = lines.flatMap(
    (piece) => readTitle(piece.plain.text.replace(/\[?20[-\d/.]{6,8}\]?$/, '')) ?? [],
  );
  const different = new Set(titles.map((title) => `${title.publisher} ${title.year}`));
  return different.size >= 3 && titles.length * 3 >= lines.length;
}
