/** What was marked: the places in the original and their counterparts beside it. */
export interface Marked {
  readonly places: readonly HTMLElement[];
  readonly targets: readonly HTMLElement[];
}

const all = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** Marks the places and counterparts of some ids, lights the heads of their rows and columns, clears the rest. */
export function mark(desk: HTMLElement, ids: readonly string[]): Marked {
  for (const old of all(desk, '[data-marked], [data-lit]')) {
    delete old.dataset.marked;
    delete old.dataset.lit;
  }
  const places = shownFirst(ids.flatMap((id) => all(desk, `[data-places~=${JSON.stringify(id)}]`)));
  const targets = ids.flatMap((id) => all(desk, `[data-target=${JSON.stringify(id)}]`));
  for (const element of [...places, ...targets]) element.dataset.marked = '';
  for (const place of places) for (const head of sourceHeads(place)) head.dataset.lit = '';
  for (const target of targets) for (const head of formHeads(target)) head.dataset.lit = '';
  return { places, targets };
}

/** A place may be shown twice, on a picture of its page and in its text, one of them hidden. */
function shownFirst(places: readonly HTMLElement[]): HTMLElement[] {
  const isHidden = (place: HTMLElement) => place.closest('[hidden]') !== null;
  return [...places.filter((place) => !isHidden(place)), ...places.filter(isHidden)];
}

/** The heads of the form over and beside a figure, columns after rows, outermost first. */
function formHeads(target: HTMLElement): HTMLElement[] {
  const { row, column } = target.dataset;
  const table = target.closest('table');
  if (table === null || row === undefined || column === undefined) return [];
  const over = (path: string | undefined, line: string) =>
    path !== undefined && (line === path || line.startsWith(`${path}/`));
  return [
    ...all(table, '[data-head-row]').filter((head) => over(head.dataset.headRow, row)),
    ...all(table, '[data-head-column]').filter((head) => over(head.dataset.headColumn, column)),
  ];
}

type Box = { readonly row: [number, number]; readonly column: [number, number] };

function boxOf(cell: HTMLTableCellElement): Box {
  const [row = 0, column = 0] = (cell.dataset.at ?? '').split(' ').map(Number);
  return { row: [row, row + cell.rowSpan], column: [column, column + cell.colSpan] };
}

const overlap = (a: [number, number], b: [number, number]) => a[0] < b[1] && b[0] < a[1];

/** In a table of the original: the cells left of the place and over it that hold words, not figures. */
function sourceHeads(place: HTMLElement): HTMLElement[] {
  const cell = place.closest<HTMLTableCellElement>('td[data-at]');
  const table = cell?.closest('table');
  if (!cell || !table) return [];
  const own = boxOf(cell);
  return [...table.querySelectorAll<HTMLTableCellElement>('td[data-at]')].filter((head) => {
    if (head.dataset.places !== undefined || head.querySelector('[data-places]')) return false;
    const box = boxOf(head);
    return (
      head.textContent.trim() !== '' &&
      ((overlap(box.row, own.row) && box.column[1] <= own.column[0]) ||
        (overlap(box.column, own.column) && box.row[1] <= own.row[0]))
    );
  });
}

/** The counterpart of an id at the right. */
export const targetOf = (desk: HTMLElement, id: string): HTMLElement | null =>
  desk.querySelector(`[data-target=${JSON.stringify(id)}]`);

/** The ids an element leads to: those it names, else what stands there, else itself. */
export const leadsOf = ({ dataset }: HTMLElement): string[] =>
  (dataset.leads ?? dataset.target ?? dataset.places ?? '').split(' ').filter(Boolean);

/** What the foot of the desk says of what was marked. */
export function shownOf(target: HTMLElement | undefined, place: HTMLElement | undefined) {
  if (!target && !place) return null;
  const heads = target ? formHeads(target).map((head) => head.textContent) : [];
  const line = place?.closest<HTMLElement>('[data-line]')?.dataset.line;
  const page = place?.closest<HTMLElement>('[data-page]')?.dataset.page;
  return {
    label: target?.dataset.label ?? heads.join(' › '),
    figure: target?.dataset.shown ?? null,
    note: target?.dataset.note ?? null,
    toldBy: target?.dataset.toldBy ?? null,
    line: line === undefined ? null : Number(line),
    page: page === undefined ? null : Number(page),
  };
}

const behavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/** Brings something to the middle of the pane that scrolls it, else of the page; unfolds what hides it. */
export function bringToMiddle(element: HTMLElement, pane?: HTMLElement) {
  unfold(element);
  if (pane === undefined || pane.scrollHeight <= pane.clientHeight) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: behavior() });
    return;
  }
  const [at, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const top = at.top + at.height / 2 - frame.top - frame.height / 2;
  pane.scrollBy({ top, behavior: behavior() });
  bringSideways(element);
}

/** Brings a number to the middle of what is seen of its pane over something that covers the foot of the screen. */
export function bringClear(element: HTMLElement, pane: HTMLElement, cover: HTMLElement) {
  unfold(element);
  const scrolls = pane.scrollHeight > pane.clientHeight;
  // The head of the page goes out of sight first: else little is left of the pane.
  if (scrolls) pane.scrollIntoView({ block: 'start', behavior: 'instant' });
  const [at, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  const from = Math.max(0, scrolls ? frame.top : 0);
  const middle = (from + cover.getBoundingClientRect().top) / 2;
  const top = at.top + at.height / 2 - middle;
  if (scrolls) pane.scrollBy({ top, behavior: 'instant' });
  else window.scrollBy({ top, behavior: 'instant' });
  bringSideways(element);
}

function unfold(element: HTMLElement) {
  const fold = element.parentElement?.closest('details');
  if (!fold) return;
  fold.open = true;
  unfold(fold);
}

/** The page itself stays where it is: only the frame of the table moves. */
function bringSideways(element: HTMLElement) {
  const frame = element.closest<HTMLElement>('.overflow-x-auto');
  if (!frame) return;
  const [at, box] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (at.left >= box.left && at.right <= box.right) return;
  frame.scrollBy({ left: at.left + at.width / 2 - box.left - box.width / 2 });
}
