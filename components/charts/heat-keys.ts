import { arrowSteps, within } from '#components/ui/arrow-keys.ts';

const steps: typeof arrowSteps = { ...arrowSteps, PageUp: [-10, 0], PageDown: [10, 0] };

/** A cell of a map by its row and column, the names of the rows not counted. */
export interface Beside {
  readonly element: HTMLTableCellElement;
  readonly row: number;
  readonly column: number;
}

/** The cell something happened in; null in a head, and beside the cells. */
export function besides(target: EventTarget | null): Beside | null {
  const element = target instanceof Element ? target.closest('td') : null;
  const row = element?.closest('tr');
  if (!element || !row) return null;
  return { element, row: row.sectionRowIndex, column: element.cellIndex - 1 };
}

/** Brings the focus to the cell an arrow leads to; false for other keys, and where there is none. */
export function moved(target: EventTarget | null, key: string): boolean {
  const from = besides(target);
  const step = steps[key];
  const body = from?.element.closest('tbody');
  if (from === null || step === undefined || !body) return false;
  const row = body.rows[within(from.row + step[0], body.rows.length)];
  const cell = row?.cells[1 + within(from.column + step[1], row.cells.length - 1)];
  if (cell === undefined || cell === from.element) return false;
  body.querySelector('td[tabindex]')?.removeAttribute('tabindex');
  cell.tabIndex = 0;
  cell.focus();
  return true;
}

/** Makes what stands in a cell a link, so that it opens as every link of the browser does. */
export function linked(cell: HTMLTableCellElement, href: string | null): void {
  if (href === null || cell.querySelector('a')) return;
  const link = document.createElement('a');
  link.href = href;
  link.tabIndex = -1;
  link.textContent = cell.textContent;
  cell.replaceChildren(link);
}
