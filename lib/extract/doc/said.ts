import { collectFields } from '../word/fields.ts';
import { isSetAlike } from '../word/set-text.ts';
import { MOST_PARTS } from '../word/story.ts';
import type { CpRange } from './boxes.ts';
import type { CharacterMarks } from './marks.ts';
import {
  CELL,
  PAGE,
  PARAGRAPH,
  type Piece,
  piecesOf,
  type Referred,
  type Sign,
  signsIn,
} from './signs.ts';
import type { Characters, DocText, EndedParagraph } from './text.ts';

/** What paragraphs are read of. */
export interface Around extends Referred {
  readonly text: DocText;
}

/** A paragraph with what ends it. */
export interface Said {
  readonly pieces: readonly Piece[];
  /** Words were left out of it as deleted. */
  readonly hasDeleted: boolean;
  readonly ended: Ended | null;
}

/** Paragraphs with what ends them; the last may lack its end. */
export function* paragraphsIn(
  around: Around,
  range: CpRange,
  noteChange: () => void,
): Iterable<Said> {
  const fields = collectFields();
  let said = nothing();
  for (const { sign, marks } of allSigns(around.text, range, noteChange)) {
    const ended = endOf(around.text, sign, marks);
    if (ended === null) {
      said.hasDeleted ||= marks.isDeleted;
      for (const piece of piecesOf(sign, marks, fields, around)) add(said.pieces, piece);
      // Half of them are breaks, so that what was told is beyond what a story holds.
      if (said.pieces.length > 2 * MOST_PARTS + 2) break;
      continue;
    }
    const early = saidBefore(said, ended);
    if (early !== null) yield early;
    if (ended.joins) said.before = { count: said.pieces.length, ended };
    else {
      yield { ...said, ended };
      said = nothing();
    }
    fields.endParagraph();
  }
  yield { ...said, ended: null };
}

/** Text that goes on is one piece, in whatever crumbs it is stored. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const isOne =
    last?.kind === 'text' && piece.kind === 'text' && isSetAlike(last.setting, piece.setting);
  if (isOne) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text, end: piece.end };
  else pieces.push(piece);
}

function* allSigns(text: DocText, range: CpRange, noteChange: () => void) {
  for (const characters of text.characters(range)) {
    if (isChange(characters)) noteChange();
    for (const sign of signsIn(characters)) yield { sign, marks: characters.marks };
  }
}

/** What is to be joined to a paragraph that stands in another cell, or behind a table, stands by itself. */
function saidBefore(said: Saying, { marks, mark }: Ended): Said | null {
  const { before } = said;
  if (before === null || depthOf(before.ended) === depthOf({ marks, mark })) return null;
  said.before = null;
  return { ...said, pieces: said.pieces.splice(0, before.count), ended: before.ended };
}

interface Saying {
  readonly pieces: Piece[];
  hasDeleted: boolean;
  /** An end that joins so many of the pieces to what follows. */
  before: { readonly count: number; readonly ended: Ended } | null;
}

const nothing = (): Saying => ({ pieces: [], hasDeleted: false, before: null });

export interface Ended extends EndedParagraph {
  readonly mark: string;
  readonly cp: number;
  /** It is deleted or hidden: the paragraph runs on into the next. */
  readonly joins: boolean;
}

/** What a mark ends, or null where it is no end: a break within a paragraph. */
function endOf(text: DocText, sign: Sign, marks: CharacterMarks): Ended | null {
  if (sign.text !== CELL && sign.text !== PARAGRAPH && sign.text !== PAGE) return null;
  const paragraph = text.paragraphAt(sign.cp);
  if (sign.text === PAGE && !paragraph.isEnd) return null;
  const isGone = marks.isDeleted || marks.isHidden;
  const { endsInnerCell, endsInnerRow } = paragraph.marks;
  const joins = sign.text === PARAGRAPH && isGone && !endsInnerCell && !endsInnerRow;
  return { ...paragraph, mark: sign.text, cp: sign.cp, joins };
}

/** In how many tables a paragraph stands; older programs tell only that it stands in one. */
export const depthOf = ({ marks, mark }: Pick<Ended, 'marks' | 'mark'>): number =>
  marks.depth > 0 ? marks.depth : marks.isInTable || mark === CELL ? 1 : 0;

export const endsRow = ({ marks, mark }: Ended): boolean =>
  mark === CELL ? marks.endsRow : marks.endsInnerRow;

const isChange = ({ marks, text }: Characters) =>
  text !== '' && (marks.isDeleted || marks.isInserted);
