import type { Edition } from '#lib/form/template.ts';
import {
  disclosureSheet,
  grid,
  type Printed,
  type Row,
  type Sheet,
  sheetOf,
  type Texts,
} from '#lib/samples/sheet.ts';
import { cellPerLine, pipeCells, pipeRows, spaces, tabs } from '#lib/samples/writers/text.ts';

/** One way a report's tables come to us. */
export interface Layout {
  readonly name: string;
  /**
   * What keeps its place: every cell, blank ones included; the figures of rows without blanks; those of
   * rows whose label is not torn too far; or nothing, where digits run together.
   */
  readonly keeps: 'cells' | 'full-rows' | 'some-rows' | 'nothing';
  /** The bytes of a whole report, as text or as a page. */
  readonly write: (edition: Edition, texts: Texts) => string;
}

type Tabling = (sheet: Sheet) => string[];

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

const sheetsOf = (edition: Edition, texts: Texts): Sheet[] => [
  disclosureSheet(edition, texts),
  sheetOf(edition, '三', texts),
  sheetOf(edition, '四', texts),
];

function page(
  edition: Edition,
  texts: Texts,
  write: Tabling,
  paragraph = (text: string) => text,
): string {
  const [first, ...others] = headings;
  const sheets = sheetsOf(edition, texts);
  const prose = [first, '全年收到申请23件，予以公开7件，行政处罚12件，结转下年度3件。'];
  const parts = others.flatMap((heading, i) => {
    const sheet = sheets[i];
    return [paragraph(heading), ...(sheet === undefined ? [paragraph('无。')] : write(sheet))];
  });
  return [...prose.map(paragraph), ...parts, ''].join('\n');
}

const inText = (name: string, keeps: Layout['keeps'], tabling: Tabling): Layout => ({
  name,
  keeps,
  write: (edition, texts) => page(edition, texts, tabling),
});

const text = (cell: Printed | null) => cell?.text ?? '';
const framed = (fields: readonly string[]) => `| ${fields.join(' | ')} |`;

/** Every place of the grid between bars, the places merged cells cover as empty fields. */
const barsOfGrid: Tabling = (sheet) => grid(sheet).map((row) => framed(row.map(text)));
/** Cells between bars, merged cells once. */
const barsOfCells: Tabling = (sheet) => sheet.map((row) => framed(row.map(text)));
/** Cells that say something first, then a bar for every other place of the row. */
const barsPacked: Tabling = (sheet) => {
  const width = grid(sheet)[0]?.length ?? 0;
  return sheet.map((row) => {
    const said = row.map(text).filter((each) => each !== '');
    return `${said.join(' | ')} |${'|'.repeat(Math.max(0, width - said.length))}`;
  });
};
const widthOf = (sheet: Sheet) => grid(sheet)[0]?.length ?? 0;
/** A line a cell, its bar behind it, a bar alone for a blank; bars for what the row lacks behind its last. */
const barsOnLines: Tabling = (sheet) =>
  sheet.flatMap((row) => {
    const lacking = widthOf(sheet) - row.length;
    return [
      ...row.map((cell) => `${text(cell)} |`.trim()),
      ...(lacking > 0 ? ['|'.repeat(lacking)] : []),
    ];
  });
/** As before, but a bar alone begins the row, and what it lacks stands on the line of its last cell. */
const barsAround: Tabling = (sheet) =>
  sheet.flatMap((row) => {
    const lacking = '|'.repeat(Math.max(0, widthOf(sheet) - row.length));
    const cells = row.map((cell) => `${text(cell)} |`.trim());
    return ['|', ...cells.slice(0, -1), `${cells.at(-1)} ${lacking}`.trim()];
  });
/** A bar on a line of its own behind every cell. */
const barsBetween: Tabling = (sheet) =>
  sheet.flatMap((row) =>
    row.flatMap((cell) => (text(cell) === '' ? ['|'] : [...text(cell).split('\n'), '|'])),
  );
/** Rows with bars, merged cells once, places they cover in front left out, blanks behind counted. */
const barsOpen: Tabling = (sheet) =>
  sheet.map((row) => {
    const lacking = '|'.repeat(Math.max(0, widthOf(sheet) - row.length));
    return `${row.map(text).join(' | ')} | ${lacking}`.trim();
  });
/** Cells with bars between them and none around. */
const barsWithin: Tabling = (sheet) => sheet.map((row) => row.map(text).join(' | '));

/** Every place of the grid, merged cells said again in each that they cover. */
const spread = (sheet: Sheet): string[][] => {
  const width = widthOf(sheet);
  const rows = sheet.map(() => new Array<string | null>(width).fill(null));
  sheet.forEach((row, r) => {
    for (const cell of row) {
      const from = rows[r]?.indexOf(null) ?? 0;
      for (const target of rows.slice(r, r + cell.rowSpan))
        target.fill(cell.text, from, from + cell.columnSpan);
    }
  });
  return rows.map((row) => row.map((each) => each ?? ''));
};
const tabsOfCells: Tabling = (sheet) => sheet.map((row) => row.map(text).join('\t'));
/** Stray tabs between label and figures, and behind them in some rows. */
const tabsAstray: Tabling = (sheet) =>
  sheet.map((row, i) => {
    const labels = row.filter(({ kind }) => kind !== 'figure').map(text);
    const figures = row.filter(({ kind }) => kind === 'figure').map(text);
    if (figures.length < 7) return row.map(text).join('\t');
    return [...labels, '', '', '', ...figures, ...(i % 3 === 0 ? [''] : [])].join('\t');
  });

const linesOfCells: Tabling = (sheet) =>
  sheet.flatMap((row) => row.map(text).filter((each) => each !== ''));
const linesOfRows =
  (blank: string): Tabling =>
  (sheet) =>
    sheet.map((row) => row.map((cell) => text(cell).replace(/\s/g, '')).join(blank));

const isFigure = ({ kind }: Printed) => kind === 'figure';
const labelsOf = (row: Row) =>
  row
    .filter((cell) => !isFigure(cell))
    .map(text)
    .join('');
const figuresOf = (row: Row) => row.filter(isFigure).map(text);

/** A print with narrow columns: labels break after `width` characters, figures beside their middle line. */
const wrapped =
  (width: number): Tabling =>
  (sheet) =>
    sheet.flatMap((row) => {
      const cells = row.map(text);
      const figures = figuresOf(row);
      if (figures.length === 0) return cells.flatMap((cell) => chunks(cell, width));
      const lines = chunks(labelsOf(row), width);
      const middle = Math.floor((lines.length - 1) / 2);
      return lines.length === 0
        ? [figures.join(' ')]
        : lines.map((line, i) => (i === middle ? [line, ...figures].join('  ') : line));
    });

const chunks = (line: string, width: number): string[] =>
  Array.from({ length: Math.ceil(line.length / width) }, (_, i) =>
    line.slice(i * width, (i + 1) * width),
  );

/** Page numbers between the rows of a print. */
const paged =
  (tabling: Tabling): Tabling =>
  (sheet) =>
    tabling(sheet).flatMap((line, i) => (i % 11 === 10 ? [line, `- ${i} -`] : [line]));

/** A page flattened by an archive: everything runs together, on one line or on a line for each row. */
const glued = (join: string): Layout => ({
  name: `glued ${JSON.stringify(join)}`,
  keeps: 'nothing',
  write: (edition, texts) => {
    const [first, ...others] = headings;
    const sheets = sheetsOf(edition, texts);
    return [
      `${first}全年收到申请23件。`,
      ...others.map((heading, i) => {
        const rows = sheets[i]?.map((row) => row.map(text).join(''));
        return `${heading}${rows === undefined ? '无。' : join + rows.join(join)}`;
      }),
    ].join(join);
  },
});

const span = (name: string, n: number) => (n > 1 ? ` ${name}="${n}"` : '');
const htmlRow = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
const td = (cell: Printed) =>
  `<td${span('rowspan', cell.rowSpan)}${span('colspan', cell.columnSpan)}>${cell.text}</td>`;

const inHtml = (name: string, rows: (sheet: Sheet) => string[]): Layout => ({
  name,
  keeps: 'cells',
  write: (edition, texts) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${page(
      edition,
      texts,
      (sheet) => ['<table>', ...rows(sheet), '</table>'],
      (paragraph) => `<p>${paragraph}</p>`,
    )}</body></html>`,
});

/** All layouts, each made from the form, so that every edition can be written in every one of them. */
export const layouts: readonly Layout[] = [
  inText('a cell on each line', 'full-rows', linesOfCells),
  inText('a cell on each line, empty lines between', 'full-rows', cellPerLine),
  inText('a cell and a bar on each line', 'full-rows', pipeCells),
  inText('rows with bars, merged cells counted behind', 'full-rows', pipeRows),
  inText('a framed grid', 'cells', barsOfGrid),
  inText('framed cells', 'cells', barsOfCells),
  inText('bars with blanks moved to the end', 'full-rows', barsPacked),
  inText('bars behind cells on lines of their own', 'full-rows', barsOnLines),
  inText('bars around cells on lines of their own', 'full-rows', barsAround),
  inText('bars on lines between cells', 'full-rows', barsBetween),
  inText('open rows with bars', 'full-rows', barsOpen),
  inText('cells with bars between', 'cells', barsWithin),
  inText('bars, merged cells said again', 'cells', (sheet) => spread(sheet).map(framed)),
  inText('tabs, merged cells said again', 'cells', (sheet) =>
    spread(sheet).map((row) => row.join('\t')),
  ),
  inText('a grid with tabs', 'cells', tabs),
  inText('cells with tabs', 'cells', tabsOfCells),
  inText('cells with stray tabs', 'full-rows', tabsAstray),
  inText('rows with blanks', 'full-rows', spaces),
  inText('rows with single blanks', 'full-rows', linesOfRows(' ')),
  inText('rows with wide blanks', 'full-rows', linesOfRows('　')),
  inText('wrapped labels', 'full-rows', wrapped(14)),
  inText('narrow labels', 'some-rows', wrapped(9)),
  inText('page numbers', 'full-rows', paged(linesOfRows('  '))),
  inText('page numbers between cells', 'full-rows', paged(linesOfCells)),
  glued(''),
  glued('\n'),
  inHtml('a page with spans', (sheet) => sheet.map((row) => htmlRow(row.map(td)))),
  inHtml('a page without spans', (sheet) =>
    grid(sheet).map((row) => htmlRow(row.map((cell) => `<td>${text(cell)}</td>`))),
  ),
  inHtml('a page with merged cells said again', (sheet) =>
    spread(sheet).map((row) => htmlRow(row.map((each) => `<td>${each}</td>`))),
  ),
  inHtml('a page with an empty column', (sheet) =>
    sheet.map((row) => htmlRow([...row.map(td), '<td>&nbsp;</td>'])),
  ),
];
