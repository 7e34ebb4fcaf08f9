import type { Region } from '#lib/parse/fact.ts';

/** A deadline as a person sets it: for an area and the reports of some years, null for no end. */
export interface Deadline {
  readonly area: Region;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** `01-20`, in the year after; null: it is withdrawn. */
  readonly day: string | null;
}

/** A deadline in force: who set it, and when in words. */
export interface DeadlineInForce extends Deadline {
  readonly id: number;
  readonly day: string;
  readonly actor: string;
  readonly at: string;
}

/** Something that was done to a deadline, in words. */
export interface DeadlineEntry {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly words: string;
  /** Who took it back and when; null: it stands. */
  readonly undone: string | null;
}

/** Areas to choose from, by level. */
export interface AreaGroup {
  readonly name: string;
  readonly areas: readonly Region[];
}

export type DeadlineReply =
  | { readonly status: 'done'; readonly event: number; readonly reports: number }
  /** Why not, as a sentence. */
  | { readonly status: 'refused'; readonly sentence: string };

/** The actions on deadlines, handed down by the page. */
export interface DeadlineActions {
  readonly set: (actor: string, deadline: Deadline) => Promise<DeadlineReply>;
  readonly undo: (actor: string, event: number) => Promise<DeadlineReply>;
}
