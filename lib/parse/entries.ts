import type { At } from '#lib/extract/document.ts';
import { halfWidth } from './figure.ts';
import { type Piece, placeIn } from './pieces.ts';
import { type Occurrence, occurrences } from './script.ts';
import { bare, type Word } from './vocabulary.ts';

interface Common {
  /** As printed, blanks around it left out. */
  readonly text: string;
  readonly at: At;
  readonly form: Piece['form'];
  /** Printed row and column of the piece it stands in. */
  readonly row: number;
  readonly column: number;
  readonly piece: number;
}

/** What a document says, one thing after another. */
export type Entry =
  | (Common & {
      readonly kind: 'word';
      readonly word: Word;
      /** The numeral printed before it, bare. */
      readonly numeral: string;
      /** Printed row it ends in: a label may be broken over several. */
      readonly lastRow: number;
      readonly lastPiece: number;
      /** Nothing that belongs to another thing stands before it on its line or in its cell. */
      readonly opens: boolean;
    })
  /** Digits, or a mark for «nothing». */
  | (Common & { readonly kind: 'figure'; readonly isMark: boolean })
  /** A cell or field that is there and holds nothing. */
  | (Common & { readonly kind: 'empty' })
  /** Everything else. `splits` a sentence: it holds a comma or a stop. */
  | (Common & { readonly kind: 'text'; readonly bare: string; readonly splits: boolean });

export type WordEntry = Extract<Entry, { kind: 'word' }>;
export type FigureEntry = Extract<Entry, { kind: 'figure' }>;

export function entriesOf(pieces: readonly Piece[], words: readonly Word[]): Entry[] {
  const starting = new Map<number, Occurrence[]>();
  for (const found of occurrences(pieces, words))
    starting.set(found.first, [...(starting.get(found.first) ?? []), found]);
  const entries: Entry[] = [];
  const isLabel = partOf(words);
  /** Up to where a word that began in an earlier piece reaches. */
  let covered = { piece: -1, to: 0 };
  pieces.forEach((piece, index) => {
    const reader = reading(piece, index, isLabel);
    let at = covered.piece > index ? piece.text.length : covered.piece === index ? covered.to : 0;
    const hasBegun = at > 0;
    for (const found of starting.get(index) ?? []) {
      if (at > 0 && found.from < reader.withoutNote(at, piece.text.length)) continue;
      const numeral = numeralBefore(piece.text.slice(at, found.from), found.word, at === 0);
      const from = found.from - numeral.length;
      const before = reader.gap(at, from, at > 0);
      const end = found.last === index ? found.to : piece.text.length;
      entries.push(...before.entries);
      entries.push({
        ...reader.common(from, end),
        kind: 'word',
        word: found.word,
        numeral: bare(numeral),
        lastRow: pieces[found.last]?.row ?? piece.row,
        lastPiece: found.last,
        opens: before.lets,
      });
      covered = { piece: found.last, to: found.to };
      at = end;
    }
    entries.push(...reader.rest(at, hasBegun || at > 0));
  });
  return entries;
}

/** Whether a text is a stretch of some label of the form. */
const partOf = (words: readonly Word[]) => {
  const labels = words.map((word) => word.text).join('\n');
  return (text: string) => text !== '' && labels.includes(text);
};

const numeral =
  /(?:[（(〔【[]\s*(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*[）)〕】\]]\s*[、.．,，]?|(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*[、.．)）]|[①-⑳㈠-㈩⑴-⒇⒈-⒛]\s*[、.．]?)\s*[“"‘'「『]?\s*$/u;
const wholeNumeral = /^\s*(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2})\s*$/u;
const digit = /[\d０-９]/;

/** A numeral at the beginning of a text. */
export const listNumeral = /^\s*[（(]?(?:[一二三四五六七八九十]{1,2}|[\d０-９]{1,2})[)）、.．]+\s*/;

/**
 * The numeral at the end of what stands before a label. Where figures are glued to it («0000002.其他…»)
 * it is one digit: no label of the form has a higher number.
 */
function numeralBefore(before: string, word: Word, isFirst: boolean): string {
  if (wholeNumeral.test(before) && word.numeral !== '') return before;
  const found = numeral.exec(before)?.[0] ?? '';
  const start = before.length - found.length;
  if ((start === 0 && isFirst) || !digit.test(found.charAt(0))) return found;
  const isGlued = digit.test(found.charAt(1)) || digit.test(before.charAt(start - 1));
  if (!isGlued) return found;
  return digit.test(found.charAt(1)) ? found.slice(1) : found;
}

const sentenceMark = /[、，,。；;！!？?…]/;
/** Digits with what may stand among and after them in a table: separators, signs, a unit. */
const digits = /^[+-]?\s?\d[\d.,+-]*\s*(?:\p{Script=Han}{1,2})?$/u;
const mark = /^(?:[-—–―─]{1,3}|[/\\]|无)$/u;

/** Closing quotes and brackets, colons, and notes in brackets that hold no numeral of a list. */
const note =
  /^[\s”"’'」』：:）)〕】\]]*(?:[（(〔【[](?![一二三四五六七八九十\d０-９]{1,2}[）)〕】\]])(?:[^）)〕】\]]*[）)〕】\]]|[^）)〕】\]]*?(?=\s+[\d０-９]|$))[\s”"’'」』：:]*)*/;

/** Reads what stands between the words of one piece. */
function reading(piece: Piece, index: number, isLabel: (text: string) => boolean) {
  const common = (from: number, to: number): Common => ({
    text: piece.text.slice(from, to).trim(),
    at: placeIn(piece, from, to),
    form: piece.form,
    row: piece.row,
    column: piece.column,
    piece: index,
  });

  const entry = (from: number, to: number): Entry[] => {
    const text = piece.text.slice(from, to);
    const lead = text.length - text.trimStart().length;
    const place = common(from + lead, from + text.trimEnd().length);
    const half = halfWidth(text);
    const isMark = mark.test(half);
    if (isMark || digits.test(half)) return [{ ...place, kind: 'figure', isMark }];
    const letters = bare(text);
    const splits = sentenceMark.test(text.replace(listNumeral, ''));
    return letters === '' && !splits && !/[□■�?？]/.test(text)
      ? []
      : [{ ...place, kind: 'text', bare: letters, splits }];
  };

  /** Lines hold their figures side by side; so do fields where a tab was lost. */
  const entries = (from: number, to: number): Entry[] => {
    const text = piece.text.slice(from, to);
    if (text.trim() === '') return [];
    const tokens = [...text.matchAll(/[^\s\u3000]+/g)];
    const isList = tokens.length > 1 && tokens.every(([token]) => digits.test(halfWidth(token)));
    if (piece.form === 'cell' || (piece.form === 'field' && !isList)) return entry(from, to);
    return tokens.flatMap((token) =>
      entry(from + token.index, from + token.index + token[0].length),
    );
  };

  /** After a label a note in brackets may stand; one left open runs to the end of the piece. */
  const withoutNote = (from: number, to: number): number =>
    from + (note.exec(piece.text.slice(from, to))?.[0].length ?? 0);

  const gap = (from: number, to: number, followsWord: boolean) => {
    const found = entries(followsWord ? withoutNote(from, to) : from, to);
    const lets = found.every(
      (e) => e.kind === 'figure' || (e.kind === 'text' && !e.splits && isLabel(e.bare)),
    );
    return { entries: found, lets };
  };

  const rest = (from: number, followsWord: boolean): Entry[] => {
    if (piece.text.trim() !== '')
      return entries(followsWord ? withoutNote(from, piece.text.length) : from, piece.text.length);
    return piece.form === 'line'
      ? []
      : [
          {
            ...common(0, piece.text.length),
            at:
              piece.cell === null
                ? placeIn(piece, 0, piece.text.length)
                : { block: piece.block, cell: piece.cell },
            kind: 'empty',
          },
        ];
  };
  return { common, gap, rest, withoutNote };
}
