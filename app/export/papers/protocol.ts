import type { ProblemFilter } from '#db/queries/problems.ts';
import type { Paper } from '#lib/export/papers/bundle.ts';
import type { Overall } from '#lib/export/papers/standing.ts';
import type { Subject } from '#lib/export/papers/subject.ts';
import type { Chart } from '#lib/stats/series.ts';
import type { Because } from './refusals.ts';

/** The papers, as their addresses name them. */
export const paperNames = [
  'list.xlsx',
  'list.docx',
  'notices',
  'bulletin.docx',
  'all.zip',
] as const;
export type PaperName = (typeof paperNames)[number];

/** All a paper is made of but the store, as plain data: it crosses to another thread. */
export interface Order {
  readonly paper: PaperName;
  readonly filter: ProblemFilter;
  /** Ids of the units in the order they are listed. */
  readonly units: readonly number[];
  readonly subject: Subject;
  /** Null for papers that tell nothing of it. */
  readonly overall: Overall | null;
  readonly charts: readonly Chart[];
}

/** One of the papers asked for, or why there is none. */
export type Made =
  /** `of` so many papers in all. */
  | { readonly status: 'paper'; readonly paper: Paper; readonly of: number }
  | { readonly status: 'refused'; readonly because: Because };

/** From the thread that makes papers. After a paper it waits for `next`. */
export type FromPress = Made | { readonly status: 'end' };
/** To it: the order first, then that the last paper was taken. */
export type ToPress = Order | 'next';
