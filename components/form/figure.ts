import type { Told } from '#lib/checks/finding.ts';
import type { Unit } from '#lib/form/template.ts';
import type { Fact, Status } from '#lib/parse/fact.ts';
import { grouped, money } from '#lib/wording/point.ts';
import { reasonSentence } from '#lib/wording/reason.ts';
import { statusWord } from '#lib/wording/status.ts';
import { amountAsPrinted } from './amount.ts';

/** What a person settled of a figure. */
export interface SettledFigure {
  /** `原读 12 → 核定 21（张三，2026-11-22，对照原文）`. */
  readonly sentence: string;
  /** A newer reader says otherwise: it wants another look. */
  readonly changed: boolean;
  /** Whether the value is a person's; else it was only looked at. */
  readonly isLaid: boolean;
}

/** One figure as a table of the form shows it. */
export interface Figure {
  readonly status: Status;
  readonly value: number | null;
  /** The number, or the mark printed where a number was due; empty for an empty cell. */
  readonly shown: string;
  /** 推定, 空白, 未识别; null for a figure plainly read. */
  readonly word: string | null;
  readonly reason: string | null;
  /** Whether the way from problem to problem stops here. */
  readonly isStop: boolean;
  /** How failing checks speak of it. */
  readonly check: 'involved' | 'suspect' | null;
  readonly settled: SettledFigure | null;
  /** As printed, where another number is tried in its place; nothing of it is saved. */
  readonly tried?: string | undefined;
  /** Where the prose tells it too. */
  readonly told?: ToldFigure | undefined;
}

/** The number of the prose that tells a figure: its id, and how the two stand. */
export interface ToldFigure {
  readonly id: string;
  readonly told: Told;
}

export function figureOf(
  fact: Fact,
  unit: Unit,
  more: Pick<Figure, 'check' | 'isStop' | 'settled' | 'tried' | 'told'>,
): Figure {
  return {
    status: fact.status,
    value: fact.value,
    shown: shownOf(fact, unit),
    word: fact.status === 'read' ? null : statusWord(fact.status),
    reason: fact.reason === undefined ? null : reasonSentence(fact.reason),
    ...more,
  };
}

function shownOf({ value, text }: Fact, unit: Unit): string {
  if (value === null) return text?.trim() ?? '';
  if (unit === '万元') return text === null ? money(value) : amountAsPrinted(value, text);
  return grouped(value);
}
