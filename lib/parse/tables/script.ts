import { once } from '#lib/form/once.ts';
import { isLetterOrDigit, plain } from '../plain.ts';
import type { Piece } from './pieces.ts';
import { respelled, type Word } from './vocabulary.ts';

/**
 * All letters and digits of the document in one run, so that a label is found however it is broken: over
 * lines, cells or letter by letter. Each character leads back to its piece and its offset there.
 */
interface Script {
  readonly text: string;
  readonly pieces: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A word of the form where it stands; `[from, to)` in the first and the last piece it reaches over. */
export interface Occurrence {
  readonly word: Word;
  readonly first: number;
  readonly from: number;
  readonly last: number;
  readonly to: number;
}

function scriptOf(pieces: readonly Piece[]): Script {
  const script = {
    text: [] as string[],
    pieces: [] as number[],
    from: [] as number[],
    to: [] as number[],
  };
  pieces.forEach((piece, index) => {
    const { text: printed, offsets } = plain(piece.text);
    const text = respelled(printed);
    for (let i = 0; i < text.length; i += 1) {
      if (!isLetterOrDigit(text.charCodeAt(i))) continue;
      const from = offsets[i] ?? 0;
      script.text.push(text.charAt(i));
      script.pieces.push(index);
      script.from.push(from);
      script.to.push(from + 1);
    }
  });
  return { ...script, text: script.text.join('') };
}

/** The words by their first character, of those the longest first. */
const byFirstCharacter = once((words: readonly Word[]): ReadonlyMap<string, readonly Word[]> => {
  const longestFirst = words.toSorted((a, b) => b.text.length - a.text.length);
  const firsts = new Set(words.map(({ text }) => text.charAt(0)));
  return new Map(
    [...firsts].map((first) => [first, longestFirst.filter(({ text }) => text.startsWith(first))]),
  );
});

/** Where the words stand, from the left; of words that overlap the first and then the longest. */
export function occurrences(pieces: readonly Piece[], words: readonly Word[]): Occurrence[] {
  const script = scriptOf(pieces);
  const known = byFirstCharacter(words);
  const found: Occurrence[] = [];
  for (let at = 0; at < script.text.length; at += 1) {
    const word = known
      .get(script.text.charAt(at))
      ?.find((each) => script.text.startsWith(each.text, at));
    if (word === undefined) continue;
    const last = at + word.text.length - 1;
    found.push({
      word,
      first: script.pieces[at] ?? 0,
      from: script.from[at] ?? 0,
      last: script.pieces[last] ?? 0,
      to: script.to[last] ?? 0,
    });
    at = last;
  }
  return found;
}
