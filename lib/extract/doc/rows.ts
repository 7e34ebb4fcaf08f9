import type { CellDefinition } from '../word/rows.ts';
import type { Change } from './properties.ts';

/** The definition of a table row: edges in 1/20 point, one more than cells, and how each cell is merged. */
interface Row {
  edges: number[];
  merges: Merge[];
}

interface Merge {
  /** Two bits that say whether a cell begins or continues a merge sideways. */
  readonly sideways: number;
  /** 1 goes on, 3 begins. */
  readonly down: number;
}

const alone: Merge = { sideways: 0, down: 0 };

/** What the changes of a row's end say of its cells. */
export function readRow(changes: readonly Change[]): { left: number; cells: CellDefinition[] } {
  const row: Row = { edges: [], merges: [] };
  for (const { code, operand } of changes) rowChanges[code]?.(row, operand);
  const [left = 0, ...rights] = row.edges;
  const joins = joinsOf(row.merges);
  return {
    left,
    cells: rights.map((right, i) => ({
      right,
      down: downs[row.merges[i]?.down ?? 0] ?? 'alone',
      joins: joins[i] ?? false,
    })),
  };
}

const downs = ['alone', 'goes-on', 'alone', 'start'] as const;

/**
 * The bits of a merge sideways are told one way by the specification and the other way by the programs;
 * either way the first cell of a merge has other bits than those that continue it.
 */
function joinsOf(merges: readonly Merge[]): boolean[] {
  let first = 0;
  return merges.map(({ sideways }) => {
    if (sideways === 0 || first === 0) first = sideways;
    else if (sideways !== first) return true;
    return false;
  });
}

type RowChange = (row: Row, operand: Buffer) => void;

const range = (operand: Buffer) =>
  [operand.readUInt8(0), Math.min(operand.readUInt8(1), 64)] as const;

const merge =
  (sideways: (i: number) => number): RowChange =>
  (row, operand) => {
    const [first, limit] = range(operand);
    for (let i = first; i < limit; i += 1)
      row.merges[i] = { ...(row.merges[i] ?? alone), sideways: sideways(i - first) };
  };

/** The operations on rows that place or merge cells (MS-DOC 2.6.3), by code. */
const rowChanges: Readonly<Record<number, RowChange>> = {
  // sprmTDefTable, and its older form
  54792: define,
  54790: define,
  // sprmTVertMerge
  54827: (row, operand) => {
    const cell = operand.readUInt8(1);
    if (cell < 64)
      row.merges[cell] = { ...(row.merges[cell] ?? alone), down: operand.readUInt8(2) };
  },
  // sprmTMerge and sprmTSplit
  22052: merge((i) => (i === 0 ? 2 : 1)),
  22053: merge(() => 0),
  // sprmTInsert: so many cells of a width
  30241: (row, operand) => {
    const [at, count] = range(operand);
    const width = operand.readInt16LE(2);
    const start = row.edges[at] ?? row.edges.at(-1) ?? 0;
    const added = Array.from({ length: count }, (_, i) => start + (i + 1) * width);
    const behind = row.edges.slice(at + 1).map((edge) => edge + count * width);
    row.edges = [...row.edges.slice(0, at), start, ...added, ...behind].slice(0, 64);
    row.merges.splice(at, 0, ...added.map(() => alone));
  },
  // sprmTDelete
  22050: (row, operand) => {
    const [first, limit] = range(operand);
    if (limit <= first) return;
    const gone = (row.edges[limit] ?? 0) - (row.edges[first] ?? 0);
    const behind = row.edges.slice(limit + 1).map((edge) => edge - gone);
    row.edges = [...row.edges.slice(0, first + 1), ...behind];
    row.merges.splice(first, limit - first);
  },
  // sprmTDxaCol: cells of a width
  30243: (row, operand) => {
    const [first, limit] = range(operand);
    const width = operand.readInt16LE(2);
    for (let i = first; i < limit; i += 1) {
      const moved = (row.edges[i] ?? 0) + width - (row.edges[i + 1] ?? 0);
      row.edges = row.edges.map((edge, at) => (at > i ? edge + moved : edge));
    }
  },
};

const CELL = 20;

/** Number of cells, edges, then 20 bytes a cell as far as they are not left out. */
function define(row: Row, operand: Buffer): void {
  const count = operand.readUInt8(2);
  const cellsAt = 3 + (count + 1) * 2;
  row.edges = Array.from({ length: count + 1 }, (_, i) => operand.readInt16LE(3 + i * 2));
  row.merges = Array.from({ length: count }, (_, i) => {
    const at = cellsAt + i * CELL;
    const bits = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return { sideways: bits & 3, down: (bits >> 5) & 3 };
  });
}
