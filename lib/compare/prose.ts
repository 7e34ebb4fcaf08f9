import { edits, type Stretch } from './edits.ts';
import { type Sentence, sameWords } from './sentences.ts';

/** A stretch of characters two sentences share, or only one of them has. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A sentence that was changed, taken out (`after` is null) or put in (`before` is null). */
export interface ProseChange {
  readonly before: Sentence | null;
  readonly after: Sentence | null;
  /** Both in one, character by character. */
  readonly pieces: readonly Piece[];
}

/**
 * So many sentences may differ before two texts are given up as having nothing in common, and so many
 * characters of a sentence: what is looked at beyond that is a text replaced, not one changed.
 */
const mostSentences = 2000;
const mostCharacters = 400;

/** What was changed in the prose, in the order of the second text. */
export function proseChanges(
  before: readonly Sentence[],
  after: readonly Sentence[],
): readonly ProseChange[] {
  const found = edits(before.map(sameWords), after.map(sameWords), mostSentences);
  if (found === null) return [...before.map(takenOut), ...after.map(putIn)];
  return found.flatMap((stretch, i) => changesIn(stretch, found[i - 1], found[i + 1]));

  function changesIn(here: Stretch, last?: Stretch, next?: Stretch): ProseChange[] {
    if (here.kind === 'same') return [];
    // What was put in the place of what is gone follows it.
    const gone = here.kind === 'gone' ? here : last?.kind === 'gone' ? last : null;
    const old = gone === null ? [] : before.slice(...gone.before);
    if (here.kind === 'new') return paired(old, after.slice(...here.after));
    return next?.kind === 'new' ? [] : old.map(takenOut);
  }
}

const takenOut = (sentence: Sentence): ProseChange => ({
  before: sentence,
  after: null,
  pieces: [{ kind: 'gone', text: sentence.text }],
});
const putIn = (sentence: Sentence): ProseChange => ({
  before: null,
  after: sentence,
  pieces: [{ kind: 'new', text: sentence.text }],
});

/** Two sentences with so much in common are one that was changed. */
const alike = 0.5;

/** Lays each new sentence beside the next old one it resembles; the rest came or went. */
function paired(before: readonly Sentence[], after: readonly Sentence[]): ProseChange[] {
  let from = 0;
  const changes = after.flatMap((sentence) => {
    // Of a chapter that was written anew only the neighbourhood is looked through.
    const near = before.slice(from, from + 20);
    const at = near.findIndex((old) => likeness(old.text, sentence.text) >= alike);
    const old = near[at];
    if (old === undefined) return [putIn(sentence)];
    const skipped = near.slice(0, at).map(takenOut);
    from += at + 1;
    return [...skipped, { before: old, after: sentence, pieces: piecesOf(old, sentence) }];
  });
  return [...changes, ...before.slice(from).map(takenOut)];
}

/** The part of pairs of neighbouring characters two texts share, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / Math.max(1, first.size + second.size);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

function piecesOf({ text: before }: Sentence, { text: after }: Sentence): readonly Piece[] {
  const [was, is] = [tokens(before), tokens(after)];
  const found = edits(was, is, mostCharacters);
  if (found === null)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  return found.map(({ kind, before: old, after: range }) => ({
    kind,
    text: (kind === 'new' ? is.slice(...range) : was.slice(...old)).join(''),
  }));
}

/** Characters, but numbers, dates and words whole: of 23 and 28 not only the last digit was changed. */
const tokens = (text: string): string[] => text.match(/\d[\d.,:/-]*\d|\d|[A-Za-z]+|./gsu) ?? [];
