import type { Fact } from '#lib/parse/fact.ts';

/** What a subject shows, and shall still show when a decision about it is taken. */
export interface Seen {
  readonly subject: string;
  readonly status: Fact['status'] | null;
  readonly value: number | null;
  /** As a person speaks of it: 12, 空白. */
  readonly shown: string;
  readonly label: string;
}

export type DoubtKind = 'unfiled' | 'changed' | 'unread' | 'missing' | 'inferred' | 'notice';

/** One doubt of a report, in words. */
export interface DoubtView {
  readonly kind: DoubtKind;
  /** Tells it apart within the report; stands in the address. */
  readonly subject: string;
  /** The table and the row it stands in; empty for what is no figure. */
  readonly table: string;
  readonly row: string;
  /** What it is about: row and column of the form, or the notice. */
  readonly label: string;
  /** The number in doubt, or what stands there instead. */
  readonly shown: string;
  readonly why: string | null;
  /** What a decision is about: one figure, all figures of a missing row or table, a notice. */
  readonly seen: readonly Seen[];
  /** Ids of the places in the original. */
  readonly places: readonly string[];
  /** Sums it takes part in, as indexes. */
  readonly sums: readonly number[];
  readonly can: { readonly confirm: boolean; readonly edit: boolean; readonly dismiss: boolean };
}

/** A sum of the report in words. */
export interface SumView {
  readonly words: string;
  readonly verdict: 'holds' | 'fails' | 'undetermined';
}

/** A decision as it is sent. */
export type Asked = { readonly subject: string; readonly seen: Pick<Seen, 'status' | 'value'> } & (
  | { readonly action: 'confirm' | 'dismiss' }
  | { readonly action: 'correct'; readonly typed: string }
);

/** The actions of the page, handed down by it. */
export interface ReviewActions {
  readonly settle: (stroke: {
    readonly reportId: number;
    readonly actor: string;
    readonly reason: string;
    readonly asked: readonly Asked[];
  }) => Promise<ReviewAnswer>;
  readonly undo: (undoing: {
    readonly reportId: number;
    readonly act: number;
    readonly actor: string;
  }) => Promise<ReviewAnswer>;
}

export type ReviewAnswer =
  | { readonly status: 'done'; readonly act: number; readonly subjects: readonly string[] }
  /** Why not, as a sentence. */
  | { readonly status: 'refused'; readonly sentence: string };
