import type { Shape } from './parts.ts';

/** A cell as DOC and RTF define it: its right edge in 1/20 point, and its merges. */
export interface CellDefinition {
  readonly right: number;
  readonly down: Shape['down'];
  readonly joins: boolean;
}

/** Width of a cell that the definition of its row does not know. */
const SURPLUS = 1000;

/** So many cells of a row by its definition; those it does not know stand behind the others. */
export function shapesOfRow(
  left: number,
  cells: readonly CellDefinition[],
  count: number,
): Shape[] {
  let edge = left;
  return Array.from({ length: count }, (_, i): Shape => {
    const known = cells[i];
    const { right, down, joins } = known ?? { right: edge + SURPLUS, down: 'alone', joins: false };
    const shape = { left: edge, right, down, joins };
    edge = right;
    return known === undefined && cells.length > 0 ? { ...shape, isSurplus: true } : shape;
  });
}
