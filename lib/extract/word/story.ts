import type { Block, Stretch, Text } from '../document.ts';
import { UNREADABLE } from '../marked.ts';
import { type Flow, newFlow, numbered, type OpenTable, placed, shaped } from './flow.ts';
import type { Part, Shape } from './parts.ts';
import { isSetAlike, plainSetting, type Setting, spelled } from './set-text.ts';

/** Collects what a file says from its beginning to its end. Offsets are those of {@link Stretch}. */
export interface Story {
  /** Adds to the paragraph under way. */
  readonly text: (text: string, start: number, end: number, setting?: Setting) => void;
  readonly breakLine: () => void;
  /** A picture stands here; a cell that holds one and no text is not blank. */
  readonly picture: () => void;
  /** Ends the paragraph under way; `number` is what an automatic list prints before it. */
  readonly endParagraph: (how: { readonly role?: Text['role']; readonly number?: string }) => void;
  readonly openTable: (start: number) => void;
  readonly openCell: (start: number) => void;
  /** Ends the cell under way; `isKept` false when it is not shown at all. */
  readonly closeCell: (end: number, isKept: boolean) => void;
  readonly closeRow: (isKept: boolean) => void;
  /** Ends the table under way: the shapes of the cells of its rows, as far as they were kept. */
  readonly closeTable: (end: number, shapes: readonly (readonly Shape[])[]) => void;
  /** A text box: a flow of its own, anchored in the paragraph under way. */
  readonly openBox: () => void;
  readonly closeBox: () => void;
  /** What a file put inside holds; all of it stands where that file is referred to. */
  readonly insert: (blocks: readonly Block[], at: number) => void;
  /** Everything, once nothing is open. */
  readonly parts: () => readonly Part[];
  /** Cells, paragraphs and lines so far. */
  readonly size: () => number;
}

/** Lines and cells that are read; an honest report has some hundreds. */
export const MOST_PARTS = 200_000;
/** The limit, as people say it. */
export const mostParts = `${MOST_PARTS / 10_000} 万行和单元格`;

export function collectStory(): Story {
  const body = newFlow();
  const flows: Flow[] = [body];
  const tables: OpenTable[] = [];
  let paragraph = 1;
  let size = 0;
  const flow = () => flows.at(-1) ?? body;

  const breakLine = () => {
    const now = flow();
    size += 1;
    if (now.start >= 0)
      now.lines.push({
        text: spelled(now.pieces),
        place: { start: now.start, end: now.end, line: paragraph },
      });
    now.pieces = [];
    now.start = -1;
  };
  const endParagraph: Story['endParagraph'] = ({ role, number = '' }) => {
    breakLine();
    const now = flow();
    const lines = numbered(now.lines, number, { start: now.end, end: now.end, line: paragraph });
    if (lines.length > 0) now.parts.push({ kind: 'paragraph', lines, role });
    for (const part of now.boxes) now.parts.push(part);
    now.lines = [];
    now.boxes = [];
    paragraph += 1;
  };
  /** What ends without the end of a paragraph, as a cell may. */
  const endFlow = (): Flow => {
    const now = flow();
    if (now.start >= 0 || now.lines.length > 0 || now.boxes.length > 0) endParagraph({});
    if (flows.length > 1) flows.pop();
    return now;
  };

  return {
    text: (text, start, end, setting = plainSetting) => {
      const now = flow();
      const last = now.pieces.at(-1);
      if (last !== undefined && isSetAlike(last, setting)) last.text += text;
      else now.pieces.push({ text, ...setting });
      if (text.trim() === '') return;
      if (now.start < 0) now.start = start;
      now.end = end;
    },
    breakLine,
    picture: () => {
      flow().hasPicture = true;
      size += 1;
    },
    endParagraph,
    openTable: (start) => {
      // A paragraph without its end does not run on into a table.
      const now = flow();
      if (now.start >= 0 || now.lines.length > 0) endParagraph({});
      tables.push({ rows: [], row: [], start, line: paragraph, cellStart: start });
    },
    openCell: (start) => {
      const table = tables.at(-1);
      if (table !== undefined) table.cellStart = start;
      const cell = newFlow();
      cell.end = start;
      flows.push(cell);
      size += 1;
    },
    closeCell: (end, isKept) => {
      const line = paragraph;
      const { parts, hasPicture } = endFlow();
      const table = tables.at(-1);
      if (!isKept || table === undefined) return;
      const place = { start: table.cellStart, end, line };
      if (hasPicture && parts.length === 0)
        parts.push({ kind: 'paragraph', lines: [{ text: UNREADABLE, place }], role: undefined });
      table.row.push({ parts, place });
    },
    closeRow: (isKept) => {
      const table = tables.at(-1);
      if (table === undefined) return;
      if (isKept) table.rows.push(table.row);
      table.row = [];
    },
    closeTable: (end, shapes) => {
      const table = tables.pop();
      if (table === undefined) return;
      const { start, line } = table;
      const rows = shaped(table.rows, shapes);
      flow().parts.push({ kind: 'table', rows, place: { start, end, line } });
    },
    openBox: () => void flows.push(newFlow()),
    closeBox: () => {
      const { parts, hasPicture } = endFlow();
      const now = flow();
      now.hasPicture ||= hasPicture;
      const into = now.start < 0 && now.lines.length === 0 ? now.parts : now.boxes;
      for (const part of parts) into.push(part);
    },
    insert: (blocks, at) => {
      const place = { start: at, end: at, line: paragraph };
      flow().parts.push({ kind: 'foreign', blocks: blocks.map((block) => placed(block, place)) });
    },
    parts: () => {
      while (flows.length > 1) endFlow();
      endFlow();
      return body.parts;
    },
    size: () => size,
  };
}
