/** What can be done from the keyboard. */
export type Command =
  | 'next'
  | 'previous'
  | 'next-report'
  | 'previous-report'
  | 'open'
  | 'confirm'
  | 'edit'
  | 'dismiss'
  | 'confirm-many'
  | 'dismiss-many'
  | 'undo'
  | 'help';

/** The keys of a command, and what it does in words: the help lists the same as is obeyed. */
export interface Shortcut<C extends string> {
  readonly command: C;
  readonly keys: readonly string[];
  readonly words: string;
}

/** What the queue obeys. */
export const keys: readonly Shortcut<Command>[] = [
  { command: 'next', keys: ['j'], words: '下一处' },
  { command: 'previous', keys: ['k'], words: '上一处' },
  { command: 'next-report', keys: ['J', 'n'], words: '下一份报告' },
  { command: 'previous-report', keys: ['K', 'p'], words: '上一份报告' },
  { command: 'open', keys: ['o'], words: '打开报告页' },
  { command: 'confirm', keys: ['c'], words: '核定：与原文一致' },
  { command: 'edit', keys: ['e'], words: '更正：填写原文的数（Enter 保存，Esc 取消）' },
  { command: 'dismiss', keys: ['d'], words: '不影响：写明理由，不再列入待核' },
  { command: 'confirm-many', keys: ['C'], words: '成批核定本行、本表或本份' },
  { command: 'dismiss-many', keys: ['D'], words: '成批标为不影响' },
  { command: 'undo', keys: ['u'], words: '撤销上一步' },
  { command: 'help', keys: ['?'], words: '快捷键' },
];

/** The command of a key press; undefined while somebody types, in a dialog, and for the keys of the browser. */
export function commandIn<C extends string>(
  shortcuts: readonly Shortcut<C>[],
  event: KeyboardEvent,
): C | undefined {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (target instanceof Element && target.closest(typing)) return undefined;
  return shortcuts.find((one) => one.keys.includes(event.key))?.command;
}

/** Where keys are letters; a box that is only ticked takes none. */
const typing = 'input:not([type=checkbox]),select,textarea,dialog';
