import { collectTables, DEEPEST, type Depths } from '../word/depths.ts';
import { countLists, type Lists } from '../word/lists.ts';
import { roleOfStyle } from '../word/roles.ts';
import { shapesOfRow } from '../word/rows.ts';
import { MOST_PARTS, type Story } from '../word/story.ts';
import type { CpRange } from './boxes.ts';
import { readRow } from './rows.ts';
import { type Around, depthOf, type Ended, endsRow, paragraphsIn, type Said } from './said.ts';
import { CELL, type Piece } from './signs.ts';

/**
 * Tells a story the text of a file, as far as a story holds. Returns how many stretches of it are changes
 * not accepted yet.
 */
export function tellDoc(
  story: Story,
  around: Around & { readonly lists: Lists },
  whole: CpRange,
): number {
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

function lookOf({ marks, style }: Ended, count: ReturnType<typeof countLists>) {
  const role = style.role ?? roleOfStyle('', marks.outline);
  const number = marks.list > 0 ? count(`${marks.list}`, marks.level) : '';
  return role === undefined ? { number } : { role, number };
}
