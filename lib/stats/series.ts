/**
 * Why there is no number at a place: 空白 (empty in the document), 不适用 (the edition has no such figure),
 * 未识别 (the reader could not get it), 未报送 (no report received), 未述及 (prose only: no sentence of the
 * report gives the quantity). Never one for another, and none of them is 0.
 */
export const gaps = ['blank', 'not-applicable', 'unread', 'not-received', 'not-told'] as const;
export type Gap = (typeof gaps)[number];

/**
 * Why a number is softer than it looks: placed by a rule and not by its column; 300余, 约300, 不少于300 in
 * prose; blanks among the parts of a derived sum; checks that could not be decided beside a count of failures.
 */
export type Softness = 'inferred' | 'over' | 'about' | 'at-least' | 'blanks' | 'undetermined';

/** Of how many reports a sum over units is made, and what the others gave instead of a number. */
export interface Coverage {
  readonly counted: number;
  readonly expected: number;
  readonly lacking: Readonly<Partial<Record<Gap, number>>>;
}

/** Why a share or a growth has no value. */
export type Undefined =
  | 'zero-denominator'
  /** The year before has no number: no report, blank or unread. */
  | 'no-previous'
  /** The year before used the other edition, which has no such figure. */
  | 'form-changed';

/**
 * What stands at one point of a series. `value` is a whole number of the series' unit (money in 分), a share
 * between 0 and 1 for `share`, a relative change for `growth`, a difference of two shares for `points`.
 */
export type Point =
  | {
      readonly state: 'number';
      readonly value: number;
      readonly soft?: readonly Softness[];
      /** The denominator of a share, the year before of a growth. */
      readonly of?: number;
      /** Set on every sum over several units; it is the whole only when counted = expected. */
      readonly sum?: Coverage;
    }
  | { readonly state: Gap; readonly sum?: Coverage }
  | { readonly state: 'undefined'; readonly because: Undefined };

export type Cell = Point & {
  /** What the point stands over: the id of an axis point. */
  readonly at: string;
  /** Where a click leads: the cell of the report, or for a sum the list it was made of. */
  readonly href: string | null;
  /** The figures behind the point: keys of the form, or the name of a quantity told in prose. */
  readonly keys?: readonly string[];
  /** Name of the file it was read from; absent for a sum over units. */
  readonly file?: string;
};

/** One colour for light paper, one for dark, and a pattern that tells it apart without colour. */
export interface Paint {
  readonly light: string;
  readonly dark: string;
  readonly pattern:
    | 'solid'
    | 'rising'
    | 'dots'
    | 'falling'
    | 'level'
    | 'grid'
    | 'upright'
    | 'rings';
}

export interface Series {
  readonly id: string;
  readonly label: string;
  /** A counting word, `万元` (values in 分), `share`, `growth` or `points`. */
  readonly unit: string;
  readonly paint?: Paint;
  /** Behind the label: of how many reports it is made, where some are missing. */
  readonly hint?: string;
  /** Drills into the series: from a group of outcomes to its reasons. */
  readonly href?: string | null;
  /** What a list is narrowed to that counts what stands in this row, and nothing else. */
  readonly drill?: Drill;
  readonly points: readonly Cell[];
}

export interface AxisPoint {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Drills into the point, filters kept. */
  readonly href?: string | null;
  readonly drill?: Drill;
  /** The rule a year of a `rule-years` axis belongs to, one after the other; `label` names both. */
  readonly within?: { readonly id: string; readonly label: string; readonly href: string | null };
  readonly year?: number;
}

/** A place to drill to; what is not said stays as it is. */
export interface Drill {
  readonly at?: number;
  readonly unit?: number;
  readonly district?: string;
  readonly rule?: string;
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
    readonly over: 'years' | 'units' | 'districts' | 'rules' | 'rule-years';
    readonly points: readonly AxisPoint[];
  };
  /** What each series is: a quantity, a unit (or district), or a rule. */
  readonly by: 'metrics' | 'units' | 'rules';
  readonly series: readonly Series[];
  /** What the series are parts of, as published; in the table and over the bars, never stacked. */
  readonly total?: Series;
  /** Axis positions after which the series breaks (2020|2021, where the form changed). */
  readonly breaks?: readonly string[];
  /** What a file name says: units, years, metric. */
  readonly scope: { readonly units: string; readonly years: string; readonly metric: string };
  /** Set when the chart shows one page of a longer axis. */
  readonly page?: {
    readonly from: number;
    readonly to: number;
    readonly of: number;
    readonly size: number;
  };
}
