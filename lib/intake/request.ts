import type { Handed } from '#db/save.ts';
import type { Outcome } from './intake.ts';

/** What the web server asks of the worker, and what it answers. */
export interface Request {
  readonly id: number;
  readonly files: readonly Handed[];
}

export type Answer =
  | { readonly id: number; readonly status: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly id: number; readonly status: 'failed'; readonly error: string };
