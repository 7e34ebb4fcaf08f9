import type { Box, Glyph, Rule } from '../layout/sheet.ts';
import type { Objects } from './fonts.ts';
import { identity, type Matrix, matrixOf, multiply } from './matrix.ts';
import type { Fill } from './paint.ts';
import type { Scrawl } from './scrawls.ts';
import { initialPen, initialText, type Pen, type TextState } from './text-state.ts';

/** A page while its operators are gone through. */
export interface Drawing extends Graphics {
  readonly page: Box;
  readonly objects: Objects;
  readonly isShown: (layer: unknown) => boolean;
  /** Of the page itself, where annotations begin anew. */
  readonly base: Matrix;
  /** The next path is one to clip with. */
  isClipping: boolean;
  pen: Pen;
  readonly saved: Graphics[];
  /** Of every marked stretch that is open, whether it is shown. */
  readonly layers: boolean[];
  readonly glyphs: Shown[];
  readonly fills: Fill[];
  readonly rules: Rule[];
  /** Small squares: a dotted line is made of them. */
  readonly dots: Box[];
  readonly scrawls: Scrawl[];
  readonly pictures: (Image & { readonly box: Box; readonly order: number })[];
  shapes: number;
  order: number;
}

/** What is saved and restored. */
interface Graphics {
  matrix: Matrix;
  text: TextState;
  alpha: number;
  /** How much comes through of the groups it is drawn in: 1 is all. */
  dim: number;
  /** What is painted mixes with what lies below: highlighters. */
  isBlended: boolean;
  /** Of the colour that type and shapes are filled with; null for a pattern, whose colours nobody knows. */
  light: number | null;
  /** Nothing is seen outside of it. */
  clip: Box;
}

/** A character with what tells whether it is seen. */
interface Shown {
  readonly glyph: Glyph;
  readonly order: number;
  readonly isVisible: boolean;
  /** It would be seen, were it not cut off. */
  readonly isClipped: boolean;
  /** Its middle is seen, but not its side. */
  readonly isCut: boolean;
  readonly light: number;
}

export interface Image {
  readonly isOpaque: boolean;
  /** Pixels across, as far as they are known. */
  readonly pixels: number | null;
}

const fresh = (page: Box): Graphics => ({
  matrix: identity,
  text: initialText,
  alpha: 1,
  dim: 1,
  isBlended: false,
  light: 0,
  clip: page,
});

export function newDrawing(
  viewport: { readonly width: number; readonly height: number; readonly transform: number[] },
  objects: Objects,
  isShown: Drawing['isShown'],
): Drawing {
  const base = matrixOf(viewport.transform);
  const page = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
  return {
    ...fresh(page),
    page,
    objects,
    isShown,
    base,
    matrix: base,
    isClipping: false,
    pen: initialPen,
    saved: [],
    layers: [],
    glyphs: [],
    fills: [],
    rules: [],
    dots: [],
    scrawls: [],
    pictures: [],
    shapes: 0,
    order: 0,
  };
}

export function save(drawing: Drawing) {
  const { matrix, text, alpha, dim, isBlended, light, clip } = drawing;
  drawing.saved.push({ matrix, text, alpha, dim, isBlended, light, clip });
}

export function restore(drawing: Drawing) {
  Object.assign(drawing, drawing.saved.pop());
}

/** What is drawn from here on goes onto the page as one, as much of it as comes through now. */
export function beginGroup(drawing: Drawing) {
  save(drawing);
  Object.assign(drawing, { dim: opacityOf(drawing), alpha: 1, isBlended: false });
}

/** The appearance of a form field or a note stands where its rectangle is, whatever was set before. */
export function beginAnnotation(drawing: Drawing, transform: unknown, matrix: unknown) {
  save(drawing);
  const placed = multiply(drawing.base, matrixOf(transform));
  Object.assign(drawing, fresh(drawing.page), { matrix: multiply(placed, matrixOf(matrix)) });
}

/** 1 hides what lies below, 0 is not seen. */
export const opacityOf = ({ alpha, dim }: Drawing): number => alpha * dim;

export const isDrawnTo = (drawing: Drawing): boolean =>
  opacityOf(drawing) > 0 && drawing.layers.every(Boolean);

/** How light a colour comes out on paper that is seen through it. */
export const onPaper = (light: number, alpha: number): number => 1 - (1 - light) * alpha;

/** What an operator is given where it should be a number. */
export const number = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
