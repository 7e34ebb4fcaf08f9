import { once } from './once.ts';
import type { Axis, Edition, Label, Line, Node, Table } from './template.ts';

/** One line of an axis, addressed by its path. */
export type AxisLine = Omit<Line, 'kind'> & { readonly path: string; readonly isTotal: boolean };

/** One figure of the form: its place, its key `table.row.column` and its unit. */
export interface Cell {
  readonly key: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly unit: Line['unit'];
}

/** The lines of an axis in printed order, depth first. */
export const lines = once((axis: Axis): readonly AxisLine[] => linesBelow(axis, ''));

const linesBelow = (axis: Axis, parent: string): AxisLine[] =>
  Object.entries(axis).flatMap(([id, node]) => linesOf(parent + id, node));

function linesOf(path: string, node: Node): AxisLine[] {
  if (isLabel(node)) return [{ path, label: node, unit: 'count', isTotal: false }];
  switch (node.kind) {
    case 'line':
      return [{ path, label: node.label, unit: node.unit, isTotal: false }];
    case 'total':
      return [{ path, label: node.label, unit: 'count', isTotal: true }];
    case 'group':
      return linesBelow(node.of, `${path}/`);
  }
}

/** A total of an axis and the lines it adds up, by path. */
interface AxisSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What each total of an axis adds up: every other line in its own group. */
export const sums = once((axis: Axis): readonly AxisSum[] => {
  const all = lines(axis);
  return all
    .filter((line) => line.isTotal)
    .map(({ path }) => {
      const scope = path.slice(0, path.lastIndexOf('/') + 1);
      const parts = all.filter((line) => !line.isTotal && line.path.startsWith(scope));
      return { total: path, parts: parts.map((line) => line.path) };
    });
});

export const keyOf = (table: string, row: string, column: string) => `${table}.${row}.${column}`;

/** Every figure of a table, row by row. A line with a unit of its own gives it to the figure. */
export const cells = once(({ id, rows, columns }: Table): readonly Cell[] =>
  lines(rows).flatMap((row) =>
    lines(columns).map((column) => ({
      key: keyOf(id, row.path, column.path),
      table: id,
      row: row.path,
      column: column.path,
      unit: column.unit === 'count' ? row.unit : column.unit,
    })),
  ),
);

/** Every figure of an edition in printed order: 198 in 2019, 200 in 2021. */
export const figures = once((edition: Edition): readonly Cell[] => edition.tables.flatMap(cells));

/** The spelling the form prints. */
export const official = (label: Label): string => (typeof label === 'string' ? label : label[0]);
/** Every spelling to be recognised, the official one first. */
export const spellings = (label: Label): readonly string[] =>
  typeof label === 'string' ? [label] : label;

/** The node a path leads to, or undefined. */
export function nodeAt(axis: Axis, path: string): Node | undefined {
  const [head = '', ...rest] = path.split('/');
  const node = axis[head];
  if (node === undefined || rest.length === 0) return node;
  return !isLabel(node) && node.kind === 'group' ? nodeAt(node.of, rest.join('/')) : undefined;
}

export const labelOfNode = (node: Node): Label => (isLabel(node) ? node : node.label);

/** Official labels from the outermost group to the line, e.g. [三、本年度办理结果, （三）不予公开, 1.属于国家秘密]. */
export function labelPath(axis: Axis, path: string): string[] {
  const parts = path.split('/');
  return parts.flatMap((_, i) => {
    const node = nodeAt(axis, parts.slice(0, i + 1).join('/'));
    return node === undefined ? [] : [official(labelOfNode(node))];
  });
}

const isLabel = (node: Node): node is Label => typeof node === 'string' || Array.isArray(node);
export const isGroup = (node: Node): node is Extract<Node, { kind: 'group' }> =>
  !isLabel(node) && node.kind === 'group';
