import type { Document } from '#lib/extract/document.ts';
import { type DateFind, findDates, isoDate } from './dates.ts';
import type { Found, IsoDate, Notice } from './fact.ts';
import { isOffice } from './office.ts';
import { type Extent, type Piece, placeOf, type Reading } from './reading.ts';

export interface Issued {
  readonly publishedOn: Found<IsoDate> | null;
  readonly signedOn: Found<IsoDate> | null;
  readonly notices: readonly Notice[];
}

const published = /(?:发布|公布|发表|发文|公开|发稿|上网|上传|录入|刊发)(?:日期|时间)|发布于/g;
const madeWords = '成文|生成|制发|印发|提供|形成|签发|制作|编辑';
const made = new RegExp(`(?:${madeWords})(?:日期|时间)`, 'g');
const updated = /更新(?:日期|时间)/g;
const dated = new RegExp(
  `(?<!统计|会议|活动|实施|生效|施行|废止|失效|有效|截止|截至|申请|受理|更新|${madeWords})(?:时间|日期)`,
  'g',
);

/**
 * When the report was published and when it was signed. A labelled date of publication is trusted most,
 * then an unlabelled one beside the title, then the date the text was made; never the address of the page,
 * which tells when the site was last moved.
 */
export function findIssued(reading: Reading, meta: Document['meta'], extent: Extent): Issued {
  const { front, tail } = outside(reading, extent);
  const label = (pattern: RegExp) => labelled(front, pattern) ?? labelled(tail, pattern);
  const signedOn = signature(reading, extent) ?? coverSignature(reading, extent.frontEnd);
  const publishedOn =
    label(published) ??
    label(dated) ??
    besideTitle(reading, extent.frontEnd, signedOn) ??
    metaDate(meta) ??
    label(made) ??
    // Under the report it is the day the site was last touched.
    labelled(front, updated);
  const isUndated = publishedOn === null && signedOn === null;
  return {
    publishedOn,
    signedOn,
    notices: isUndated ? [{ kind: 'no-date', text: '', at: null }] : [],
  };
}

interface Part {
  readonly reading: Reading;
  readonly offset: number;
  readonly text: string;
}

const outside = (reading: Reading, { frontEnd, tailStart, end }: Extent) => ({
  front: { reading, offset: 0, text: reading.text.slice(0, frontEnd) },
  tail: { reading, offset: tailStart, text: reading.text.slice(tailStart, end) },
});

/** The first date that stands right after a label, in the same line or the next cell. */
function labelled(part: Part, pattern: RegExp): Found<IsoDate> | null {
  for (const match of part.text.matchAll(pattern)) {
    const from = match.index + match[0].length;
    const after = part.text.slice(from, from + 24);
    const find = findDates(after)[0] ?? compactDate(after);
    if (find !== null && /^[:\t\n ]{0,3}$/.test(after.slice(0, find.from)))
      return foundAt(part.reading, find, part.offset + from);
  }
  return null;
}

/** «20240117»: eight digits are a date only after a label. */
function compactDate(text: string): DateFind | null {
  const match = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(text);
  const date = isoDate(match?.[1], match?.[2], match?.[3]);
  return match === null || date === null
    ? null
    : { date, from: match.index, to: match.index + match[0].length };
}

const foundAt = (reading: Reading, find: DateFind, offset: number): Found<IsoDate> => ({
  value: find.date,
  at: placeOf(reading, offset + find.from, offset + find.to),
});

/** Lines that reach into a stretch of the reading; where line ends were lost, one holds the whole report. */
const ownLines = (reading: Reading, from: number, to: number): Piece[] =>
  reading.pieces.filter(
    (piece) =>
      piece.to > from && piece.from < to && piece.role !== 'chrome' && piece.plain.text !== '',
  );

/** A label says what the date is of; those of publication were tried before. */
const isLabelled = (before: string) => /(?:日期|时间|期限)[:]?$/.test(before);

/** A short line with a date and no sentence; in a table a date has a label, and with its weekday it is the page's clock. */
function besideTitle(
  reading: Reading,
  frontEnd: number,
  signedOn: Found<IsoDate> | null,
): Found<IsoDate> | null {
  for (const piece of ownLines(reading, 0, frontEnd)) {
    const { text } = piece.plain;
    if (piece.cell !== null || text.length > 100 || /[。;]|统计|期限|星期|号$/.test(text)) continue;
    const [find, next] = findDates(text);
    if (find === undefined || next !== undefined || isLabelled(text.slice(0, find.from))) continue;
    const found = foundAt(reading, find, piece.from);
    const isSignature =
      signedOn?.at?.block === piece.block && signedOn.at.start === found.at?.start;
    if (!isSignature) return found;
  }
  return null;
}

/** A date in words, alone on its line or after the name of the office; in figures only under that name. */
function signature(reading: Reading, { tailStart, end }: Extent): Found<IsoDate> | null {
  const lines = ownLines(reading, tailStart, end).filter((l) => l.cell === null);
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - 40); i -= 1) {
    const piece = lines[i];
    const found = piece === undefined ? null : signatureIn(reading, piece, lines[i - 1]);
    if (found !== null) return found;
  }
  return null;
}

function signatureIn(reading: Reading, piece: Piece, above: Piece | undefined) {
  const { text } = piece.plain;
  const offset = Math.max(0, text.length - 60);
  const find = findDates(text.slice(offset)).at(-1);
  if (find === undefined || !/^印?发?[。)]?$/.test(text.slice(offset + find.to))) return null;
  const before = text.slice(Math.max(0, offset + find.from - 40), offset + find.from);
  const isInWords = text.slice(offset, offset + find.to).endsWith('日');
  const isSigned = isOffice(
    /[^。;,:]*$/.exec(before === '' ? (above?.plain.text ?? '') : before)?.[0] ?? '',
  );
  return isSigned || (/^$|。$/.test(before) && isInWords)
    ? foundAt(reading, find, piece.from + offset)
    : null;
}

/** A date in words under the name of an office before the report begins: of a letter, or set under the title. */
function coverSignature(reading: Reading, frontEnd: number): Found<IsoDate> | null {
  const lines = ownLines(reading, 0, frontEnd);
  for (const [i, piece] of lines.entries()) {
    const { text } = piece.plain;
    const [find] = findDates(text);
    const above = lines[i - 1]?.plain.text ?? '';
    if (find === undefined || !isOffice(above)) continue;
    const rest = text.slice(0, find.from) + text.slice(find.to);
    if (/^[()]*$/.test(rest) && /日[)]?$/.test(text)) return foundAt(reading, find, piece.from);
  }
  return null;
}

/** The date of publication as the page's own meta tags tell it. */
function metaDate(meta: Document['meta']): Found<IsoDate> | null {
  for (const [name, content] of Object.entries(meta)) {
    if (!/pub.*(?:date|time)|(?:date|time).*pub/i.test(name)) continue;
    const [find] = findDates(content);
    const date = (find ?? compactDate(content.slice(0, 8)))?.date;
    if (date !== undefined) return { value: date, at: null };
  }
  return null;
}
