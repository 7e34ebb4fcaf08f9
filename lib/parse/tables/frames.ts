import type { Block } from '#lib/extract/document.ts';

/** Bars that set cells of a line apart. */
export const bars = /[|｜│┃║¦]/;
/** `|---|:--:|`, `+----+`, `├──┼──┤`: lines that draw a table and say nothing. */
export const ruling = /^(?=.*[-─━=]{2})[\s|｜│┃║+:=\-─━┄┌┐└┘├┤┬┴┼]*$/;

/** Bars around the lines of a table, which make no cells of their own. */
export interface Frame {
  readonly isOpened: boolean;
  readonly isClosed: boolean;
}

/** A table goes on over this many lines without bars: a cell may break. */
const FEWEST_BETWEEN = 3;
/** Of a hundred lines so many begin or end with a bar where it is a frame; elsewhere a blank cell stands there. */
const NEARLY_ALL = 95;

/**
 * The frames of lines with bars, by block. Where lines are not framed a bar at the end of one is that before a
 * blank cell.
 */
export function framesOf(blocks: readonly Block[]): ReadonlyMap<number, Frame> {
  const frames = new Map<number, Frame>();
  let run: { readonly block: number; readonly text: string }[] = [];
  const close = () => {
    const frame = {
      isOpened: isShared(run, /^\s*[|｜│┃║¦]/),
      isClosed: isShared(run, /[|｜│┃║¦]\s*$/),
    };
    for (const { block } of run) frames.set(block, frame);
    run = [];
  };
  blocks.forEach((block, index) => {
    if (block.kind !== 'text' || !bars.test(block.text) || ruling.test(block.text)) return;
    if (index - (run.at(-1)?.block ?? index) > FEWEST_BETWEEN) close();
    run.push({ block: index, text: block.text });
  });
  close();
  return frames;
}

const isShared = (lines: readonly { readonly text: string }[], edge: RegExp): boolean =>
  lines.filter(({ text }) => edge.test(text)).length * 100 >= lines.length * NEARLY_ALL;
