import type { Gap, Paint } from '#lib/stats/series.ts';

/** Colours that are not data: named here, chosen by whoever renders, for paper or for the screen's theme. */
export type Tone = 'ink' | 'soft' | 'hairline' | 'rule' | 'paper';

export type Fill =
  | { readonly paint: Paint; readonly opacity?: number }
  | { readonly tone: Tone }
  /** Each way of having no number has its own hatch. */
  | { readonly hatch: Gap };

export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Fill;
      readonly edge?: Tone;
      readonly href?: string | null;
      /** Said on hovering and to screen readers. */
      readonly title?: string;
    }
  | {
      readonly kind: 'path';
      /** SVG path data. */
      readonly d: string;
      readonly stroke: Tone | Paint;
      readonly width: number;
      readonly dash?: string;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly paint: Paint;
      /** Soft and partial numbers are rings. */
      readonly hollow: boolean;
      readonly href?: string | null;
      readonly title?: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly tone: Tone;
      readonly href?: string | null;
    };

/** A drawing as data, in px. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type TextMark = Extract<Mark, { kind: 'text' }>;

export const text = (
  x: number,
  y: number,
  words: string,
  rest: Partial<Omit<TextMark, 'kind' | 'x' | 'y' | 'text'>> = {},
): TextMark => ({
  kind: 'text',
  x,
  y,
  text: words,
  size: 12,
  anchor: 'start',
  tone: 'ink',
  ...rest,
});

/** One tenth of a px is as fine as a drawing gets; the same numbers always print the same. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

export const rule = (
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Tone = 'hairline',
  dash?: string,
): Mark => ({
  kind: 'path',
  d: `M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`,
  stroke,
  width: 1,
  ...(dash !== undefined && { dash }),
});
