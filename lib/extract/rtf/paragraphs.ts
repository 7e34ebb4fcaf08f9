import type { Text } from '../document.ts';
import { collectTables, type Depths } from '../word/depths.ts';
import { spaced } from '../word/lists.ts';
import { shapesOfRow } from '../word/rows.ts';
import { isSetAlike, type SetText, type Setting } from '../word/set-text.ts';
import type { Story } from '../word/story.ts';
import { newRowDefinition, type RowDefinition } from './tables.ts';

/** Paragraphs as RTF tells them: first what they say, at their end where they stand. */
export interface Paragraphs {
  readonly say: (text: string, start: number, end: number, setting: Setting) => void;
  readonly breakLine: () => void;
  readonly picture: () => void;
  /** What a list prints before the paragraph. */
  readonly addNumber: (text: string) => void;
  readonly end: (depth: number, role: Text['role'], at: number) => void;
  readonly endCell: (depth: number, role: Text['role'], at: number) => void;
  readonly endRow: (depth: number, at: number) => void;
  readonly openBox: (depth: number, at: number) => void;
  readonly closeBox: (at: number) => void;
  readonly endAll: (at: number) => void;
  /** Pieces of the paragraph under way. */
  readonly pending: () => number;
  /** The definitions of the row under way, of a table and of a table inside it. */
  readonly row: RowDefinition;
  readonly innerRow: RowDefinition;
}

type Piece = SetText | { readonly kind: 'break' | 'picture' };

export function collectParagraphs(story: Story): Paragraphs {
  const body = collectTables(story);
  const flows: Depths[] = [body];
  const row = newRowDefinition();
  const innerRow = newRowDefinition();
  let pieces: Piece[] = [];
  let number = '';
  const flow = () => flows.at(-1) ?? body;

  const flush = (depth: number, at: number) => {
    flow().into(depth, at);
    for (const piece of pieces) {
      if (piece.kind === 'text') story.text(piece.text, piece.start, piece.end, piece.setting);
      else if (piece.kind === 'break') story.breakLine();
      else story.picture();
    }
    pieces = [];
  };
  const end: Paragraphs['end'] = (depth, role, at) => {
    flush(depth, at);
    const printed = printedNumber(number);
    number = '';
    story.endParagraph(role === undefined ? { number: printed } : { role, number: printed });
  };
  const endFlow = (at: number) => {
    if (pieces.length > 0) end(0, undefined, at);
    flow().into(0, at);
  };

  return {
    row,
    innerRow,
    pending: () => pieces.length,
    say: (text, start, until, { rise, size }) => {
      const setting = { rise, size };
      const last = pieces.at(-1);
      // Text that goes on is one piece, in whatever crumbs it comes.
      if (last?.kind === 'text' && isSetAlike(last.setting, setting))
        pieces[pieces.length - 1] = { ...last, text: last.text + text, end: until };
      else pieces.push({ kind: 'text', text, start, end: until, setting });
    },
    breakLine: () => void pieces.push({ kind: 'break' }),
    picture: () => void pieces.push({ kind: 'picture' }),
    addNumber: (text) => {
      number += text;
    },
    end,
    endCell: (depth, role, at) => {
      end(depth, role, at);
      flow().endCell(depth, at);
    },
    endRow: (depth, at) => {
      const { left, cells } = depth > 1 ? innerRow : row;
      flow().endRow(depth, at, (count) => shapesOfRow(left, cells, count), true);
      pieces = [];
    },
    openBox: (depth, at) => {
      flush(depth, at);
      story.openBox();
      flows.push(collectTables(story));
    },
    closeBox: (at) => {
      endFlow(at);
      flows.pop();
      story.closeBox();
    },
    endAll: endFlow,
  };
}

/** The sign of a list without numbers is no text. */
function printedNumber(number: string): string {
  const text = number.replaceAll('\t', ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) ? spaced(text) : '';
}
