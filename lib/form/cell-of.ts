import { editions } from './editions.ts';
import { type Cell, cells } from './lines.ts';
import type { Edition, Table } from './template.ts';

/** A figure with the table it stands in. */
export type Placed = Omit<Cell, 'table'> & { readonly table: Table };

const placed: ReadonlyMap<string, Placed> = new Map(
  (editions as readonly Edition[])
    .flatMap(({ tables }) => tables)
    .flatMap((table) => cells(table).map((cell) => [cell.key, { ...cell, table }] as const)),
);

/** The figure of a key, as the latest edition that has it prints it; undefined for what is no key. */
export const cellOf = (key: string): Placed | undefined => placed.get(key);
