import type { Fact } from '#lib/parse/fact.ts';
import { figureText } from './equation.ts';
import { statusWord } from './status.ts';

/** What a person did, in one word. */
export const actionWords = {
  confirm: '核定',
  correct: '更正',
  dismiss: '不影响',
  undo: '撤销',
} as const;

interface State {
  readonly status: Fact['status'] | null;
  readonly value: number | null;
}

/** A figure as a person speaks of it: `12`, `39.1000 万元`, 空白, 未识别; nothing for what is no figure. */
export function stateText(key: string, { status, value }: State): string {
  if (value !== null) return figureText(key, value);
  return status === null ? '' : statusWord(status);
}

/** What is settled of a figure and by whom, as far as a sentence tells it. */
export interface Settling {
  readonly action: 'confirm' | 'correct' | 'dismiss' | 'undo';
  /** What the reader made of it. */
  readonly read: State;
  /** What counts. */
  readonly settled: State;
  readonly actor: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string | null;
}

/** `原读 12 → 核定 21（张三，2026-11-22，对照原文）`; a dismissal changes nothing and only tells who and why. */
export function settlingSentence(key: string, { read, settled, ...told }: Settling): string {
  const who = [told.actor, dayText(told.at), told.reason].filter(Boolean).join('，');
  if (told.action === 'dismiss') return `经核不影响（${who}）`;
  return `原读 ${stateText(key, read)} → 核定 ${stateText(key, settled)}（${who}）`;
}

const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** An instant by the clock of this machine: `2026-11-22 16:30`. */
export const momentText = (instant: string): string => clock.format(new Date(instant));

/** Its day by the same clock: before eight in the morning the day of UTC would be yesterday. */
export const dayText = (instant: string): string => momentText(instant).slice(0, 10);
