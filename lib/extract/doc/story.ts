import { marked } from '../marked.ts';
import { collectTables, DEEPEST, type Depths } from '../word/depths.ts';
import { countLists, type Lists } from '../word/lists.ts';
import { roleOfStyle } from '../word/roles.ts';
import { shapesOfRow } from '../word/rows.ts';
import { isSetAlike, type SetText, UNSEEN } from '../word/set-text.ts';
import { MOST_PARTS, type Story } from '../word/story.ts';
import { symbolOf } from '../word/symbols.ts';
import type { Boxes, CpRange } from './boxes.ts';
import type { CharacterMarks } from './marks.ts';
import { readRow } from './rows.ts';
import type { Characters, DocText, EndedParagraph } from './text.ts';

/** What is read of a file beside its text. */
export interface Around {
  readonly text: DocText;
  readonly boxes: Boxes;
  readonly lists: Lists;
  /** Names by index. */
  readonly fonts: readonly string[];
}

/** A paragraph of the file before its end tells where it stands. */
type Piece =
  | SetText
  | { readonly kind: 'break' | 'picture' }
  | { readonly kind: 'box'; readonly range: CpRange };

const CELL = '\x07';
const PARAGRAPH = '\r';
const PAGE = '\f';
/** Marks of the program, and what is read for them: breaks of line and column, hyphens, a drawing. */
const lineBreaks = ['\v', '\x0e', PAGE];
const DRAWING = '\x08';
const PICTURE = '\x01';
const fieldMarks = ['\x13', '\x14', '\x15'];
const hyphens: Readonly<Record<string, string>> = { '\x1e': '-', '\x1f': '', '\t': '\t' };

/**
 * Tells a story the text of a file, as far as a story holds. Returns how many stretches of it are changes
 * not accepted yet.
 */
export function tellDoc(story: Story, around: Around, whole: CpRange): number {
  const count = countLists(around.lists);
  let tracked = 0;
  const noteChange = () => {
    tracked += 1;
  };
  const tell = (range: CpRange) => {
    const depths = collectTables(story);
    const rows = watchRows();
    for (const said of paragraphsIn(around, range, noteChange)) {
      if (story.size() > MOST_PARTS) return;
      if (said.ended !== null && endsRow(said.ended))
        endRow(depths, said.ended, !rows.isGone(depthOf(said.ended)));
      else {
        rows.note(said);
        tellParagraph(depths, said, range.end);
      }
    }
  };
  const tellParagraph = (depths: Depths, { pieces, ended }: Said, end: number) => {
    const depth = ended === null ? 0 : depthOf(ended);
    depths.into(depth, ended?.cp ?? end);
    for (const piece of pieces) tellPiece(piece);
    if (ended === null) return;
    story.endParagraph(lookOf(ended, count));
    if (ended.mark === CELL || ended.marks.endsInnerCell) depths.endCell(depth, ended.cp);
  };
  const tellBox = (box: CpRange) => {
    story.openBox();
    tell(box);
    story.closeBox();
  };
  const tellPiece = (piece: Piece) => {
    if (piece.kind === 'text') story.text(piece.text, piece.start, piece.end, piece.setting);
    else if (piece.kind === 'break') story.breakLine();
    else if (piece.kind === 'box') tellBox(piece.range);
    else story.picture();
  };
  tell(whole);
  for (const loose of around.boxes.loose) tellBox(loose);
  return tracked;
}

function endRow(depths: Depths, ended: Ended, isKept: boolean): void {
  const { left, cells } = readRow(ended.changes);
  const shapes = (count: number) => shapesOfRow(left, cells, count);
  depths.endRow(depthOf(ended), ended.cp, shapes, isKept);
}

/**
 * A row is deleted when something in it is and nothing else stands there. Its own mark does not tell:
 * programs mark the row before it, or none.
 */
function watchRows() {
  /** Of the row under way, by depth: whether anything of it is shown, and anything deleted. */
  const rows: { isShown: boolean; hasDeleted: boolean }[] = [];
  return {
    note: ({ pieces, hasDeleted, ended }: Said) => {
      const deepest = Math.min(ended === null ? 0 : depthOf(ended), DEEPEST);
      for (let depth = 1; depth <= deepest; depth += 1) {
        const row = rows[depth] ?? { isShown: false, hasDeleted: false };
        rows[depth] = {
          isShown: row.isShown || pieces.length > 0,
          hasDeleted: row.hasDeleted || hasDeleted,
        };
      }
    },
    isGone: (depth: number): boolean => {
      const row = rows[depth];
      delete rows[depth];
      return row?.hasDeleted === true && !row.isShown;
    },
  };
}

interface Said {
  readonly pieces: readonly Piece[];
  /** Words were left out of it as deleted. */
  readonly hasDeleted: boolean;
  readonly ended: Ended | null;
}

/** Paragraphs with what ends them; the last may lack its end. */
function* paragraphsIn(around: Around, range: CpRange, noteChange: () => void): Iterable<Said> {
  const fields: Field[] = [];
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
    // An instruction never ends in another paragraph; if its end is lost, the text goes on.
    while (fields.at(-1) === 'instruction') fields.pop();
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

interface Ended extends EndedParagraph {
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
const depthOf = ({ marks, mark }: Pick<Ended, 'marks' | 'mark'>): number =>
  marks.depth > 0 ? marks.depth : marks.isInTable || mark === CELL ? 1 : 0;

const endsRow = ({ marks, mark }: Ended): boolean =>
  mark === CELL ? marks.endsRow : marks.endsInnerRow;

function lookOf({ marks, style }: Ended, count: ReturnType<typeof countLists>) {
  const role = style.role ?? roleOfStyle('', marks.outline);
  const number = marks.list > 0 ? count(`${marks.list}`, marks.level) : '';
  return role === undefined ? { number } : { role, number };
}

const isChange = ({ marks, text }: Characters) =>
  text !== '' && (marks.isDeleted || marks.isInserted);

/** A mark of the program, or the text up to the next. */
interface Sign {
  readonly text: string;
  readonly cp: number;
}

function* signsIn({ text, cp }: Characters): Iterable<Sign> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the marks
  for (const match of text.matchAll(/[\0-\x1f]|[^\0-\x1f]+/g))
    yield { text: match[0], cp: cp + match.index };
}

type Field = 'instruction' | 'result';

function noteField(fields: Field[], mark: string): void {
  if (mark === fieldMarks[0]) fields.push('instruction');
  else if (mark === fieldMarks[2]) fields.pop();
  else if (fields.length > 0) fields[fields.length - 1] = 'result';
}

function piecesOf(sign: Sign, marks: CharacterMarks, fields: Field[], around: Around): Piece[] {
  const isField = fieldMarks.includes(sign.text);
  if (isField) noteField(fields, sign.text);
  const isShown = !marks.isDeleted && !marks.isHidden && !fields.includes('instruction');
  return isField || !isShown ? [] : shownPieces(sign, marks, around);
}

function shownPieces({ text, cp }: Sign, marks: CharacterMarks, around: Around): Piece[] {
  const { isSpecial, symbol } = marks;
  const piece = (said: string): Piece => ({
    kind: 'text',
    text: said,
    start: cp,
    end: cp + Math.max(1, said.length),
    setting: { rise: marks.rise, size: marks.size },
  });
  if (isSpecial && symbol !== null)
    return [piece(symbolOf(around.fonts[symbol.font] ?? '', symbol.code))];
  if (lineBreaks.includes(text)) return [{ kind: 'break' }];
  if (text === PICTURE && isSpecial) return [{ kind: 'picture' }];
  if (text === DRAWING) {
    const range = around.boxes.anchored.get(cp);
    return range === undefined ? [] : [{ kind: 'box', range }];
  }
  const said = hyphens[text] ?? (text < ' ' ? '' : text);
  const isUnseen = marks.isWhite || marks.size <= UNSEEN;
  return said === '' ? [] : [piece(marked(said, { ...marks, isUnseen }))];
}
