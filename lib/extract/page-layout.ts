import type { Block, Text } from './document.ts';
import { spotOf } from './layout/box.ts';
import { furnitureOf, isTable, type PageParts } from './layout/furniture.ts';
import { continues, gridOf } from './layout/join-pages.ts';
import { type Margins, marginsOf } from './layout/margins.ts';
import { type Passage, paragraphsOf } from './layout/paragraphs.ts';
import { partsOf, unitOf } from './layout/parts.ts';
import type { Table } from './layout/ruled-table.ts';
import type { Sheet } from './layout/sheet.ts';
import type { Line } from './layout/text-lines.ts';
import { turnedBack, upright } from './layout/turned-pages.ts';

/**
 * What is drawn on pages → blocks in reading order, places as spots on those pages: ruled and aligned
 * tables as grids, one that goes on over the end of a page as one grid; all else as paragraphs; last, as
 * chrome, page numbers, running heads and watermarks.
 */
export function layOutPages(sheets: readonly Sheet[]): Block[] {
  const pages = sheets.map((sheet) => partsOf(upright(sheet)));
  const furniture = furnitureOf(pages);
  const margins = marginsOf(pages, furniture);
  const content = runsOf(pages, furniture).flatMap((run) => blocksOf(run, margins));
  const chrome = pages.flatMap(({ sheet, parts, faint }) => [
    ...parts.flatMap((part) =>
      !isTable(part) && furniture.has(part) ? [chromeOf(sheet, part)] : [],
    ),
    ...faint.map((line) => chromeOf(sheet, line)),
  ]);
  return turnedBack([...content, ...chrome], sheets);
}

const chromeOf = ({ page }: Sheet, line: Line): Text => ({
  kind: 'text',
  text: line.text,
  role: 'chrome',
  place: spotOf(page, line),
});

/** Lines between two tables, or the parts of one table. */
type Run =
  | { readonly kind: 'text'; readonly passages: { page: number; lines: Line[] }[] }
  | { readonly kind: 'table'; readonly unit: number; readonly tables: Table[] };

function runsOf(pages: readonly PageParts[], furniture: ReadonlySet<Line>): Run[] {
  const runs: Run[] = [];
  for (const { sheet, parts } of pages)
    for (const part of parts) {
      const last = runs.at(-1);
      if (isTable(part)) addTable(runs, last, part, unitOf(sheet));
      else if (!furniture.has(part)) addLine(runs, last, part, sheet.page);
    }
  return runs;
}

function addTable(runs: Run[], last: Run | undefined, table: Table, unit: number) {
  const before = last?.kind === 'table' ? last.tables.at(-1) : undefined;
  const goesOn =
    before !== undefined && before.page === table.page - 1 && continues(before, table, unit);
  if (goesOn && last?.kind === 'table') last.tables.push(table);
  else runs.push({ kind: 'table', unit, tables: [table] });
}

function addLine(runs: Run[], last: Run | undefined, line: Line, page: number) {
  if (last?.kind !== 'text') {
    runs.push({ kind: 'text', passages: [{ page, lines: [line] }] });
    return;
  }
  const passage = last.passages.at(-1);
  if (passage?.page === page) passage.lines.push(line);
  else last.passages.push({ page, lines: [line] });
}

const blocksOf = (run: Run, margins: Margins): Block[] =>
  run.kind === 'table'
    ? [gridOf(run.tables, run.unit)]
    : paragraphsOf(run.passages.map((passage): Passage => ({ ...passage, ...margins })));
