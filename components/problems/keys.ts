import type { Shortcut } from '#components/review/keys.ts';
import { type ProblemState, problemStates } from '#lib/handling/state.ts';
import { stateWords } from '#lib/wording/handling.ts';

export type Command =
  | ProblemState
  | 'next'
  | 'previous'
  | 'open'
  | 'select'
  | 'select-all'
  | 'select-whole'
  | 'select-none'
  | 'undo'
  | 'help';

/** What the list of problems obeys. The states have the figures 1 to 6. */
export const shortcuts: readonly Shortcut<Command>[] = [
  { command: 'next', keys: ['j'], words: '下一处' },
  { command: 'previous', keys: ['k'], words: '上一处' },
  { command: 'open', keys: ['o'], words: '在报告里看，标出相关单元格' },
  ...problemStates.map((state, i) => ({
    command: state,
    keys: [String(i + 1)],
    words: `改为“${stateWords[state]}”`,
  })),
  { command: 'select', keys: ['x'], words: '选中或取消选中这一处' },
  { command: 'select-all', keys: ['X'], words: '选中本页全部' },
  { command: 'select-whole', keys: ['A'], words: '选中符合筛选的全部，不止本页' },
  { command: 'select-none', keys: ['Escape'], words: '全部取消选中' },
  { command: 'undo', keys: ['u'], words: '撤销上一步' },
  { command: 'help', keys: ['?'], words: '快捷键' },
];

type InPlace = Extract<Command, ProblemState | 'next' | 'previous' | 'undo' | 'help'>;

const isInPlace = (one: Shortcut<Command>): one is Shortcut<InPlace> =>
  one.command !== 'open' && !one.command.startsWith('select');

/** Those of them that a problem obeys wherever its card stands. */
export const inPlace: readonly Shortcut<InPlace>[] = shortcuts.filter(isInPlace);
