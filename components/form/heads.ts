import { isGroup, labelOfNode, lines, official } from '#lib/form/lines.ts';
import type { Axis, Node } from '#lib/form/template.ts';

/** One head of an axis as the form prints it, before it is laid down as a row or a column. */
export interface Head {
  readonly path: string;
  readonly label: string;
  /** First line it stands over, and how many. */
  readonly start: number;
  readonly span: number;
  /** Distance from the outer edge, and how many levels it fills. */
  readonly level: number;
  readonly depth: number;
}

/** How many heads stand one above the other: 3 for 行政诉讼 › 复议后起诉 › 结果维持. */
export const levelsOf = (axis: Axis): number =>
  Math.max(...Object.values(axis).map((node) => (isGroup(node) ? 1 + levelsOf(node.of) : 1)));

/**
 * The heads of an axis, outermost first. Lines reach down to the figures; a group leaves exactly the
 * room its own lines need, so 行政复议 is as high as 行政诉讼 and 未经复议直接起诉 together.
 */
export function heads(axis: Axis, levels = levelsOf(axis)): Head[] {
  return headsIn(axis, '', 0, 0, levels);
}

function headsIn(axis: Axis, parent: string, from: number, level: number, levels: number): Head[] {
  let start = from;
  return Object.entries(axis).flatMap(([id, node]) => {
    const head = headOf(node, parent + id, start, level, levels);
    start += head.span;
    if (!isGroup(node)) return [head];
    return [head, ...headsIn(node.of, `${head.path}/`, head.start, level + head.depth, levels)];
  });
}

function headOf(node: Node, path: string, start: number, level: number, levels: number): Head {
  const inside = isGroup(node) ? levelsOf(node.of) : 0;
  return {
    path,
    label: official(labelOfNode(node)),
    start,
    span: isGroup(node) ? lines(node.of).length : 1,
    level,
    depth: levels - level - inside,
  };
}

/** Whether the form prints heads on this axis at all: 表四 has one row without a name. */
export const isPrinted = (axis: Axis) => heads(axis).some((head) => head.label !== '');
