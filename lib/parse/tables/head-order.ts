import { lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Entry } from './entry.ts';

/** The label of a column where it stands. */
export interface Head {
  /** Index of the column of the form; null for a column the form does not have. */
  readonly column: number | null;
  readonly entry: Entry;
  /** Place in reading order. */
  readonly index: number;
}

export interface Order {
  readonly order: readonly (number | null)[];
  /** The total comes first, but perhaps only because its cell reaches over several rows. */
  readonly mayTotalLead: boolean;
}

/**
 * The order of the columns by the heads in reading order. Of two levels the lower stands where the label
 * of its group, `group`, stands in the upper.
 */
export function orderOf(heads: readonly Head[], group: Head | null, table: Table): Order {
  const lower = heads.filter((head) => isLower(head, heads, table));
  if (lower.length === 0 || group === null)
    return { order: heads.map(({ column }) => column), mayTotalLead: false };
  const upper = [...heads.filter((head) => !lower.includes(head)), group].sort(
    (a, b) => a.index - b.index,
  );
  const total = upper.find((head) => lines(table.columns)[head.column ?? -1]?.isTotal);
  const mayTotalLead = total !== undefined && standsAbove(total, upper);
  const inPlace = mayTotalLead ? [...upper.filter((head) => head !== total), total] : upper;
  const order = inPlace.flatMap((head) =>
    head === group ? lower.map(({ column }) => column) : [head.column],
  );
  return { order, mayTotalLead };
}

/** A head below a group; a strange head among them, or right behind them, is one more of the group. */
function isLower(head: Head, heads: readonly Head[], { columns }: Table): boolean {
  const isBelow = ({ column }: Head) => lines(columns)[column ?? -1]?.path.includes('/') === true;
  if (head.column !== null) return isBelow(head);
  const below = heads.filter(isBelow);
  const [first] = below;
  const last = below.at(-1);
  if (first === undefined || last === undefined || head.index < first.index) return false;
  const isInLine = head.entry.form === 'line' || head.entry.row === last.entry.row;
  return head.index < last.index || isInLine;
}

/** Before all others, and not on one line with them: in cells its own line is the line of a taller cell. */
function standsAbove(total: Head, upper: readonly Head[]): boolean {
  const others = upper.filter((head) => head !== total);
  const isFirst = others.every(({ index }) => total.index < index);
  return isFirst && others.every(({ entry }) => entry.row !== total.entry.row);
}
