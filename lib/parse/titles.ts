import type { Document } from '#lib/extract/document.ts';
import { printedCore } from '#lib/register/office-name.ts';
import { isOffice } from './office.ts';
import { plainText } from './plain.ts';
import type { Piece, Reading } from './reading.ts';
import { readTitle, type Title } from './title.ts';

/**
 * Titles in the order in which they are to be believed. Of plain lines the nearest to the report comes
 * first: what stands further up may be a list of other reports.
 */
export function findTitles(reading: Reading, frontEnd: number, meta: Document['meta']): Title[] {
  const front = reading.pieces.filter((piece) => piece.from < frontEnd);
  const body = front.filter((piece) => piece.role !== 'chrome');
  const lines = body.flatMap((piece) => segments(piece.plain.source));
  return [
    ...titled(body.filter((piece) => piece.role === 'title').map(sourceOf)),
    ...titled(body.map(sourceOf)).reverse(),
    ...joined(body),
    ...titled(lines),
    ...titled(named(meta, /^(?:article|doc|content)?_?title$/i, /title/i)),
    ...titled(quoted(reading.text.slice(0, frontEnd))),
    ...titled(front.map(sourceOf)),
  ];
}

/** The title that tells most (office and year, then office, then year); of those the one printed most often. */
export function bestTitle(titles: readonly Title[]): Title | null {
  const offices = titles.filter((title) => title.publisher !== null);
  const full = offices.filter((title) => title.year !== null);
  const best = [full, offices, titles.filter((title) => title.year !== null), titles];
  const printed = new Map<string, number>();
  for (const title of titles) printed.set(nameOf(title), (printed.get(nameOf(title)) ?? 0) + 1);
  const times = (title: Title) => printed.get(nameOf(title)) ?? 0;
  return (
    best.find((group) => group.length > 0)?.reduce((a, b) => (times(b) > times(a) ? b : a)) ?? null
  );
}

const nameOf = ({ publisher, year }: Title) => `${printedCore(publisher ?? '')} ${year}`;

const sourceOf = (piece: Piece) => piece.plain.source;

const titled = (lines: readonly string[]): Title[] =>
  lines.map(readTitle).filter((title) => title !== null);

/** A line may hold a breadcrumb, the title and «来源» beside each other. */
function segments(line: string): string[] {
  const head = line.slice(0, 3000);
  const parts = head.split(/[\s\u3000]+|[>＞»›|_]/).filter((part) => part.length > 5);
  const cut = followed.exec(plainText(head.split(/[>＞»›]|正文/).at(-1) ?? ''))?.[1];
  return cut === undefined ? parts : [cut, ...parts];
}

/** A title with what pages print behind it. Blanks are no sign: titles have them too. */
const followed =
  /^(.{4,70}?(?:年度报告|工作报告|的报告|年报))(?:发布|来源|信息来源|时间|日期|字[体号]|浏览|作者|索引|\[|20\d\d[-年]|点击|访问|编辑|审核|打印|分享)/;

const named = (meta: Document['meta'], ...names: readonly RegExp[]): string[] =>
  names.flatMap((name) =>
    Object.entries(meta).flatMap(([key, value]) => (name.test(key) ? [value] : [])),
  );

const quoted = (text: string): string[] =>
  [...text.matchAll(/《([^《》]{6,60})》/g)].map((match) => match[1] ?? '');

/** A title broken over two or three lines, sometimes in mid-word; only where an office comes of it. */
function joined(pieces: readonly Piece[]): Title[] {
  const lines = pieces
    .filter((piece) => piece.cell === null && piece.plain.text !== '')
    .map((piece) => piece.plain.text);
  return lines.flatMap((_, i) =>
    [2, 3].flatMap((count) => {
      const parts = lines.slice(i, i + count);
      if (parts.length < count || parts.some(isWhole)) return [];
      const title = readTitle(parts.join(''));
      return title?.publisher != null ? [title] : [];
    }),
  );
}

/** A line that needs no other: a title with its office, a sentence, a label. */
const isWhole = (line: string) =>
  line.length > 45 ||
  /[。,:;《》[\]]/.test(line) ||
  (!isOffice(line) && readTitle(line)?.publisher != null);
