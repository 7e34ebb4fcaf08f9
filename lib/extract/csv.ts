import type { Block, Document, Grid, GridCell, Text } from './document.ts';
import { gridLimits } from './limits.ts';
import { lineFinder } from './lines.ts';

/** A field of a delimited line: its text, and where it stands between its quotes. */
interface Field {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Row = readonly Field[];

/** Figures and blanks between delimiters, as sentences do not have them. */
const FEWEST_FIGURES = 20;
/** Longer than any cell: a quote that is never closed. */
const LONGEST_FIELD = 2000;

/** A table saved as delimited text, or null when the text is none: its rows are those of a grid. */
export function readCsv(source: string, encoding: string): Document | null {
  const delimiter = [',', ';'].find((each) => isDelimited(source, each));
  if (delimiter === undefined || source.split(delimiter).length > gridLimits.cells) return null;
  const rows = readRows(source, delimiter);
  const lineAt = lineFinder(source);
  const place = ({ start, end }: Pick<Field, 'start' | 'end'>) => ({
    start,
    end,
    line: lineAt(start),
  });
  const line = ({ text, ...at }: Field): Text[] =>
    text
      .split(/\r?\n/)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ kind: 'text', text: part, place: place(at) }));
  const blocks: Block[] = [];
  let table: Row[] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push(gridOf(table, place));
    table = [];
  };
  const last = rows.findLastIndex((row) => row.filter(isFilled).length > 1);
  let hasTable = false;
  for (const [i, row] of rows.entries()) {
    hasTable ||= row.filter(isFilled).length > 1;
    if (row.length > 1 && hasTable && i <= last && !isProse(row)) table.push(row);
    else {
      endTable();
      blocks.push(...row.filter(isFilled).flatMap(line));
    }
  }
  endTable();
  return { format: 'text', encoding, meta: {}, blocks };
}

function isDelimited(source: string, delimiter: string): boolean {
  const figure = new RegExp(
    `(?<=${delimiter})"?(?:\\d{1,9}(?:\\.\\d{1,6})?)?"?(?=${delimiter})`,
    'g',
  );
  return !source.includes('\t') && (source.match(figure)?.length ?? 0) >= FEWEST_FIGURES;
}

const isFilled = ({ text }: Field) => text.trim() !== '';

/** A sentence in the first field of a line that is filled up with delimiters. */
const isProse = (row: Row): boolean => {
  const [first, ...others] = row;
  return !others.some(isFilled) && /[。；]|.{60}/.test(first?.text ?? '');
};

/** Rows of fields; in quotes a field holds delimiters and line ends, and `""` is a quote. */
function readRows(source: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let row: Field[] = [];
  let at = 0;
  while (at < source.length) {
    const field = quotedAt(source, at, delimiter) ?? plainAt(source, at, delimiter);
    row.push({ text: field.text, start: field.start, end: field.end });
    at = field.next;
    if (source[at] === delimiter) {
      at += 1;
      if (at < source.length && source[at] !== '\n' && source[at] !== '\r') continue;
      row.push({ text: '', start: at, end: at });
    }
    rows.push(row);
    row = [];
    at += source.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

interface Read extends Field {
  /** Offset of the delimiter or line end behind it. */
  readonly next: number;
}

function quotedAt(source: string, at: number, delimiter: string): Read | null {
  if (source[at] !== '"') return null;
  let end = at + 1;
  while (end - at < LONGEST_FIELD && end < source.length) {
    if (source[end] !== '"') end += 1;
    else if (source[end + 1] === '"') end += 2;
    else break;
  }
  const after = source[end + 1];
  const isClosed =
    source[end] === '"' && (after === undefined || after === delimiter || /[\r\n]/.test(after));
  if (!isClosed) return null;
  const text = source.slice(at + 1, end).replaceAll('""', '"');
  return { text, start: at + 1, end, next: end + 1 };
}

function plainAt(source: string, at: number, delimiter: string): Read {
  let end = at;
  while (end < source.length && !/[\r\n]/.test(source[end] ?? '') && source[end] !== delimiter)
    end += 1;
  return { text: source.slice(at, end), start: at, end, next: end };
}

function gridOf(rows: readonly Row[], place: (at: Field) => GridCell['place']): Grid {
  const cells = rows.flatMap((fields, row) =>
    fields.map(
      (field, column): GridCell => ({
        text: field.text,
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        place: place(field),
      }),
    ),
  );
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [first] = rows[0] ?? [];
  const last = rows.at(-1)?.at(-1);
  const whole = { text: '', start: first?.start ?? 0, end: last?.end ?? 0 };
  return { kind: 'grid', rows: rows.length, columns, cells, place: place(whole) };
}
