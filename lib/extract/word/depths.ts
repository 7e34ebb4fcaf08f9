import type { Shape } from './parts.ts';
import type { Story } from './story.ts';

/**
 * Tables of formats that tell, with every paragraph, how many tables it stands in, and mark where cells
 * and rows end (DOC, RTF). Offsets are those of the file.
 */
export interface Depths {
  /** What follows stands this deep: opens and closes tables and cells. */
  readonly into: (depth: number, at: number) => void;
  readonly endCell: (depth: number, at: number) => void;
  /** Ends a row; `shapes` gives those of so many cells. */
  readonly endRow: (
    depth: number,
    at: number,
    shapes: (cells: number) => readonly Shape[],
    isKept: boolean,
  ) => void;
}

/** No honest table stands deeper; what does is taken to stand here. */
export const DEEPEST = 30;

interface OpenTable {
  readonly shapes: (readonly Shape[])[];
  /** Cells of the row under way. */
  cells: number;
  isInCell: boolean;
}

export function collectTables(story: Story): Depths {
  const tables: OpenTable[] = [];

  const closeCell = (table: OpenTable, at: number) => {
    if (table.isInCell) story.closeCell(at, true);
    table.isInCell = false;
  };
  const openCell = (table: OpenTable, at: number) => {
    if (table.isInCell) return;
    story.openCell(at);
    table.isInCell = true;
    table.cells += 1;
  };
  const closeRow = (table: OpenTable, isKept: boolean, shapes: readonly Shape[]) => {
    story.closeRow(isKept);
    if (isKept) table.shapes.push(shapes);
    table.cells = 0;
  };
  const closeTable = (at: number) => {
    const table = tables.pop();
    if (table === undefined) return;
    closeCell(table, at);
    // A row that is not ended: the file is cut off, or a writer forgot.
    if (table.cells > 0) closeRow(table, true, []);
    story.closeTable(at, table.shapes);
  };
  const closeTo = (depth: number, at: number) => {
    while (tables.length > depth) closeTable(at);
  };
  const into = (wanted: number, at: number) => {
    const depth = Math.min(wanted, DEEPEST);
    closeTo(depth, at);
    const openTop = () => {
      const top = tables.at(-1);
      if (top !== undefined) openCell(top, at);
    };
    // A cell that begins with a table opens before it.
    openTop();
    while (tables.length < depth) {
      story.openTable(at);
      tables.push({ shapes: [], cells: 0, isInCell: false });
      openTop();
    }
  };

  return {
    into,
    endCell: (depth, at) => {
      into(depth, at);
      const top = tables.at(-1);
      if (top !== undefined) closeCell(top, at);
    },
    endRow: (depth, at, shapes, isKept) => {
      closeTo(Math.min(depth, DEEPEST), at);
      const top = tables.at(-1);
      if (top === undefined) return;
      closeCell(top, at);
      closeRow(top, isKept, shapes(top.cells));
    },
  };
}
