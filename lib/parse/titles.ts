import type { Document } from '#lib/extract/document.ts';
import { isOffice } from './office.ts';
import type { Piece, Reading } from './reading.ts';
import { readTitle, type Title } from './title.ts';

/** Titles in the order in which they are to be believed. */
export function findTitles(reading: Reading, frontEnd: number, meta: Document['meta']): Title[] {
  const front = reading.pieces.filter((piece) => piece.from < frontEnd);
  const body = front.filter((piece) => piece.role !== 'chrome');
  const lines = body.flatMap((piece) => segments(piece.plain.source));
  return [
    ...titled(body.filter((piece) => piece.role === 'title').map(sourceOf)),
    ...titled(body.map(sourceOf)),
    ...joined(body),
    ...titled(lines),
    ...titled(named(meta, /^(?:article|doc|content)?_?title$/i, /title/i)),
    ...titled(quoted(reading.text.slice(0, frontEnd))),
    ...titled(front.map(sourceOf)),
  ];
}

/** The first title that tells most: office and year, then office, then year. */
export const bestTitle = (titles: readonly Title[]): Title | null =>
  titles.find((title) => title.publisher !== null && title.year !== null) ??
  titles.find((title) => title.publisher !== null) ??
  titles.find((title) => title.year !== null) ??
  titles[0] ??
  null;

const sourceOf = (piece: Piece) => piece.plain.source;

const titled = (lines: readonly string[]): Title[] =>
  lines.map(readTitle).filter((title) => title !== null);

/** A line may hold a breadcrumb, the title and «来源» beside each other. */
const segments = (line: string): string[] =>
  line.length > 4000
    ? segments(line.slice(0, 4000))
    : line.split(/[\s\u3000]+|[>＞»›]/).filter((part) => part.length > 5);

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
