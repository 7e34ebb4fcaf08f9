import { arrowSteps, within } from '#components/ui/arrow-keys.ts';

const figuresOf = (row: Element | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>('td[data-target]') ?? []),
];

/**
 * The figure an arrow key leads to. Rows of all tables of the desk follow one another, so that a person
 * walks from 表三 into 表四; undefined for any other key and at the edge.
 */
export function neighbour(desk: Element, from: HTMLElement, key: string): HTMLElement | undefined {
  const step = arrowSteps[key];
  const row = from.closest('tr');
  if (step === undefined || row === null) return undefined;
  const rows = [...desk.querySelectorAll('[role=grid] tbody tr')];
  const next = figuresOf(rows[rows.indexOf(row) + step[0]]);
  return next[within(figuresOf(row).indexOf(from) + step[1], next.length)];
}

/** Makes one figure of its table the one the tab key stops at. */
export function rove(figure: HTMLElement) {
  const table = figure.closest('[role=grid]');
  for (const other of table?.querySelectorAll<HTMLElement>('td[tabindex="0"]') ?? []) {
    other.tabIndex = -1;
  }
  figure.tabIndex = 0;
}

/** Gives every table one figure to stop at. */
export function roveFirst(desk: Element) {
  for (const table of desk.querySelectorAll('[role=grid]')) {
    const first = table.querySelector<HTMLElement>('td[data-target]');
    if (first && !table.querySelector('td[tabindex="0"]')) first.tabIndex = 0;
  }
}

/** The next or previous problem in the order of the page, round and round. */
export function nextProblem(
  desk: Element,
  from: HTMLElement | undefined,
  step: 1 | -1,
): HTMLElement | undefined {
  const problems = [...desk.querySelectorAll<HTMLElement>('[data-problem]')];
  const at = from === undefined ? -1 : problems.indexOf(from);
  const start = at === -1 && step === -1 ? 0 : at;
  return problems[(start + step + problems.length) % problems.length];
}

/** Along the numbers of the prose, of which the tab key stops at one. Says whether the key was used. */
export function walkTold(from: HTMLElement, key: string): boolean {
  const numbers = [
    ...(from.closest('[data-tolds]')?.querySelectorAll<HTMLElement>('a[data-told]') ?? []),
  ];
  const [rows, columns] = arrowSteps[key] ?? [0, 0];
  const next = numbers[within(numbers.indexOf(from) + rows + columns, numbers.length)];
  if (next === undefined || arrowSteps[key] === undefined) return false;
  for (const number of numbers) number.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  return true;
}
