import type { Box } from '../layout/sheet.ts';
import { type Drawing, type Image, isDrawnTo, number } from './drawing.ts';
import { boxOf } from './matrix.ts';

const UNIT: Box = { left: 0, top: 0, right: 1, bottom: 1 };
/** Pictures this thin are ruling lines. In points. */
const THIN = 2;

function addPicture(drawing: Drawing, image: Image) {
  if (!isDrawnTo(drawing)) return;
  const box = boxOf(drawing.matrix, UNIT);
  const isRule = Math.min(box.right - box.left, box.bottom - box.top) <= THIN;
  if (isRule) drawing.rules.push(box);
  else {
    const { order } = drawing;
    drawing.pictures.push({ ...image, box, order });
    // Large type on a picture may be white.
    drawing.fills.push({ box, order, light: null, isOpaque: false });
  }
}

/** The name of a picture with a mask of its own does not tell; four bytes a pixel do. */
const MASKED = 3;

export function paintImage(drawing: Drawing, name: unknown, pixels: unknown) {
  const { objects } = drawing;
  const image = typeof name === 'string' && objects.has(name) ? objects.get(name) : null;
  const kind = typeof image === 'object' && image !== null && 'kind' in image ? image.kind : null;
  const width = number(pixels, 0);
  addPicture(drawing, { isOpaque: kind !== MASKED, pixels: width > 0 ? width : null });
}

export const paintMask = (drawing: Drawing) =>
  addPicture(drawing, { isOpaque: false, pixels: null });
