import { plain } from '../plain.ts';
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

const isKept = (character: string) => /[\p{L}\p{N}]/u.test(character);

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
      const character = text.charAt(i);
      if (!isKept(character)) continue;
      const from = offsets[i] ?? 0;
      script.text.push(character);
      script.pieces.push(index);
      script.from.push(from);
      script.to.push(from + 1);
    }
  });
  return { ...script, text: script.text.join('') };
}

/** Where the words stand, from the left; of words that overlap the first and then the longest. */
export function occurrences(pieces: readonly Piece[], words: readonly Word[]): Occurrence[] {
  const script = scriptOf(pieces);
  const found = words
    .flatMap((word) => indexesOf(script.text, word.text).map((at) => ({ word, at })))
    .sort((a, b) => a.at - b.at || b.word.text.length - a.word.text.length);
  let reached = 0;
  return found.flatMap(({ word, at }) => {
    if (at < reached) return [];
    reached = at + word.text.length;
    return [
      {
        word,
        first: script.pieces[at] ?? 0,
        from: script.from[at] ?? 0,
        last: script.pieces[reached - 1] ?? 0,
        to: script.to[reached - 1] ?? 0,
      },
    ];
  });
}

function indexesOf(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push(at);
  return found;
}
