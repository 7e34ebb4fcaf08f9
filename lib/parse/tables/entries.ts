import { once } from '#lib/form/once.ts';
import type { Entry, Item, WordEntry } from './entry.ts';
import { type Piece, placeIn } from './pieces.ts';
import { type Occurrence, occurrences } from './script.ts';
import { emptyOf, noteEnd, numeralBefore, tokensOf } from './tokens.ts';
import { bare, type Word } from './vocabulary.ts';

/** Words of the form, figures, empty cells and other text, in the order of the document. */
export function entriesOf(pieces: readonly Piece[], words: readonly Word[]): Entry[] {
  const found = byFirstPiece(occurrences(pieces, words));
  const isPart = partOf(words);
  const entries: Entry[] = [];
  /** Up to where a word that began in an earlier piece reaches. */
  let covered = { piece: -1, to: 0 };
  pieces.forEach((piece, index) => {
    const from =
      covered.piece > index ? piece.text.length : covered.piece === index ? covered.to : 0;
    const read = pieceEntries(pieces, index, from, found.get(index) ?? [], isPart);
    // One by one: a hostile line holds more than a call takes arguments.
    for (const entry of read.entries) entries.push(entry);
    if (read.covered !== null) covered = read.covered;
  });
  return entries;
}

function byFirstPiece(all: readonly Occurrence[]): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  for (const each of all) {
    const same = found.get(each.first);
    if (same === undefined) found.set(each.first, [each]);
    else same.push(each);
  }
  return found;
}

/** Whether a text is a stretch of some label of the form. */
const partOf = once((words: readonly Word[]) => {
  const labels = words.map((word) => word.text).join('\n');
  return (text: string) => text !== '' && labels.includes(text);
});

interface Read {
  readonly entries: Entry[];
  readonly covered: { readonly piece: number; readonly to: number } | null;
}

function pieceEntries(
  pieces: readonly Piece[],
  index: number,
  from: number,
  words: readonly Occurrence[],
  isPart: (text: string) => boolean,
): Read {
  const piece = pieces[index];
  if (piece === undefined) return { entries: [], covered: null };
  const { text, form, row, column, width } = piece;
  const entries: Entry[] = [];
  let covered: Read['covered'] = null;
  let at = from;
  words.forEach((found, i) => {
    const start = at > 0 ? noteEnd(text, at) : 0;
    if (found.from < start || runsOn(found, words[i + 1], pieces)) return;
    const numeral = numeralBefore(text.slice(at, found.from), found.word, at === 0);
    const begin = found.from - numeral.length;
    const before = tokensOf(piece, index, Math.min(start, begin), begin);
    for (const item of before) entries.push(item);
    covered = { piece: found.last, to: found.to };
    at = found.last === index ? found.to : text.length;
    entries.push({
      kind: 'word',
      text: text.slice(begin, at).trim(),
      at: placeIn(piece, begin, at),
      form,
      row,
      column,
      width,
      piece: index,
      word: found.word,
      numeral: bare(numeral),
      lastRow: pieces[found.last]?.row ?? row,
      lastPiece: found.last,
      opens: before.every((item) => letsOpen(item, isPart)),
    } satisfies WordEntry);
  });
  const rest =
    text.trim() === ''
      ? emptyOf(piece, index)
      : tokensOf(piece, index, at > 0 ? noteEnd(text, at) : 0, text.length);
  for (const item of rest) entries.push(item);
  return { entries, covered };
}

/** Before a label of a table stand figures, or broken pieces of other labels. */
const letsOpen = (item: Item, isPart: (text: string) => boolean): boolean =>
  item.kind === 'figure' || (item.kind === 'text' && !item.splits && isPart(item.bare));

/** A short word of the form may begin a longer word of another meaning: «其他主动公开文件», «规章制度». */
function runsOn(
  found: Occurrence,
  next: Occurrence | undefined,
  pieces: readonly Piece[],
): boolean {
  if (found.word.text.length >= 6) return false;
  const rest = pieces[found.last]?.text ?? '';
  if (!/\p{Script=Han}/u.test(rest.charAt(found.to))) return false;
  if (next?.first !== found.last) return true;
  const gap = rest.slice(found.to, next.from);
  return numeralBefore(gap, next.word, false) !== gap;
}
