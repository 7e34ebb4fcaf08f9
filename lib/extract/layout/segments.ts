import { centre, height, middle, width } from './box.ts';
import type { Box, Rule } from './sheet.ts';

/** A straight stretch of ruling: `at` is its y when it runs across, its x when it runs down. */
export interface Segment {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Ruling {
  readonly across: readonly Segment[];
  readonly down: readonly Segment[];
}

/**
 * Rules as long as they are seen: cells are ruled one by one, and dashes leave gaps. `unit` is a point, or
 * as much on a page measured in pixels.
 */
export function rulingOf(rules: readonly Rule[], unit: number): Ruling {
  const across: Segment[] = [];
  const down: Segment[] = [];
  for (const rule of rules) {
    if (width(rule) >= height(rule)) across.push(alongAcross(rule));
    else down.push(alongDown(rule));
  }
  const isLine = ({ from, to }: Segment) => to - from > 6 * unit;
  return {
    across: joined(across, unit).filter(isLine),
    down: joined(down, unit).filter(isLine),
  };
}

const alongAcross = (rule: Box): Segment => ({ at: centre(rule), from: rule.left, to: rule.right });
const alongDown = (rule: Box): Segment => ({ at: middle(rule), from: rule.top, to: rule.bottom });

/** Stretches on one line with gaps no wider than those between dashes are one. */
function joined(segments: readonly Segment[], unit: number): Segment[] {
  return clusters(segments, ({ at }) => at, unit).flatMap((line) => {
    const whole: { at: number; from: number; to: number }[] = [];
    for (const { at, from, to } of line.toSorted((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last !== undefined && from <= last.to + 3.5 * unit) last.to = Math.max(last.to, to);
      else whole.push({ at, from, to });
    }
    return whole;
  });
}

/** Things in ascending order of a measure, cut wherever two are further apart than `gap`. */
export function clusters<T>(
  things: readonly T[],
  measure: (thing: T) => number,
  gap: number,
): T[][] {
  const found: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const thing of things.toSorted((a, b) => measure(a) - measure(b))) {
    if (measure(thing) - last > gap) found.push([]);
    found.at(-1)?.push(thing);
    last = measure(thing);
  }
  return found;
}
