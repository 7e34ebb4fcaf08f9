import { centre, height, holds, middle } from './box.ts';
import type { PageParts } from './furniture.ts';
import { type Lattice, latticesOf } from './lattice.ts';
import { piecesOf, ruledTable } from './ruled-table.ts';
import { rulingOf } from './segments.ts';
import type { Glyph, Sheet } from './sheet.ts';
import { linesOf } from './text-lines.ts';
import { withUnruledTables } from './unruled-table.ts';

/** How long a point of an A4 page is in the unit of this one. */
export const unitOf = ({ width, height }: Sheet): number => Math.max(width, height, 1) / 842;

/** A page taken apart: what stands in ruled tables, in aligned columns, and in lines. */
export function partsOf(sheet: Sheet): PageParts {
  const unit = unitOf(sheet);
  const ruling = rulingOf(sheet.rules, unit);
  const lattices = latticesOf(ruling, unit);
  const inside = new Map<Lattice, Glyph[]>(lattices.map((lattice) => [lattice, []]));
  const free: Glyph[] = [];
  for (const piece of piecesOf(sheet.glyphs)) {
    // A figure too long for the last column runs over the line, and is one figure all the same.
    const lattice = piece.map((glyph) => innermost(lattices, glyph)).find(Boolean);
    (lattice === undefined ? free : (inside.get(lattice) ?? free)).push(...piece);
  }
  const tables = [...inside].map(([lattice, glyphs]) => ruledTable(sheet.page, lattice, glyphs));
  const plain = free.filter(({ isFaint }) => !isFaint);
  const faint = free.filter(({ isFaint }) => isFaint);
  const lines = withUnruledTables(sheet.page, linesOf(plain), ruling.across);
  const parts = [...tables, ...lines].sort((a, b) => a.top - b.top);
  return { sheet, parts, faint: linesOf(faint) };
}

/** A table may be drawn within a frame: the smallest one around a glyph is its own. */
const innermost = (lattices: readonly Lattice[], glyph: Glyph): Lattice | undefined =>
  lattices
    .filter((lattice) => holds(lattice, middle(glyph), centre(glyph)))
    .sort((a, b) => height(a) - height(b))[0];
