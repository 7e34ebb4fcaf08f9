import type { Box, Sheet } from '../layout/sheet.ts';
import type { PageRead } from './read-page.ts';

/** Of the width of a page: a scanner does not shift or stretch it by more. */
const MOST = 0.04;

/**
 * Pages one after another with what goes over from one to the next in line: every page lies a little
 * differently on the scanner, and the columns of a table are known by where they stand.
 */
export function aligned(reads: readonly PageRead[]): PageRead[] {
  const done: PageRead[] = [];
  for (const read of reads) {
    const before = done.at(-1)?.sheet;
    const last = before === undefined ? null : tableAt(before, 'bottom');
    const first = tableAt(read.sheet, 'top');
    done.push(last === null || first === null ? read : moved(read, first, last));
  }
  return done;
}

interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** How far the rules of the first or the last table of a page reach: those that hang together from there. */
function tableAt({ rules }: Sheet, edge: 'top' | 'bottom'): Stretch | null {
  const ends = rules.map((rule) => rule[edge]);
  const outer = edge === 'top' ? Math.min(...ends) : Math.max(...ends);
  const own = rules.filter((rule) => rule[edge] === outer);
  if (own.length === 0) return null;
  return {
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
  };
}

function moved(read: PageRead, from: Stretch, to: Stretch): PageRead {
  const { sheet } = read;
  const near = MOST * sheet.width;
  if (Math.abs(from.left - to.left) > near || Math.abs(from.right - to.right) > near) return read;
  const scale = (to.right - to.left) / (from.right - from.left);
  const there = (x: number) => to.left + (x - from.left) * scale;
  const here = (x: number) => from.left + (x - to.left) / scale;
  const move = <T extends Box>(box: T): T => ({
    ...box,
    left: there(box.left),
    right: there(box.right),
  });
  return {
    ...read,
    sheet: { ...sheet, glyphs: sheet.glyphs.map(move), rules: sheet.rules.map(move) },
    back: (x, y) => read.back(here(x), y),
    hasInk: (box) => read.hasInk({ ...box, left: here(box.left), right: here(box.right) }),
  };
}
