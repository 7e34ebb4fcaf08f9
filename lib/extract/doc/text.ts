import type { CpRange } from './boxes.ts';
import type { DocFile } from './fib.ts';
import {
  type CharacterMarks,
  markCharacters,
  markParagraph,
  type ParagraphMarks,
} from './marks.ts';
import { type Piece, readPieces } from './pieces.ts';
import { type Change, changesIn, lastNotAfter, type Run, readRuns, runAt } from './properties.ts';
import { type DocStyle, plainStyle, readDocStyles } from './styles.ts';

/** Characters that stand together and have the same properties. */
export interface Characters {
  /** Position of the first. */
  readonly cp: number;
  readonly text: string;
  readonly marks: CharacterMarks;
}

/** The paragraph that a mark at some position ends. */
export interface EndedParagraph {
  readonly marks: ParagraphMarks;
  readonly style: DocStyle;
  /** All changes of its properties, for what is to be read of a row. */
  readonly changes: readonly Change[];
  /** The mark is the last character of a paragraph, and no break within one. */
  readonly isEnd: boolean;
}

export interface DocText {
  readonly characters: (range: CpRange) => Iterable<Characters>;
  readonly paragraphAt: (cp: number) => EndedParagraph;
}

/** The text of a file with the properties of its characters and paragraphs. */
export function openText(file: DocFile): DocText {
  const pieces = readPieces(file);
  const styles = readDocStyles(file);
  const characterRuns = readRuns(file, 'characterPages');
  const paragraphRuns = readRuns(file, 'paragraphPages');
  const marksOf = rememberMarks(styles);

  return {
    *characters({ start, end }) {
      for (const piece of pieces) {
        const to = Math.min(end, piece.cp + piece.text.length);
        for (let cp = Math.max(start, piece.cp); cp < to; ) {
          const { run, next } = runAt(characterRuns, offsetOf(piece, cp));
          // A style may hide its paragraphs, so that what is said of a run ends with its paragraph.
          const { run: paragraph } = runAt(paragraphRuns, offsetOf(piece, cp));
          const stop = Math.min(run?.end ?? next, next, paragraph?.end ?? next);
          const until = Math.min(to, cpAt(piece, stop, cp + 1));
          const text = piece.text.slice(cp - piece.cp, until - piece.cp);
          yield { cp, text, marks: marksOf(paragraph?.style ?? 0, run, piece) };
          cp = until;
        }
      }
    },
    paragraphAt: (cp) => {
      const piece = pieces[lastNotAfter(pieces, cp, (each) => each.cp)];
      if (piece === undefined) return nowhere;
      const offset = offsetOf(piece, cp);
      const { run } = runAt(paragraphRuns, offset);
      const style = styles[run?.style ?? 0] ?? plainStyle;
      const own = run === null ? [] : withHuge(changesIn(run.changes), file);
      const changes = [...style.paragraph, ...own, ...piece.changes];
      const isEnd = run !== null && offset + piece.width >= run.end;
      return { marks: markParagraph(changes), style, changes, isEnd };
    },
  };
}

const nowhere: EndedParagraph = {
  marks: markParagraph(),
  style: plainStyle,
  changes: [],
  isEnd: true,
};

const offsetOf = ({ cp: start, offset, width }: Piece, cp: number) => offset + (cp - start) * width;

/** Position of the character at an offset of the stream; `least` where the offset is before that. */
const cpAt = ({ cp, offset, width }: Piece, at: number, least: number) =>
  Math.max(least, cp + Math.ceil((at - offset) / width));

type MarksOf = (paragraphStyle: number, run: Run | null, piece: Piece) => CharacterMarks;

/** Most runs share few sets of properties. */
function rememberMarks(styles: readonly DocStyle[]): MarksOf {
  const known = new Map<string, CharacterMarks>();
  const styled = (index: number) => (styles[index] ?? plainStyle).character;
  return (paragraphStyle, run, piece) => {
    const own = `${paragraphStyle} ${run?.changes.toString('latin1') ?? ''}`;
    const remembered = piece.changes.length === 0 ? known.get(own) : undefined;
    if (remembered !== undefined) return remembered;
    const changes = run === null ? [] : changesIn(run.changes);
    const { style } = markCharacters(changes, piece.changes);
    const bases = [styled(paragraphStyle), style === null ? [] : styled(style)];
    const marks = markCharacters(...bases, changes, piece.changes);
    if (piece.changes.length === 0) known.set(own, marks);
    return marks;
  };
}

/** sprmPHugePapx: what does not fit its page stands in the stream Data. */
const HUGE = [0x6646, 0x6645];

function withHuge(changes: readonly Change[], { data }: DocFile): Change[] {
  return changes.flatMap((change) => {
    if (!HUGE.includes(change.code)) return [change];
    const at = change.operand.readUInt32LE(0);
    if (at + 2 > data.length) return [];
    return changesIn(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
  });
}
