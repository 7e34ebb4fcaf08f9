import type { Edition } from '#lib/form/template.ts';
import { disclosureSheet, type Sheet, sheetOf, type Texts } from '#lib/samples/sheet.ts';

/** What a test writes into a file of a word processor. */
export type WordPart =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly WordRow[] };
export type WordRow = readonly WordCell[];

/** A cell at its columns. Where a cell spans rows, those below have one that goes on, as these formats want. */
export interface WordCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly down: 'alone' | 'start' | 'goes-on';
}

/** The rows of a sheet with every cell at its columns. */
export function rowsOf(sheet: Sheet): WordRow[] {
  const rows: Map<number, WordCell>[] = sheet.map(() => new Map());
  sheet.forEach((row, r) => {
    let left = 0;
    for (const { text, rowSpan, columnSpan } of row) {
      for (let over = rows[r]?.get(left); over !== undefined; over = rows[r]?.get(left))
        left = over.right;
      const right = left + columnSpan;
      const down = rowSpan > 1 ? 'start' : 'alone';
      rows[r]?.set(left, { text, left, right, down });
      for (const below of rows.slice(r + 1, r + rowSpan))
        below.set(left, { text: '', left, right, down: 'goes-on' });
      left = right;
    }
  });
  return rows.map((row) => [...row.values()].sort((a, b) => a.left - b.left));
}

/** A report with its three tables; headings without their numerals, which lists may print. */
export const wordReport = (edition: Edition, texts: Texts): WordPart[] => {
  const heading = (text: string) => ({ kind: 'heading', text }) as const;
  const table = (sheet: Sheet) => ({ kind: 'table', rows: rowsOf(sheet) }) as const;
  return [
    heading('总体情况'),
    { kind: 'paragraph', text: '全年收到申请23件，予以公开7件，行政处罚12件。' },
    heading('主动公开政府信息情况'),
    table(disclosureSheet(edition, texts)),
    heading('收到和处理政府信息公开申请情况'),
    table(sheetOf(edition, '三', texts)),
    heading('政府信息公开行政复议、行政诉讼情况'),
    table(sheetOf(edition, '四', texts)),
    heading('存在的主要问题及改进情况'),
    { kind: 'paragraph', text: '无。' },
    heading('其他需要报告的事项'),
    { kind: 'paragraph', text: '无。' },
  ];
};

/** Headings with the numerals that are written out where no list prints them. */
export function numbered(parts: readonly WordPart[]): WordPart[] {
  let count = 0;
  return parts.map((part) => {
    if (part.kind !== 'heading') return part;
    count += 1;
    return { kind: 'heading', text: `${'一二三四五六'[count - 1]}、${part.text}` };
  });
}
