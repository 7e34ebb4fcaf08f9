import type { Box, Glyph, Rule } from '../layout/sheet.ts';
import { fontOf, type Objects } from './fonts.ts';
import { boxOf, type Matrix, matrixOf, multiply, numbers } from './matrix.ts';
import { isCurved, rulesOf } from './paths.ts';
import {
  initialPen,
  initialText,
  nextLine,
  type Pen,
  shown,
  type TextState,
} from './text-state.ts';

/** A page while its operators are gone through. */
export interface Drawing {
  readonly page: Box;
  readonly objects: Objects;
  readonly isShown: (layer: unknown) => boolean;
  /** Of the page itself, where annotations begin anew. */
  readonly base: Matrix;
  matrix: Matrix;
  text: TextState;
  alpha: number;
  pen: Pen;
  readonly saved: Pick<Drawing, 'matrix' | 'text' | 'alpha'>[];
  /** Of every marked stretch that is open, whether it is shown. */
  readonly layers: boolean[];
  readonly glyphs: { readonly glyph: Glyph; readonly order: number; readonly isVisible: boolean }[];
  readonly rules: Rule[];
  readonly pictures: (Image & { readonly box: Box; readonly order: number })[];
  shapes: number;
  order: number;
}

interface Image {
  readonly isOpaque: boolean;
  /** Pixels across, as far as they are known. */
  readonly pixels: number | null;
}

export function newDrawing(
  viewport: { readonly width: number; readonly height: number; readonly transform: number[] },
  objects: Objects,
  isShown: Drawing['isShown'],
): Drawing {
  const base = matrixOf(viewport.transform);
  return {
    page: { left: 0, top: 0, right: viewport.width, bottom: viewport.height },
    objects,
    isShown,
    base,
    matrix: base,
    text: initialText,
    alpha: 1,
    pen: initialPen,
    saved: [],
    layers: [],
    glyphs: [],
    rules: [],
    pictures: [],
    shapes: 0,
    order: 0,
  };
}

type Given = readonly unknown[];
type Operator = (drawing: Drawing, given: Given) => void;

/** One operator, by the name pdf.js has for it; those that leave no mark are passed over. */
export function draw(drawing: Drawing, name: string, given: Given) {
  drawing.order += 1;
  operators[name]?.(drawing, given);
}

const save: Operator = (drawing) => {
  const { matrix, text, alpha } = drawing;
  drawing.saved.push({ matrix, text, alpha });
};

const restore: Operator = (drawing) => {
  Object.assign(drawing, drawing.saved.pop());
};

const setText = (drawing: Drawing, change: Partial<TextState>) => {
  drawing.text = { ...drawing.text, ...change };
};

const number = (value: unknown, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

const setFont: Operator = (drawing, [name, size]) =>
  setText(drawing, { font: fontOf(drawing.objects, name), size: number(size, 0) });

const moveText: Operator = (drawing, [x, y]) => {
  drawing.pen = nextLine(drawing.pen, number(x, 0), number(y, 0));
};

const showText: Operator = (drawing, [texts]) => {
  const { text, pen, matrix, order } = drawing;
  const isVisible =
    text.mode !== 3 && text.mode !== 7 && drawing.alpha > 0 && drawing.layers.every(Boolean);
  const set = shown(Array.isArray(texts) ? texts : [], text, pen, matrix);
  drawing.pen = set.pen;
  for (const glyph of set.glyphs) drawing.glyphs.push({ glyph, order, isVisible });
};

const setGraphics: Operator = (drawing, [states]) => {
  for (const [key, value] of Array.isArray(states) ? (states as [unknown, unknown][]) : []) {
    if (key === 'Font' && Array.isArray(value)) setFont(drawing, value);
    if (key === 'ca') drawing.alpha = number(value, 1);
  }
};

const beginForm: Operator = (drawing, [matrix]) => {
  save(drawing, []);
  drawing.matrix = multiply(drawing.matrix, matrixOf(matrix));
};

/** The appearance of a form field or a note stands where its rectangle is, whatever was set before. */
const beginAnnotation: Operator = (drawing, [, , transform, matrix]) => {
  save(drawing, []);
  const placed = multiply(drawing.base, matrixOf(transform));
  drawing.matrix = multiply(placed, matrixOf(matrix));
  drawing.text = initialText;
  drawing.alpha = 1;
};

const isDrawnTo = (drawing: Drawing) => drawing.alpha > 0 && drawing.layers.every(Boolean);

/** Operators that end a path, by what they do with it. */
const painting = {
  stroke: [20, 21, 24, 25, 26, 27],
  fill: [22, 23, 24, 25, 26, 27],
} as const satisfies Readonly<Record<string, readonly number[]>>;

const constructPath: Operator = (drawing, [operator, given]) => {
  const [path] = Array.isArray(given) ? given : [];
  if (!ArrayBuffer.isView(path) || !isDrawnTo(drawing)) return;
  const points = numbers(path);
  for (const kind of ['stroke', 'fill'] as const) {
    const all: readonly number[] = painting[kind];
    if (!all.includes(number(operator, 0))) continue;
    for (const rule of rulesOf(points, drawing.matrix, kind === 'stroke')) drawing.rules.push(rule);
    if (kind === 'fill' && isCurved(points)) drawing.shapes += 1;
  }
};

const UNIT: Box = { left: 0, top: 0, right: 1, bottom: 1 };
/** Pictures this thin are ruling lines. In points. */
const THIN = 2;

const addPicture = (drawing: Drawing, image: Image) => {
  if (!isDrawnTo(drawing)) return;
  const box = boxOf(drawing.matrix, UNIT);
  const isRule = Math.min(box.right - box.left, box.bottom - box.top) <= THIN;
  if (isRule) drawing.rules.push(box);
  else drawing.pictures.push({ ...image, box, order: drawing.order });
};

/** The name of a picture with a mask of its own does not tell; four bytes a pixel do. */
const MASKED = 3;

const paintImage: Operator = (drawing, [name, pixels]) => {
  const { objects } = drawing;
  const image = typeof name === 'string' && objects.has(name) ? objects.get(name) : null;
  const kind = typeof image === 'object' && image !== null && 'kind' in image ? image.kind : null;
  const width = number(pixels, 0);
  addPicture(drawing, { isOpaque: kind !== MASKED, pixels: width > 0 ? width : null });
};

const paintMask: Operator = (drawing) => addPicture(drawing, { isOpaque: false, pixels: null });

const beginLayer: Operator = (drawing, [tag, layer]) => {
  drawing.layers.push(tag !== 'OC' || drawing.isShown(layer));
};

const operators: Readonly<Record<string, Operator>> = {
  save,
  restore,
  transform: (drawing, given) => {
    drawing.matrix = multiply(drawing.matrix, matrixOf(given));
  },
  paintFormXObjectBegin: beginForm,
  paintFormXObjectEnd: restore,
  beginAnnotation,
  endAnnotation: restore,
  beginMarkedContent: (drawing) => void drawing.layers.push(true),
  beginMarkedContentProps: beginLayer,
  endMarkedContent: (drawing) => void drawing.layers.pop(),
  setGState: setGraphics,
  beginText: (drawing) => {
    drawing.pen = initialPen;
  },
  setTextMatrix: (drawing, given) => {
    const matrix = matrixOf(given.length === 1 ? given[0] : given);
    drawing.pen = { line: matrix, at: matrix };
  },
  moveText,
  setLeadingMoveText: (drawing, given) => {
    setText(drawing, { leading: -number(given[1], 0) });
    moveText(drawing, given);
  },
  nextLine: (drawing) => moveText(drawing, [0, -drawing.text.leading]),
  setFont,
  setCharSpacing: (drawing, [charSpacing]) =>
    setText(drawing, { charSpacing: number(charSpacing, 0) }),
  setWordSpacing: (drawing, [wordSpacing]) =>
    setText(drawing, { wordSpacing: number(wordSpacing, 0) }),
  setHScale: (drawing, [percent]) => setText(drawing, { scale: number(percent, 100) / 100 }),
  setLeading: (drawing, [leading]) => setText(drawing, { leading: number(leading, 0) }),
  setTextRise: (drawing, [rise]) => setText(drawing, { rise: number(rise, 0) }),
  setTextRenderingMode: (drawing, [mode]) => setText(drawing, { mode: number(mode, 0) }),
  showText,
  showSpacedText: showText,
  nextLineShowText: (drawing, given) => {
    moveText(drawing, [0, -drawing.text.leading]);
    showText(drawing, given);
  },
  constructPath,
  paintImageXObject: paintImage,
  paintInlineImageXObject: paintMask,
  paintImageXObjectRepeat: paintMask,
  paintImageMaskXObject: paintMask,
  paintSolidColorImageMask: paintMask,
};
