import type { At, Block, Document, GridCell, Place } from '#lib/extract/document.ts';
import type { Printed, Sheet } from '#lib/samples/sheet.ts';

/** A page being written: its source and, beside it, the Document a reader makes of it. */
export interface Page {
  readonly source: string[];
  readonly blocks: Block[];
  /** Length and lines of the source so far. */
  at: number;
  line: number;
}

export const newPage = (title: string): Page => {
  const page: Page = { source: [], blocks: [], at: 0, line: 1 };
  put(page, `<!doctype html>\n<html lang="zh-CN">\n<head><meta charset="utf-8">`);
  put(page, `<title>${title}</title></head>\n<body>\n`);
  return page;
};

function put(page: Page, source: string): Place {
  const place = { start: page.at, end: page.at + source.length, line: page.line };
  page.source.push(source);
  page.at = place.end;
  page.line += source.split('\n').length - 1;
  return place;
}

/** Adds a paragraph and answers the number of its block. */
export function putText(page: Page, text: string, role?: 'title' | 'heading'): number {
  const tag = role === undefined ? 'p' : role === 'title' ? 'h1' : 'h2';
  put(page, `<${tag} style="text-indent:2em">`);
  const place = put(page, text);
  put(page, `</${tag}>\n`);
  return page.blocks.push({ kind: 'text', text, ...(role && { role }), place }) - 1;
}

/** Adds a table and answers, figure by figure in printed order, where each stands. */
export function putTable(page: Page, sheet: Sheet): At[] {
  const start = page.at;
  const { line } = page;
  put(page, '<table border="1" cellspacing="0">\n');
  const taken = sheet.map(() => new Set<number>());
  const cells: GridCell[] = [];
  const ats: At[] = [];
  const block = page.blocks.length;
  sheet.forEach((row, r) => {
    put(page, '<tr>');
    for (const cell of row) {
      if (cell.kind === 'figure') ats.push({ block, cell: cells.length });
      cells.push(putCell(page, cell, r, taken));
    }
    put(page, '</tr>\n');
  });
  put(page, '</table>\n');
  const columns = Math.max(...taken.map((row) => row.size));
  page.blocks.push({
    kind: 'grid',
    rows: sheet.length,
    columns,
    cells,
    place: { start, end: page.at, line },
  });
  return ats;
}

function putCell(page: Page, cell: Printed, row: number, taken: Set<number>[]): GridCell {
  const { text, rowSpan, columnSpan } = cell;
  const used = taken[row] ?? new Set();
  let column = 0;
  while (used.has(column)) column += 1;
  for (const below of taken.slice(row, row + rowSpan))
    for (let c = column; c < column + columnSpan; c += 1) below.add(c);
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  put(page, `<td${spans}>`);
  const place = put(page, text);
  put(page, '</td>');
  return { text, row, column, rowSpan, columnSpan, place };
}

/** The finished page as a Document, and as bytes. */
export function finished(page: Page, title: string): { document: Document; bytes: Uint8Array } {
  put(page, '</body>\n</html>\n');
  return {
    document: { format: 'html', encoding: 'utf-8', meta: { title }, blocks: page.blocks },
    bytes: Buffer.from(page.source.join('')),
  };
}
