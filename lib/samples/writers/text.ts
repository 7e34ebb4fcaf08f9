import { day, type Paper, type Part } from '../paper.ts';
import { grid, type Row, type Sheet } from '../sheet.ts';

/** How a table is written where there is no markup. */
type Tabling = (sheet: Sheet) => string[];

/** One cell on each line, an empty line after it. */
export const cellPerLine: Tabling = (sheet) => sheet.flat().flatMap((cell) => [cell.text, '']);

/** A line with a lone «|» opens a row; every cell stands on a line of its own. */
export const pipeCells: Tabling = (sheet) =>
  sheet.flatMap((row) => [
    '|',
    ...row.map((cell, i) => pipe(cell.text, i === row.length - 1, row)),
  ]);
const pipe = (text: string, last: boolean, row: Row) =>
  `${text} |${last ? bars(row.reduce((n, cell) => n + cell.columnSpan - 1, 0)) : ''}`;
const bars = (n: number) => (n > 0 ? ` ${'|'.repeat(Math.min(n, 9))}` : '');

/** A row on a line; what merged cells cover is left out and only counted by trailing bars. */
export const pipeRows: Tabling = (sheet) =>
  sheet.map((row) => {
    const covered = row.reduce((n, cell) => n + cell.columnSpan - 1, 0);
    return `${row.map((cell) => cell.text).join(' | ')} |${bars(covered)}`;
  });

/** Pasted from a spreadsheet: every place of the grid, rows ending in a stray tab. */
export const tabs: Tabling = (sheet) =>
  grid(sheet).map((row) => `${row.map((cell) => cell?.text ?? '').join('\t')}\t`);

/** Copied out of a print: cells set apart by blanks. */
export const spaces: Tabling = (sheet) =>
  sheet.map((row) => row.map((cell) => cell.text.replace(/\s/g, '')).join('  '));

const lines = (part: Part, tabling: Tabling, indent: string): string[] => {
  switch (part.kind) {
    case 'title':
      return [part.text, ''];
    case 'heading':
      return ['', indent + part.text];
    case 'item':
    case 'paragraph':
      return [indent + part.text];
    case 'signature':
      return [`　　　　　　　　${part.text}`];
    case 'table':
      return tabling(part.sheet);
  }
};

export interface TextOptions {
  readonly indent?: string;
  readonly lineEnd?: '\n' | '\r\n';
  /** Commas, colons and brackets as typed on a Western keyboard. */
  readonly narrow?: boolean;
}

const narrowed = (text: string) =>
  text
    .replace(/，/g, ',')
    .replace(/：/g, ':')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/；/g, ';');

/** A plain text copy; where the day of publication is known it stands under the title. */
export function text({ draft, parts }: Paper, tabling: Tabling, options: TextOptions = {}): string {
  const [title = [], ...rest] = parts.map((part) => lines(part, tabling, options.indent ?? '　　'));
  const published = draft.publishedOn
    ? [
        `发布时间：${day(draft.publishedOn)}　来源：${draft.publisher.office}　阅读：${draft.year % 97}次`,
        '',
      ]
    : [];
  const whole = [...title, ...published, ...rest.flat(), ''].join(options.lineEnd ?? '\n');
  return options.narrow ? narrowed(whole) : whole;
}
