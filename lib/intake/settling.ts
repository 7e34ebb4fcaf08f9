import type { Db } from '#db/open.ts';
import {
  type Decision,
  type Settled,
  settle as settleInStore,
  takeBack,
} from '#db/settling/settle.ts';
import { check } from '#lib/checks/check.ts';
import { type Typed, typedFigure } from '#lib/ingest/typed.ts';

/** A decision as a page sends it: the number as it was typed. */
export type Asked =
  | Exclude<Decision, { readonly action: 'correct' }>
  | (Omit<Extract<Decision, { readonly action: 'correct' }>, 'after'> & { readonly typed: string });

/** What a person does to a report at one stroke. */
export interface Stroke {
  readonly reportId: number;
  /** Name of the person. */
  readonly actor: string;
  /** Wanted where a value changes or a doubt is dismissed. */
  readonly reason: string;
  readonly asked: readonly Asked[];
}

/** Why nothing was settled: what was typed is no figure, something is not said, or the store refuses. */
export type Because =
  | Extract<Settled, { readonly status: 'refused' }>['because']
  | Extract<Typed, { readonly status: 'refused' }>['because']
  | 'no-reason'
  | 'no-actor';

export type SettledAnswer =
  | Extract<Settled, { readonly status: 'done' }>
  | { readonly status: 'refused'; readonly because: Because };

/** Settles figures and notices of a report, all that is asked for or nothing; checks are judged again. */
export function settle(db: Db, { asked, ...stroke }: Stroke): SettledAnswer {
  const actor = stroke.actor.trim();
  const reason = stroke.reason.trim();
  const decisions = asked.map(decisionOf);
  const refused = decisions.find((decision) => 'because' in decision);
  if (refused !== undefined) return refused;
  if (actor === '') return { status: 'refused', because: 'no-actor' };
  const taken = decisions.flatMap((decision) => ('because' in decision ? [] : [decision]));
  if (reason === '' && taken.some(({ action }) => action !== 'confirm'))
    return { status: 'refused', because: 'no-reason' };
  const signed = { reportId: stroke.reportId, actor, settledAt: new Date().toISOString() };
  return settleInStore(db, { ...signed, reason: reason || null, decisions: taken }, check);
}

type NoFigure = { readonly status: 'refused'; readonly because: Because };

function decisionOf(asked: Asked): Decision | NoFigure {
  if (asked.action !== 'correct') return asked;
  const { typed, ...decision } = asked;
  const read = typedFigure(decision.subject, typed);
  if (read.status === 'refused') return read;
  const { status, value } = read.figure;
  const isSame =
    value === decision.seen.value && (value !== null || status === decision.seen.status);
  // Whoever types what is there confirms it.
  if (isSame) return { ...decision, action: 'confirm' };
  return { ...decision, after: read.figure };
}

/** What is to be taken back: all that was done at one stroke. */
export interface Undoing {
  readonly reportId: number;
  readonly act: number;
  readonly actor: string;
}

/** Takes back what was done at one stroke, a taking back included; checks are judged again. */
export function undo(db: Db, { reportId, act, ...undoing }: Undoing): SettledAnswer {
  const actor = undoing.actor.trim();
  if (actor === '') return { status: 'refused', because: 'no-actor' };
  return takeBack(db, { reportId, act, actor, settledAt: new Date().toISOString() }, check);
}
