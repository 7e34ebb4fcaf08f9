/** A cell, a field or a line, and where it stands. */
interface Piece {
  readonly text: string;
  readonly form: 'cell' | 'field' | 'line';
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

/**
 * Pieces without those that only say again what a merged cell says: converters write it once for every column it
 * covers. Under a head written so its figure comes as often, too.
 */
export function withoutRepeats<P extends Piece>(pieces: readonly P[]): P[] {
  const kept: P[] = [];
  let heads: Repeats = new Map();
  let row: P[] = [];
  const close = () => {
    if (row.length === 0) return;
    const labels = repeatsOf(row);
    if (row.every(isLabel)) heads = labels;
    const repeats = new Map([...figuresAgain(row, heads), ...labels]);
    const lasts = lastsOf(row, repeats);
    for (const piece of row)
      if (!repeats.has(piece.column)) kept.push(widened(piece, lasts.get(piece.column)));
    row = [];
  };
  for (const piece of pieces) {
    if (piece.form === 'line' || piece.row !== row[0]?.row) close();
    if (piece.form === 'line') kept.push(piece);
    else row.push(piece);
  }
  close();
  return kept;
}

/** Columns that say again what another says, with the column of that. */
type Repeats = ReadonlyMap<number, number>;

/** Words, not a mark for «nothing». */
const isLabel = ({ text }: Piece) => /\p{Script=Han}\P{L}*\p{L}/u.test(text);

function repeatsOf(row: readonly Piece[]): Repeats {
  const repeats = new Map<number, number>();
  row.forEach((piece, i) => {
    const before = row[i - 1];
    if (before === undefined || before.text !== piece.text || !isLabel(piece)) return;
    repeats.set(piece.column, repeats.get(before.column) ?? before.column);
  });
  return repeats;
}

function figuresAgain(row: readonly Piece[], heads: Repeats): [number, number][] {
  if (heads.size === 0) return [];
  const byColumn = new Map(row.toReversed().map((piece) => [piece.column, piece]));
  return [...heads].filter(([column, first]) => {
    const own = byColumn.get(column);
    return own !== undefined && own.text === byColumn.get(first)?.text && !isLabel(own);
  });
}

/** The last of the pieces that say again what one says, by the column of that; a hostile line has 100,000 pieces. */
function lastsOf<P extends Piece>(row: readonly P[], repeats: Repeats): ReadonlyMap<number, P> {
  const lasts = new Map<number, P>();
  for (const piece of row) {
    const first = repeats.get(piece.column);
    if (first !== undefined) lasts.set(first, piece);
  }
  return lasts;
}

/** It covers the columns that say it again. */
const widened = <P extends Piece>(piece: P, last: P | undefined): P =>
  last === undefined ? piece : { ...piece, width: last.column + last.width - piece.column };
