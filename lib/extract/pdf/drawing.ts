import { centre, holds, middle } from '../layout/box.ts';
import type { Box, Glyph, Rule } from '../layout/sheet.ts';
import { fontOf, type Objects } from './fonts.ts';
import { boxOf, type Matrix, matrixOf, multiply, numbers } from './matrix.ts';
import { type Fill, lightness, WHITE } from './paint.ts';
import { areasOf, isCurved, rulesOf } from './paths.ts';
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
  /** What is painted mixes with what lies below: highlighters. */
  isBlended: boolean;
  /** Of the colour that type and shapes are filled with. */
  light: number;
  /** Nothing is seen outside of it. */
  clip: Box;
  /** The next path is one to clip with. */
  isClipping: boolean;
  pen: Pen;
  readonly saved: Saved[];
  /** Of every marked stretch that is open, whether it is shown. */
  readonly layers: boolean[];
  readonly glyphs: Shown[];
  readonly fills: Fill[];
  readonly rules: Rule[];
  readonly pictures: (Image & { readonly box: Box; readonly order: number })[];
  shapes: number;
  order: number;
}

type Saved = Pick<Drawing, 'matrix' | 'text' | 'alpha' | 'isBlended' | 'light' | 'clip'>;

/** A character with what tells whether it is seen. */
interface Shown {
  readonly glyph: Glyph;
  readonly order: number;
  readonly isVisible: boolean;
  /** It would be seen, were it not cut off. */
  readonly isClipped: boolean;
  readonly light: number;
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
  const page = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
  return {
    page,
    objects,
    isShown,
    base,
    matrix: base,
    text: initialText,
    alpha: 1,
    isBlended: false,
    light: 0,
    clip: page,
    isClipping: false,
    pen: initialPen,
    saved: [],
    layers: [],
    glyphs: [],
    fills: [],
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
  const { matrix, text, alpha, isBlended, light, clip } = drawing;
  drawing.saved.push({ matrix, text, alpha, isBlended, light, clip });
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
  const { text, pen, matrix, order, clip, light } = drawing;
  const isDrawn = text.mode !== 3 && text.mode !== 7 && isDrawnTo(drawing);
  const set = shown(Array.isArray(texts) ? texts : [], text, pen, matrix);
  drawing.pen = set.pen;
  for (const glyph of set.glyphs) {
    const isInside = holds(clip, middle(glyph), centre(glyph));
    const isVisible = isDrawn && isInside;
    drawing.glyphs.push({ glyph, order, isVisible, isClipped: isDrawn && !isInside, light });
  }
};

const setGraphics: Operator = (drawing, [states]) => {
  for (const [key, value] of Array.isArray(states) ? (states as [unknown, unknown][]) : []) {
    if (key === 'Font' && Array.isArray(value)) setFont(drawing, value);
    if (key === 'ca') drawing.alpha = number(value, 1);
    if (key === 'BM') drawing.isBlended = value !== 'source-over';
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
  drawing.isBlended = false;
  drawing.light = 0;
  drawing.clip = drawing.page;
};

const isDrawnTo = (drawing: Drawing) => drawing.alpha > 0 && drawing.layers.every(Boolean);

/** Operators that end a path, by what they do with it. */
const painting = {
  stroke: [20, 21, 24, 25, 26, 27],
  fill: [22, 23, 24, 25, 26, 27],
} as const satisfies Readonly<Record<string, readonly number[]>>;

const constructPath: Operator = (drawing, [operator, given, extent]) => {
  const [path] = Array.isArray(given) ? given : [];
  const bounds = boundsOf(drawing, extent);
  if (ArrayBuffer.isView(path) && isDrawnTo(drawing)) paintPath(drawing, number(operator, 0), path);
  if (drawing.isClipping && bounds !== null) drawing.clip = within(drawing.clip, bounds);
  drawing.isClipping = false;
};

/** The corners of a path as pdf.js gives them, on the page; null where there are none. */
function boundsOf({ matrix }: Drawing, extent: unknown): Box | null {
  const [left, top, right, bottom] = numbers(extent);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return null;
  return boxOf(matrix, { left, top, right, bottom });
}

const within = (outer: Box, inner: Box): Box => ({
  left: Math.max(outer.left, inner.left),
  top: Math.max(outer.top, inner.top),
  right: Math.min(outer.right, inner.right),
  bottom: Math.min(outer.bottom, inner.bottom),
});

function paintPath(drawing: Drawing, operator: number, path: ArrayBufferView) {
  const points = numbers(path);
  for (const kind of ['stroke', 'fill'] as const) {
    const all: readonly number[] = painting[kind];
    if (!all.includes(operator)) continue;
    for (const rule of rulesOf(points, drawing.matrix, kind === 'stroke')) drawing.rules.push(rule);
    if (kind !== 'fill') continue;
    if (isCurved(points)) drawing.shapes += 1;
    for (const area of areasOf(points, drawing.matrix)) addFill(drawing, area);
  }
}

/** What is thinner rules; what is larger lies below or over type. In points. */
const LEAST_FILL = 4;

function addFill(drawing: Drawing, bounds: Box) {
  const { alpha, light, order, isBlended } = drawing;
  const box = within(bounds, drawing.clip);
  if (Math.min(box.right - box.left, box.bottom - box.top) < LEAST_FILL) return;
  const isOpaque = alpha > 0.99 && !isBlended;
  drawing.fills.push({ box, order, isWhite: light >= WHITE, isOpaque });
}

/** Shades from one colour to another over all that is not clipped. */
const fillShades: Operator = (drawing) => {
  if (isDrawnTo(drawing)) addFill({ ...drawing, light: 0, isBlended: true }, drawing.clip);
};

const clipNext: Operator = (drawing) => {
  drawing.isClipping = true;
};

const setLight =
  (lightOf: (given: Given) => number): Operator =>
  (drawing, given) => {
    drawing.light = lightOf(given);
  };

const UNIT: Box = { left: 0, top: 0, right: 1, bottom: 1 };
/** Pictures this thin are ruling lines. In points. */
const THIN = 2;

const addPicture = (drawing: Drawing, image: Image) => {
  if (!isDrawnTo(drawing)) return;
  const box = boxOf(drawing.matrix, UNIT);
  const isRule = Math.min(box.right - box.left, box.bottom - box.top) <= THIN;
  if (isRule) drawing.rules.push(box);
  else {
    const { order } = drawing;
    drawing.pictures.push({ ...image, box, order });
    // Large type on a picture may be white.
    drawing.fills.push({ box, order, isWhite: false, isOpaque: false });
  }
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
  clip: clipNext,
  eoClip: clipNext,
  setFillRGBColor: setLight(([colour]) => lightness(colour)),
  setFillColorN: setLight(() => 0),
  shadingFill: fillShades,
  paintImageXObject: paintImage,
  paintInlineImageXObject: paintMask,
  paintImageXObjectRepeat: paintMask,
  paintImageMaskXObject: paintMask,
  paintSolidColorImageMask: paintMask,
};
