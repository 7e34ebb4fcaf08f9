import type { Box } from '../layout/sheet.ts';
import { type Drawing, isDrawnTo, number, onPaper, opacityOf } from './drawing.ts';
import { boxOf, numbers } from './matrix.ts';
import { areasOf, dotsOf, isCurved, rulesOf } from './paths.ts';
import { scrawlsOf } from './scrawls.ts';

/** Operators that end a path, by what they do with it. */
const painting = {
  stroke: [20, 21, 24, 25, 26, 27],
  fill: [22, 23, 24, 25, 26, 27],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** A path, painted or one to clip with. `extent` are its corners as pdf.js gives them. */
export function constructPath(
  drawing: Drawing,
  operator: unknown,
  given: unknown,
  extent: unknown,
) {
  const [path] = Array.isArray(given) ? given : [];
  const bounds = boundsOf(drawing, extent);
  if (ArrayBuffer.isView(path) && isDrawnTo(drawing))
    paintPath(drawing, number(operator, 0), numbers(path));
  if (drawing.isClipping && bounds !== null) drawing.clip = within(drawing.clip, bounds);
  drawing.isClipping = false;
}

/** Null where a path has no corners. */
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

function paintPath(drawing: Drawing, operator: number, path: readonly number[]) {
  for (const kind of ['stroke', 'fill'] as const) {
    const all: readonly number[] = painting[kind];
    if (all.includes(operator)) paint(drawing, path, kind);
  }
}

function paint(drawing: Drawing, path: readonly number[], kind: 'stroke' | 'fill') {
  const { matrix, light } = drawing;
  for (const rule of rulesOf(path, matrix, kind)) drawing.rules.push(rule);
  for (const scrawl of scrawlsOf(path, matrix, kind, light === null)) drawing.scrawls.push(scrawl);
  if (kind === 'stroke') return;
  if (isCurved(path)) drawing.shapes += 1;
  for (const dot of dotsOf(path, matrix)) drawing.dots.push(dot);
  for (const area of areasOf(path, matrix)) addFill(drawing, area);
}

/** What is thinner rules; what is larger lies below or over type. In points. */
const LEAST_FILL = 4;

function addFill(drawing: Drawing, bounds: Box) {
  const { light, order, isBlended } = drawing;
  const alpha = opacityOf(drawing);
  const box = within(bounds, drawing.clip);
  if (Math.min(box.right - box.left, box.bottom - box.top) < LEAST_FILL) return;
  const isOpaque = alpha > 0.99 && !isBlended;
  drawing.fills.push({
    box,
    order,
    light: light === null ? null : onPaper(light, alpha),
    isOpaque,
  });
}

/** Shades from one colour to another over all that is not clipped. */
export function fillShades(drawing: Drawing) {
  if (isDrawnTo(drawing)) addFill({ ...drawing, light: null, isBlended: true }, drawing.clip);
}
