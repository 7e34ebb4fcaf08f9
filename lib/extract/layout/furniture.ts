import { centre } from './box.ts';
import type { Table } from './ruled-table.ts';
import type { Sheet } from './sheet.ts';
import type { Line } from './text-lines.ts';

/** A page with its lines and tables from top to bottom. */
export interface PageParts {
  readonly sheet: Sheet;
  readonly parts: readonly (Line | Table)[];
  /** Outside of tables, what is hardly to be seen: watermarks. */
  readonly faint: readonly Line[];
}

export const isTable = (part: Line | Table): part is Table => 'cells' in part;

/** «—　3　—» by itself on a line. */
export const isPageNumber = ({ text }: Line): boolean => pageNumber.test(text.replace(/\s/g, ''));

/** How much of a page at its top and bottom holds page numbers and running heads. */
const MARGIN = 0.12;

/** «- 3 -», «3», «第 3 页 共 9 页», «3 / 9». */
const pageNumber =
  /^(?:[-—–―─·~]*\d{1,3}[-—–―─·~]*|第?\d{1,3}页?[,，/／]?(?:共?\d{1,3}页?)?|第[一二三四五六七八九十]{1,3}页)$/u;

/** The lines of each page that are none of its text: page numbers, and what stands there on other pages too. */
export function furnitureOf(pages: readonly PageParts[]): ReadonlySet<Line> {
  const edges = pages.flatMap(({ sheet, parts }) => edgeLines(sheet, parts));
  const known = new Map<string, number>();
  const keys = edges.map((edge) => keysOf(edge));
  for (const nearby of keys)
    for (const key of new Set(nearby)) known.set(key, (known.get(key) ?? 0) + 1);
  const found = edges.filter(
    ({ line, isOutermost }, i) =>
      (isOutermost && isPageNumber(line)) ||
      (keys[i] ?? []).some((key) => (known.get(key) ?? 0) > 1),
  );
  return new Set(found.map(({ line }) => line));
}

interface EdgeLine {
  readonly line: Line;
  readonly sheet: Sheet;
  readonly isOutermost: boolean;
}

/** Lines in the margins with no table and no text further out than two lines. */
function edgeLines(sheet: Sheet, parts: readonly (Line | Table)[]): EdgeLine[] {
  const { height } = sheet;
  const fromEdge = (ordered: readonly (Line | Table)[], isMargin: (line: Line) => boolean) => {
    const outer = ordered.slice(0, 2);
    const end = outer.findIndex((part) => isTable(part) || !isMargin(part));
    return outer
      .slice(0, end < 0 ? 2 : end)
      .flatMap((line, i) => (isTable(line) ? [] : [{ line, sheet, isOutermost: i === 0 }]));
  };
  return [
    ...fromEdge(parts, (line) => line.bottom < height * MARGIN),
    ...fromEdge(parts.toReversed(), (line) => line.top > height * (1 - MARGIN)),
  ];
}

/** What a running head has in common with itself on another page: its words, digits aside, and its height there. */
function keysOf({ line, sheet }: EdgeLine): string[] {
  const words = line.text.replace(/\d+/g, '#').replace(/\s/g, '');
  const step = Math.floor((centre(line) / sheet.height) * 200);
  return [step, step + 1].map((at) => `${at} ${words}`);
}
