import type { Block, GridCell, Text } from '../document.ts';
import { isLayout, type Survey, surveyCell } from '../survey.ts';
import { gridOf } from './grid.ts';
import type { Cell, Line, Part, Table } from './parts.ts';

/** What a file holds as blocks in reading order. */
export const blocksOf = (parts: readonly Part[]): Block[] => parts.flatMap(partBlocks);

function partBlocks(part: Part): Block[] {
  switch (part.kind) {
    case 'paragraph':
      return part.lines.map((line) => textBlock(line, part.role));
    case 'foreign':
      return [...part.blocks];
    case 'table':
      return tableBlocks(part);
  }
}

const textBlock = ({ text, place }: Line, role: Text['role']): Text =>
  role === undefined ? { kind: 'text', text, place } : { kind: 'text', text, role, place };

/** A table of figures as a grid; one that lays out the page, or is wider than any, as what its cells hold. */
function tableBlocks(table: Table): Block[] {
  const grid = isLayout(surveyOf(table)) ? null : gridOf(table, textOf);
  if (grid === null) return table.rows.flat().flatMap((cell) => blocksOf(shownParts(cell)));
  return grid.cells.length === 0 ? [] : [grid];
}

const shownParts = (cell: Cell): readonly Part[] =>
  cell.joins || cell.down === 'goes-on' ? [] : cell.parts;

function surveyOf(table: Table): Survey {
  const survey: Survey = { cells: 0, nested: 0, text: 0, prose: 0 };
  for (const { parts } of table.rows.flat()) {
    survey.cells += 1;
    const own = parts.flatMap((part) => (part.kind === 'paragraph' ? part.lines : []));
    surveyCell(
      survey,
      own.reduce((sum, { text }) => sum + text.trim().length, 0),
    );
    for (const part of parts) if (part.kind === 'table') survey.nested += cellsIn(part);
  }
  return survey;
}

const cellsIn = (table: Table): number =>
  table.rows
    .flat()
    .reduce(
      (sum, { parts }) =>
        parts.reduce((all, part) => all + (part.kind === 'table' ? cellsIn(part) : 0), sum + 1),
      0,
    );

/** Paragraphs and lines of a cell; what a table inside it says is text of the cell. */
const textOf = (cell: Cell): string => cell.parts.flatMap(linesOf).join('\n');

function linesOf(part: Part): string[] {
  switch (part.kind) {
    case 'paragraph':
      return part.lines.map(({ text }) => text);
    case 'table':
      return part.rows.flat().flatMap((cell) => shownParts(cell).flatMap(linesOf));
    case 'foreign':
      return part.blocks.flatMap((block) =>
        block.kind === 'text' ? [block.text] : block.cells.map(({ text }: GridCell) => text),
      );
  }
}
