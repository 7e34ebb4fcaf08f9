import { beginAnnotation, beginGroup, type Drawing, number, restore, save } from './drawing.ts';
import { fontOf } from './fonts.ts';
import { matrixOf, multiply } from './matrix.ts';
import { lightness } from './paint.ts';
import { constructPath, fillShades } from './painted-paths.ts';
import { paintImage, paintMask } from './painted-pictures.ts';
import { moveText, setText, showText } from './shown-text.ts';
import { initialPen } from './text-state.ts';

type Given = readonly unknown[];
type Operator = (drawing: Drawing, given: Given) => void;

/** One operator, by the name pdf.js has for it; those that leave no mark are passed over. */
export function draw(drawing: Drawing, name: string, given: Given) {
  drawing.order += 1;
  operators[name]?.(drawing, given);
}

const setFont: Operator = (drawing, [name, size]) =>
  setText(drawing, { font: fontOf(drawing.objects, name), size: number(size, 0) });

const setGraphics: Operator = (drawing, [states]) => {
  for (const [key, value] of Array.isArray(states) ? (states as [unknown, unknown][]) : []) {
    if (key === 'Font' && Array.isArray(value)) setFont(drawing, value);
    if (key === 'ca') drawing.alpha = number(value, 1);
    if (key === 'BM') drawing.isBlended = value !== 'source-over';
  }
};

const clipNext: Operator = (drawing) => {
  drawing.isClipping = true;
};

const beginForm: Operator = (drawing, [matrix]) => {
  save(drawing);
  drawing.matrix = multiply(drawing.matrix, matrixOf(matrix));
};

const beginLayer: Operator = (drawing, [tag, layer]) => {
  drawing.layers.push(tag !== 'OC' || drawing.isShown(layer));
};

const nextLine = (drawing: Drawing) => moveText(drawing, 0, -drawing.text.leading);

const onGraphics: Readonly<Record<string, Operator>> = {
  save,
  restore,
  transform: (drawing, given) => {
    drawing.matrix = multiply(drawing.matrix, matrixOf(given));
  },
  paintFormXObjectBegin: beginForm,
  paintFormXObjectEnd: restore,
  beginGroup,
  endGroup: restore,
  beginAnnotation: (drawing, [, , transform, matrix]) =>
    beginAnnotation(drawing, transform, matrix),
  endAnnotation: restore,
  beginMarkedContent: (drawing) => void drawing.layers.push(true),
  beginMarkedContentProps: beginLayer,
  endMarkedContent: (drawing) => void drawing.layers.pop(),
  setGState: setGraphics,
  setFillRGBColor: (drawing, [colour]) => {
    drawing.light = lightness(colour);
  },
  setFillColorN: (drawing) => {
    drawing.light = null;
  },
};

const onText: Readonly<Record<string, Operator>> = {
  beginText: (drawing) => {
    drawing.pen = initialPen;
  },
  setTextMatrix: (drawing, given) => {
    const matrix = matrixOf(given.length === 1 ? given[0] : given);
    drawing.pen = { line: matrix, at: matrix };
  },
  moveText: (drawing, [x, y]) => moveText(drawing, number(x, 0), number(y, 0)),
  setLeadingMoveText: (drawing, [x, y]) => {
    setText(drawing, { leading: -number(y, 0) });
    moveText(drawing, number(x, 0), number(y, 0));
  },
  nextLine,
  setFont,
  setCharSpacing: (drawing, [charSpacing]) =>
    setText(drawing, { charSpacing: number(charSpacing, 0) }),
  setWordSpacing: (drawing, [wordSpacing]) =>
    setText(drawing, { wordSpacing: number(wordSpacing, 0) }),
  setHScale: (drawing, [percent]) => setText(drawing, { scale: number(percent, 100) / 100 }),
  setLeading: (drawing, [leading]) => setText(drawing, { leading: number(leading, 0) }),
  setTextRise: (drawing, [rise]) => setText(drawing, { rise: number(rise, 0) }),
  setTextRenderingMode: (drawing, [mode]) => setText(drawing, { mode: number(mode, 0) }),
  showText: (drawing, [texts]) => showText(drawing, texts),
  showSpacedText: (drawing, [texts]) => showText(drawing, texts),
  nextLineShowText: (drawing, [texts]) => {
    nextLine(drawing);
    showText(drawing, texts);
  },
};

const operators: Readonly<Record<string, Operator>> = {
  ...onGraphics,
  ...onText,
  constructPath: (drawing, [operator, path, extent]) =>
    constructPath(drawing, operator, path, extent),
  clip: clipNext,
  eoClip: clipNext,
  shadingFill: fillShades,
  paintImageXObject: (drawing, [name, pixels]) => paintImage(drawing, name, pixels),
  paintInlineImageXObject: paintMask,
  paintImageXObjectRepeat: paintMask,
  paintImageMaskXObject: paintMask,
  paintSolidColorImageMask: paintMask,
};
