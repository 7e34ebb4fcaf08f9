import type { PDFPageProxy } from 'pdfjs-dist';
import { type Drawing, newDrawing } from './drawing.ts';
import type { Pdf } from './open.ts';
import { draw } from './operators.ts';
import { type Drawn, seen } from './seen.ts';

/** More than any page of text and tables takes; maps and plans take millions. */
const MOST_OPERATORS = 400_000;

/** What a page draws; `too-large` is more than any page of a report draws. */
export async function drawnOn(pdf: Pdf, number: number): Promise<Drawn | 'damaged' | 'too-large'> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const opened = await operatorsOf(pdf, number);
  if (opened === null) return 'damaged';
  const { page, list } = opened;
  if (list.fnArray.length > MOST_OPERATORS) return 'too-large';
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  const drawing = newDrawing(page.getViewport({ scale: 1 }), objectsOf(page), pdf.isShown);
  list.fnArray.forEach((code, i) => {
    draw(drawing, names.get(code) ?? '', argumentsOf(list.argsArray[i]));
  });
  page.cleanup();
  return seen(drawing);
}

/** Null where pdf.js finds no page, or nothing it can make out on it. */
async function operatorsOf(pdf: Pdf, number: number) {
  try {
    const page = await pdf.page(number);
    return { page, list: await page.getOperatorList() };
  } catch {
    return null;
  }
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
