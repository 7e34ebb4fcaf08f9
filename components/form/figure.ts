import type { Unit } from '#lib/form/template.ts';
import type { Fact, Status } from '#lib/parse/fact.ts';
import { grouped, money } from '#lib/wording/point.ts';
import { reasonSentence } from '#lib/wording/reason.ts';
import { statusWord } from '#lib/wording/status.ts';
import { amountAsPrinted } from './amount.ts';

/** One figure as a table of the form shows it. */
export interface Figure {
  readonly status: Status;
  /** The number, or the mark printed where a number was due; empty for an empty cell. */
  readonly shown: string;
  /** 推定, 空白, 未识别; null for a figure plainly read. */
  readonly word: string | null;
  readonly reason: string | null;
  /** Whether the way from problem to problem stops here. */
  readonly isStop: boolean;
  /** How failing checks speak of it. */
  readonly check: 'involved' | 'suspect' | null;
}

export function figureOf(
  fact: Fact,
  unit: Unit,
  { check, isStop }: Pick<Figure, 'check' | 'isStop'>,
): Figure {
  return {
    status: fact.status,
    shown: shownOf(fact, unit),
    word: fact.status === 'read' ? null : statusWord(fact.status),
    reason: fact.reason === undefined ? null : reasonSentence(fact.reason),
    check,
    isStop,
  };
}

function shownOf({ value, text }: Fact, unit: Unit): string {
  if (value === null) return text?.trim() ?? '';
  if (unit === '万元') return text === null ? money(value) : amountAsPrinted(value, text);
  return grouped(value);
}
