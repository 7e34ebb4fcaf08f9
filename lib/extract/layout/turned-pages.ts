import type { Block, Spot } from '../document.ts';
import { moved, onPages } from '../moved.ts';
import { opposite, spotOf, turned } from './box.ts';
import type { Box, Sheet, Turn } from './sheet.ts';

/** The direction most of a page reads in: tables set across are often turned with the text, not with the page. */
function turnOf({ glyphs }: Sheet): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn = 0 } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = Math.max(...counts);
  return ([0, 1, 2, 3] as const).find((turn) => counts[turn] === most) ?? 0;
}

/** A page turned so that most of it is upright, within its own edges again. */
export function upright(sheet: Sheet): Sheet {
  const turn = turnOf(sheet);
  if (turn === 0) return sheet;
  const move = mover(sheet, turn);
  const across = turn === 2;
  return {
    page: sheet.page,
    width: across ? sheet.width : sheet.height,
    height: across ? sheet.height : sheet.width,
    glyphs: sheet.glyphs.map((glyph) => ({
      ...move(glyph),
      turn: turns[((glyph.turn ?? 0) - turn + 4) % 4] ?? 0,
    })),
    rules: sheet.rules.map(move),
  };
}

const turns = [0, 1, 2, 3] as const;

/** Blocks of pages that were turned, with their places on the pages as they are. */
export function turnedBack(blocks: readonly Block[], sheets: readonly Sheet[]): Block[] {
  const movers = new Map(
    sheets.flatMap((sheet) => {
      const turn = turnOf(sheet);
      return turn === 0 ? [] : [[sheet.page, moverBack(sheet, turn)] as const];
    }),
  );
  if (movers.size === 0) return [...blocks];
  const move = (spot: Spot): Spot => {
    const back = movers.get(spot.page);
    return back === undefined ? spot : spotOf(spot.page, back(spot));
  };
  return blocks.map((block) => moved(block, onPages(move)));
}

function mover({ width, height }: Sheet, turn: Turn) {
  const origin = turned({ left: 0, top: 0, right: width, bottom: height }, turn);
  return <T extends Box>(box: T): T => shifted(turned(box, turn), -origin.left, -origin.top);
}

function moverBack({ width, height }: Sheet, turn: Turn) {
  const origin = turned({ left: 0, top: 0, right: width, bottom: height }, turn);
  return (box: Box): Box => turned(shifted(box, origin.left, origin.top), opposite(turn));
}

const shifted = <T extends Box>(box: T, x: number, y: number): T => ({
  ...box,
  left: box.left + x,
  right: box.right + x,
  top: box.top + y,
  bottom: box.bottom + y,
});
