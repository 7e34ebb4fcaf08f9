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
    for (const piece of row)
      if (!repeats.has(piece.column)) kept.push(widened(piece, row, repeats));
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

const figuresAgain = (row: readonly Piece[], heads: Repeats): [number, number][] =>
  [...heads].filter(([column, first]) => {
    const [own, other] = [column, first].map((at) => row.find((piece) => piece.column === at));
    return own !== undefined && own.text === other?.text && !isLabel(own);
  });

/** It covers the columns that say it again. */
function widened<P extends Piece>(piece: P, row: readonly P[], repeats: Repeats): P {
  const last = row.findLast(({ column }) => repeats.get(column) === piece.column);
  return last === undefined ? piece : { ...piece, width: last.column + last.width - piece.column };
}
