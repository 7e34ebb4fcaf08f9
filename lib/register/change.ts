import type { Region } from '#lib/parse/fact.ts';

/** When an office is expected to report: its span of years, null for an open end, and single years besides. */
export interface Expected {
  readonly from: number | null;
  readonly to: number | null;
  readonly exceptions: readonly { readonly year: number; readonly expected: boolean }[];
}

/** An office that is not in the register yet, as a person tells it. */
export interface NewOffice extends Region {
  readonly name: string;
}

/** What a person may do to the register. */
export type Change =
  /** Says whose report it is and of which year; a report that is filed already is filed elsewhere. */
  | {
      readonly kind: 'file';
      readonly reportId: number;
      readonly office: { readonly id: number } | NewOffice;
      readonly year: number;
    }
  | { readonly kind: 'add'; readonly office: NewOffice }
  /** All 街道, 镇 and 乡 of a district; `county`: the 6 digits of its code. */
  | { readonly kind: 'add-district'; readonly county: string }
  | { readonly kind: 'rename'; readonly id: number; readonly name: string }
  | { readonly kind: 'move'; readonly id: number; readonly region: Region }
  | { readonly kind: 'add-alias'; readonly id: number; readonly name: string }
  | { readonly kind: 'remove-alias'; readonly aliasId: number }
  | { readonly kind: 'expect'; readonly id: number; readonly expected: Expected }
  | { readonly kind: 'merge'; readonly id: number; readonly into: number }
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'undo'; readonly event: number };

/**
 * Why nothing was done. `gone`: the office, report or event is not there any more; `exists`: there is such an
 * office; `ambiguous`: several districts have that name; `has-reports`: only an office without any may go;
 * `same`: nothing would change; `changed`: something since stands on what should be taken back.
 */
export type Objection =
  | 'gone'
  | 'exists'
  | 'ambiguous'
  | 'no-name'
  | 'has-reports'
  | 'same'
  | 'changed';

/** What became of a change. */
export type Changed =
  | {
      readonly status: 'done';
      /** The office it was about: to be looked at next. */
      readonly publisherId: number;
      /** To be taken back by; null for what has no undo. */
      readonly event: number | null;
      /** Offices added, or reports filed along. */
      readonly also: number;
    }
  | { readonly status: 'refused'; readonly because: Objection; readonly other: number | null };
