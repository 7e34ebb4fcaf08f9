import { lines } from '#lib/form/lines.ts';
import { type Content, lastRowOf } from './contents.ts';
import { filled } from './entry.ts';
import type { Fit, Found } from './fit.ts';
import { fillsTotalsOnly } from './habits.ts';
import { countOf, type Placed, rowSums, sumsHold } from './row-sums.ts';
import { covers } from './under-heads.ts';

/** One figure too many, a page number among them, and the sums hold without that one alone. */
export function withoutStranger(content: Content, { table }: Found): Fit | null {
  const figures = filled(content.items);
  const columns = lines(table.columns).length;
  if (rowSums(table).length === 0 || content.isExplicit || figures.length !== columns + 1)
    return null;
  const fits = figures
    .map((_, stranger) => figures.filter((_, i) => i !== stranger))
    .filter((cells) => sumsHold(cells, table));
  const distinct = new Set(fits.map((cells) => cells.map(countOf).join()));
  const [cells] = fits;
  return distinct.size === 1 && cells !== undefined ? { how: 'sums-decide', cells } : null;
}

/** Blanks have vanished and each group has one figure: by custom its 总计. */
export function onlyTotals(content: Content, found: Found): Fit | null {
  const totals = rowSums(found.table).map(({ total }) => total);
  const figures = filled(content.items);
  const isCustom =
    fillsTotalsOnly(found.contents, found.table) ||
    (found.habits.fillsTotalsOnly && found.contents.length === 1);
  if (!isCustom || found.heads.hasStranger) return null;
  if (totals.length === 0 || figures.length !== totals.length) return null;
  if (figures.some((item) => countOf(item) === null)) return null;
  const cells = lines(found.table.columns).map(
    (_, column): Placed => figures[totals.indexOf(column)] ?? 'lost',
  );
  return { how: 'only-total', cells };
}

/** A label with nothing behind it: every cell of the row is blank, wherever it stands. */
export function nothing(content: Content, { table, heads, contents }: Found): Fit | null {
  if (filled(content.items).length > 0) return null;
  if (content.items.length === 0 && contents.some(holdsOthers)) return null;
  const columns = lines(table.columns);
  // In a grid an empty row has empty cells. Without them, its figures stand elsewhere or reach over it.
  const isLabelled = content.row.labels.length > 0;
  const beside = content.items.filter(({ row }) => !isLabelled || row === lastRowOf(content.label));
  const reach = beside.reduce((sum, { width }) => sum + width, 0);
  if (reach < columns.length && content.label.at.cell !== undefined) return null;
  if (content.unclaimed.some(({ group, title }) => group === null && title === null)) return null;
  const isWhole = content.items.length === columns.length;
  const under = heads.at?.map((at) => content.items.find((item) => covers(item, at)) ?? null);
  const cells = isWhole ? content.items : (under ?? columns.map(() => null));
  return { how: 'read', cells };
}

/** Far more figures than a row has stand behind its label: of rows whose labels were listed before. */
const holdsOthers = ({ row, items, unclaimed }: Content) =>
  [items, ...unclaimed.flatMap((each) => (each.title?.kind === 'word' ? [] : [each.items]))].some(
    (each) => each[0]?.form === 'line' && filled(each).length > 2 * row.cells.length,
  );
