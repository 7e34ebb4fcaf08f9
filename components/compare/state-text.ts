import type { State } from '#lib/compare/figures.ts';
import { figureText } from '#lib/wording/equation.ts';
import { statusWord } from '#lib/wording/status.ts';

/** A figure in words: the number, and 推定 behind one that is; else which of the other states it is in. */
export function stateText(key: string, { status, value }: State): string {
  if (value === null) return statusWord(status);
  const number = figureText(key, value);
  return status === 'inferred' ? `${number}（${statusWord(status)}）` : number;
}
