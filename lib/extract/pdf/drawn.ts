import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box, Glyph, Rule } from '../layout/sheet.ts';
import { type Drawing, draw, newDrawing } from './drawing.ts';
import type { Pdf } from './open.ts';
import { seen } from './seen.ts';

/** All that is drawn on a page, where it is looked at: y downward, in points. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly Picture[];
  /** Characters that nobody sees: invisible ones, and those a picture lies over. */
  readonly hidden: number;
  /** Round shapes, as letters made into outlines are. */
  readonly shapes: number;
}

export interface Picture {
  readonly box: Box;
  /** Pixels across, as far as they are known. */
  readonly pixels: number | null;
}

/** More than any page of text and tables takes; maps and plans take millions. */
const MOST_OPERATORS = 400_000;

/** What a page draws, or null when it is more than any page of a report. */
export async function drawnOn(pdf: Pdf, number: number): Promise<Drawn | null> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const page = await pdf.page(number);
  const list = await page.getOperatorList();
  if (list.fnArray.length > MOST_OPERATORS) return null;
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  const drawing = newDrawing(page.getViewport({ scale: 1 }), objectsOf(page), pdf.isShown);
  list.fnArray.forEach((code, i) => {
    draw(drawing, names.get(code) ?? '', argumentsOf(list.argsArray[i]));
  });
  page.cleanup();
  return seen(drawing);
}

const argumentsOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

/** Fonts and pictures of a page: those of the whole document go by names of their own. */
function objectsOf({ commonObjs, objs }: PDFPageProxy): Drawing['objects'] {
  const shelf = (name: string) => (commonObjs.has(name) ? commonObjs : objs);
  return {
    has: (name) => commonObjs.has(name) || objs.has(name),
    get: (name): unknown => shelf(name).get(name),
  };
}
