import type { Grid } from '../document.ts';
import { type LooseCell, layOut } from '../grid.ts';
import { UNREADABLE } from '../marked.ts';
import { isLayout, type Survey, surveyCell } from '../survey.ts';
import { collectLines, type Line } from './lines.ts';
import {
  attribute,
  type Element,
  fieldOf,
  isBlock,
  isElement,
  isHidden,
  isSilent,
  isText,
  type Node,
  shownText,
  struckOf,
  type Visitor,
  walk,
} from './nodes.ts';

/** The tables of a page that only lay it out: their text is text, and tables inside them stand for themselves. */
export function layoutTables(root: Node): ReadonlySet<Element> {
  const layout = new Set<Element>();
  const open: { table: Element; survey: Survey; cell: number }[] = [];
  const endCell = () => {
    const top = open.at(-1);
    if (top === undefined) return;
    surveyCell(top.survey, top.cell);
    top.cell = 0;
  };
  walk(root, {
    enter: (node) => {
      const top = open.at(-1);
      if (isText(node) && top !== undefined) top.cell += node.value.trim().length;
      if (!isElement(node)) return true;
      if (node.tagName === 'table')
        open.push({ table: node, survey: { cells: 0, nested: 0, text: 0, prose: 0 }, cell: 0 });
      if (isCell(node)) {
        endCell();
        if (top !== undefined) top.survey.cells += 1;
      }
      return !isSilent(node);
    },
    leave: (node) => {
      if (!isElement(node)) return;
      if (isCell(node)) endCell();
      if (node.tagName !== 'table') return;
      const done = open.pop();
      if (done === undefined) return;
      const outer = open.at(-1);
      if (outer !== undefined) outer.survey.nested += done.survey.cells + done.survey.nested;
      if (isLayout(done.survey)) layout.add(done.table);
    },
  });
  return layout;
}

const isCell = (element: Element) => element.tagName === 'td' || element.tagName === 'th';

/** A table as a grid. A table inside one of its cells is text of that cell. */
export function readGrid(table: Element, lineAt: (offset: number) => number): Grid {
  const linesOf = lineReader();
  const rows = rowGroups(table).flatMap((group) =>
    group.map((row, i) =>
      cellsOf(row).map((cell) => looseCell(cell, linesOf(cell), group.length - i, lineAt)),
    ),
  );
  const { startOffset: start = 0, endOffset: end = start } = table.sourceCodeLocation ?? {};
  return { kind: 'grid', ...layOut(rows), place: { start, end, line: lineAt(start) } };
}

/** Rows in source order, in the groups that row spans end with. */
function rowGroups(table: Element): Element[][] {
  const groups = shownChildren(table).filter((child) =>
    /^t(?:head|body|foot)$/.test(child.tagName),
  );
  return groups.map((group) => shownChildren(group).filter((row) => row.tagName === 'tr'));
}

const cellsOf = (row: Element) => shownChildren(row).filter(isCell);

const shownChildren = (element: Element): Element[] =>
  element.childNodes.filter(isElement).filter((child) => !isHidden(child));

function looseCell(
  cell: Element,
  lines: readonly Line[],
  rowsLeft: number,
  lineAt: (offset: number) => number,
): LooseCell {
  const { startOffset = 0, endOffset = startOffset } = cell.sourceCodeLocation ?? {};
  const start = lines[0]?.start ?? startOffset;
  const end = lines.at(-1)?.end ?? endOffset;
  const rowSpan = spanOf(cell, 'rowspan');
  return {
    text: lines.length === 0 && holdsUnreadable(cell) ? UNREADABLE : lines.map(textOf).join('\n'),
    // rowspan="0" reaches to the end of the group.
    rowSpan: rowSpan === 0 ? rowsLeft : Math.min(rowSpan, rowsLeft),
    columnSpan: Math.max(1, spanOf(cell, 'colspan')),
    place: { start, end, line: lineAt(start) },
  };
}

const textOf = ({ text }: Line) => text;

/** A cell with a picture of its figure is not blank. */
function holdsUnreadable(cell: Element): boolean {
  let found = false;
  walk(cell, {
    enter: (node) => {
      if (isElement(node) && (isPicture(node) || isHiddenField(node))) found = true;
      return !found && !(isElement(node) && isHidden(node));
    },
  });
  return found;
}

/** Pictures of a pixel keep cells apart in old pages. */
const isPicture = (element: Element): boolean =>
  /^(?:canvas|svg|object|embed)$/.test(element.tagName) ||
  (element.tagName === 'img' &&
    !['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(attribute(element, side))) &&
    !/spacer|blank|transparent|pixel/i.test(attribute(element, 'src')));

/** A number that only a script would show. */
const isHiddenField = (element: Element): boolean =>
  element.tagName === 'input' &&
  attribute(element, 'type') === 'hidden' &&
  attribute(element, 'value') !== '';

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span >= 0 ? span : 1;
}

/** Reads the lines of one element after the other; made once for a table, as it has hundreds of cells. */
function lineReader(): (element: Element) => Line[] {
  const lines = collectLines();
  const plain = { linked: false, pre: false };
  const visitor: Visitor = {
    enter: (node) => {
      if (isText(node)) lines.add(shownText(node), plain);
      if (!isElement(node)) return true;
      const said = fieldOf(node) ?? struckOf(node);
      if (said !== null) lines.add(said, plain);
      if (isBlock(node) || node.tagName === 'br') lines.end();
      return said === null && !isSilent(node) && !isHidden(node);
    },
    leave: (node) => {
      if (isElement(node) && isBlock(node)) lines.end();
    },
  };
  return (element) => {
    walk(element, visitor);
    lines.end();
    return lines.take();
  };
}
