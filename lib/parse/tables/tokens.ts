import { halfWidth } from '../figure.ts';
import type { Item } from './entry.ts';
import { type Piece, placeIn } from './pieces.ts';
import { bare, type Word } from './vocabulary.ts';

/** The longest numeral with its brackets and blanks; the longest note behind a label. */
const LONGEST_NUMERAL = 12;
const LONGEST_NOTE = 300;

const digit = /[\d０-９]/;
const numeral =
  /(?:[（(〔【[]\s*(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*[）)〕】\]]\s*[、.．,，]?|[一二三四五六七八九十]{1,3}\s*[、.．)）,，]|[\d０-９]{1,2}\s*[、.．)）]|[①-⑳㈠-㈩⑴-⒇⒈-⒛]\s*[、.．]?)\s*[“"‘'「『]?\s*$/u;
const wholeNumeral = /^\s*(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*$/u;

/** A numeral at the beginning of a text. */
export const listNumeral = /^\s*[（(]?(?:[一二三四五六七八九十]{1,2}|[\d０-９]{1,2})[)）、.．]+\s*/;

/**
 * The numeral at the end of what stands before a label. Where figures are glued to it («0000002.其他…»)
 * it is one digit: no label of the form has a higher number.
 */
export function numeralBefore(before: string, word: Word, isFirst: boolean): string {
  if (before === '') return '';
  // NFKC for the radical ⼀ and the like; numerals in one character (⑴) are known as they are.
  const whole = before.slice(-LONGEST_NUMERAL);
  const folded = whole.normalize('NFKC');
  const tail = folded.length === whole.length ? folded : whole;
  if (before.length === tail.length && word.numeral !== '' && wholeNumeral.test(tail))
    return before;
  const length = numeral.exec(tail)?.[0].length ?? 0;
  const start = before.length - length;
  const found = before.slice(start);
  if ((start === 0 && isFirst) || !digit.test(found.charAt(0))) return found;
  const isLong = digit.test(found.charAt(1));
  if (!isLong && !digit.test(before.charAt(start - 1))) return found;
  return isLong ? found.slice(1) : found;
}

/** Closing quotes and brackets, colons, and notes in brackets that hold no numeral of a list. */
const note =
  /^[\s”"’'」』：:）)〕】\]]*(?:[（(〔【[](?![一二三四五六七八九十\d０-９]{1,2}[）)〕】\]])(?:[^）)〕】\]]*[）)〕】\]]|[^）)〕】\]]*?(?=\s[\s]{0,20}[\d０-９]|$))[\s”"’'」』：:]*)*/;

/** After a label a note may stand; one left open runs to the next figure or the end of the piece. */
export const noteEnd = (text: string, from: number): number =>
  from + (note.exec(text.slice(from, from + LONGEST_NOTE))?.[0].length ?? 0);

/** What blanks set apart; a unit belongs to its number. */
const token =
  /[^\s\u3000]+(?:(?<=[\d０-９])[ \u00a0\u3000](?:万元|元|件|条|项|个|份|宗|次|例|起)(?![^\s\u3000]))?/g;
const sentenceMark = /[、，,。；;！!…]/;
/** Digits with what may stand among and after them in a table: separators, signs, a unit. */
const digits = /^[+-]?\s?\d[\d.,+-]*\s*(?:\p{Script=Han}{1,2})?$/u;
/** Figures set apart by commas no number has: «5，0，0»; the narrow comma may part thousands. */
const list =
  /^[，、；;]?[+-]?[\d０-９][\d０-９.]*(?:[，、；;]+[+-]?[\d０-９][\d０-９.]*){2,}[，、；;]?$/u;
const listed = /[^，、；;]+/gu;
const mark = /^(?:[-—–―─]{1,3}|[/\\]|无)$/u;
/** Tells most text from figures at a glance. */
const mayBeFigure = /^[\s\u200b-\u200f\u2060\ufeff\u00ad]*[\d０-９+＋\-－−﹣—–―─/／\\＼无]/u;
const hasLetters = /[\p{L}\p{N}]/u;
const withoutNumeral = (text: string) => text.normalize('NFKC').replace(listNumeral, '');
/** What mirrors and converters print for a character they lost, and we for what is no text. */
const lost = /[\ufffc□■�?？]/;

/**
 * What stands in `[from, to)` of a piece, words of the form aside. Lines hold their figures side by side,
 * and so do fields where a tab was lost; a cell holds one thing.
 */
export function tokensOf(piece: Piece, index: number, from: number, to: number): Item[] {
  const text = piece.text.slice(from, to);
  if (text.trim() === '') return [];
  if (piece.form === 'cell') return itemOf(piece, index, from, to);
  const tokens = [...text.matchAll(token)];
  if (piece.form === 'field' && !isList(tokens)) return itemOf(piece, index, from, to);
  return tokens.flatMap((each) => {
    const start = from + each.index;
    if (!list.test(each[0])) return itemOf(piece, index, start, start + each[0].length);
    return [...each[0].matchAll(listed)].flatMap((part) =>
      itemOf(piece, index, start + part.index, start + part.index + part[0].length),
    );
  });
}

const isList = (tokens: readonly RegExpExecArray[]) =>
  tokens.length > 1 && tokens.every(([each]) => digits.test(halfWidth(each)));

/** A cell or field with nothing in it; a blank line is nothing. */
export function emptyOf(piece: Piece, index: number): Item[] {
  if (piece.form === 'line') return [];
  const { block, cell, form, row, column, width } = piece;
  const at = cell === null ? placeIn(piece, 0, piece.text.length) : { block, cell };
  return [{ kind: 'empty', text: '', at, form, row, column, width, piece: index }];
}

function itemOf(piece: Piece, index: number, from: number, to: number): Item[] {
  const { form, row, column, width } = piece;
  const printed = piece.text.slice(from, to);
  const start = from + printed.length - printed.trimStart().length;
  const text = printed.trim();
  const at = placeIn(piece, start, start + text.length);
  // Each item is written out: they are most of what is made of a document, and spreads are slow.
  if (mayBeFigure.test(text)) {
    const half = halfWidth(text);
    const isMark = mark.test(half);
    if (isMark || digits.test(half))
      return [{ kind: 'figure', text, at, form, row, column, width, piece: index, isMark }];
  }
  const letters = hasLetters.test(text) ? bare(text) : '';
  const splits = sentenceMark.test(text) && sentenceMark.test(withoutNumeral(text));
  if (letters === '' && !splits && !lost.test(text)) return [];
  return [
    { kind: 'text', text, at, form, row, column, width, piece: index, bare: letters, splits },
  ];
}
