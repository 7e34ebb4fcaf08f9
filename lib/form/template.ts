/** A label as printed on the form; later entries are spellings seen in published reports. */
export type Label = string | readonly [official: string, ...seen: string[]];

/** `count`: cases, documents …; `change`: signed count; `万元`: money, printed in 10,000 yuan. */
export type Unit = 'count' | 'change' | '万元';

/** One axis of a table: ids in printed order. A bare label is a line of counts. */
export type Axis = { readonly [id: string]: Node };
export type Node = Label | Line | Total | Group;
export type Line = { readonly kind: 'line'; readonly label: Label; readonly unit: Unit };
export type Total = { readonly kind: 'total'; readonly label: Label };
export type Group<A extends Axis = Axis> = {
  readonly kind: 'group';
  readonly label: Label;
  readonly of: A;
};

export const line = (label: Label, unit: Unit): Line => ({ kind: 'line', label, unit });
/** A printed sum of every other line of the axis (or group) it stands in. */
export const total = (label: Label): Total => ({ kind: 'total', label });
export const group = <const A extends Axis>(label: Label, of: A): Group<A> => ({
  kind: 'group',
  label,
  of,
});

/** Every line of an axis as a path, e.g. `outcome/refused/stateSecret`. */
export type Path<A extends Axis> = {
  [K in keyof A & string]: A[K] extends Group<infer B> ? `${K}/${Path<B>}` : K;
}[keyof A & string];

export interface Table<
  Id extends string = string,
  R extends Axis = Axis,
  C extends Axis = Axis,
  RowPath extends string = string,
> {
  readonly id: Id;
  readonly section: '二' | '三' | '四';
  readonly title: string;
  /** Printed over the row labels: the corner of the head. */
  readonly corner?: string;
  /** Printed over all columns, above their labels. */
  readonly heading?: string;
  readonly rows: R;
  readonly columns: C;
  /** Rows whose sums are equal in every column. */
  readonly balances?: readonly {
    readonly left: readonly RowPath[];
    readonly right: readonly RowPath[];
  }[];
  /** Rows that repeat a row of last year's report. */
  readonly carries?: readonly { readonly from: RowPath; readonly to: RowPath }[];
}

export interface Section {
  readonly id: SectionId;
  /** Official heading first; then headings met in published reports. Without the numeral. */
  readonly heading: Label;
}
export type SectionId = '一' | '二' | '三' | '四' | '五' | '六';

export interface Edition {
  readonly id: '2019' | '2021';
  /** Report years the edition applies to, both included. */
  readonly years: readonly [first: number, last: number];
  /** The circular that fixes the form. */
  readonly basis: string;
  readonly tables: readonly Table[];
}

export const table = <const Id extends string, const R extends Axis, const C extends Axis>(
  t: Table<Id, R, C, Path<R>>,
) => t;

/** Every figure of a table as a key, e.g. `applications.received.organisation/business`. */
export type KeyOf<T> =
  T extends Table<infer Id, infer R, infer C, string> ? `${Id}.${Path<R>}.${Path<C>}` : never;
