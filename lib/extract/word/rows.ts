import type { Shape } from './parts.ts';

/** A cell as DOC and RTF define it: its right edge in 1/20 point, and its merges. */
export interface CellDefinition {
  readonly right: number;
  readonly down: Shape['down'];
  readonly joins: boolean;
}

/** Width of a cell that the definition of its row has forgotten. */
const FORGOTTEN = 1000;

/** So many cells of a row by its definition; those it does not know stand behind the others. */
export function shapesOfRow(
  left: number,
  cells: readonly CellDefinition[],
  count: number,
): Shape[] {
  let edge = left;
  return Array.from({ length: count }, (_, i) => {
    const { right, down, joins } = cells[i] ?? {
      right: edge + FORGOTTEN,
      down: 'alone',
      joins: false,
    };
    const shape: Shape = { left: edge, right, down, joins };
    edge = right;
    return shape;
  });
}
