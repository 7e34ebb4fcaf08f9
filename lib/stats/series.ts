import type { Status } from '#lib/parse/fact.ts';

/**
 * What stands at one point of a series. The five states never mix: a number (0 included), 空白, 不适用,
 * 未识别 and 未报送. `value` is a whole number of the unit, or a share between 0 and 1 for `share`.
 */
export type Point =
  | {
      readonly state: 'number';
      readonly value: number;
      /** Set when any figure behind it is `inferred`, or the prose says 余, 近, 约. */
      readonly soft?: true;
      /** For a share: its denominator. */
      readonly of?: number;
    }
  | { readonly state: 'blank' | 'not-applicable' | 'unread' | 'not-received' }
  /** A share or growth without a denominator, or whose denominator is 0. */
  | { readonly state: 'undefined'; readonly because: 'zero-denominator' | 'no-previous' };

export type Cell = Point & {
  /** What the point stands over: a year or a publisher. */
  readonly at: string;
  /** Where a click leads: the report and the cell behind the point. */
  readonly href: string | null;
};

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly points: readonly Cell[];
}

/** A chart as data: all that its picture, its table and its exports need. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** 口径 and denominator. */
  readonly note: string;
  readonly source: string;
  /** One generated Chinese sentence; also the text alternative. */
  readonly summary: string;
  readonly kind: 'bars' | 'stacked' | 'lines' | 'heat';
  readonly axis: {
    readonly label: string;
    readonly points: readonly { readonly id: string; readonly label: string }[];
  };
  readonly series: readonly Series[];
  /** Axis positions after which the series breaks (2020|2021, where the form changed). */
  readonly breaks?: readonly string[];
}

export type { Status };
