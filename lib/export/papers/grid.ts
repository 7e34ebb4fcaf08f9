import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { run, type Size } from './letters.ts';

/** A cell of a printed table. */
export interface GridCell {
  /** A paragraph a line. */
  readonly text: string;
  readonly centred?: boolean;
}

export interface Grid {
  readonly head: readonly string[];
  /** In mm. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly size?: Size;
  /** The least height of a row in mm, where a pen needs room. */
  readonly room?: number;
  /** The last row stays on the page of what follows. */
  readonly joined?: boolean;
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const allBorders = {
  top: hairline,
  bottom: hairline,
  left: hairline,
  right: hairline,
  insideHorizontal: hairline,
  insideVertical: hairline,
} as const;

/** Room between the lines and the words of a cell. */
const margins = { top: 30, bottom: 30, left: 70, right: 70 };

/** A table of fixed columns; its head comes again on every page, and no row is torn apart by the end of one. */
export function grid({ head, widths, rows, size = '小五', room, joined = false }: Grid): Table {
  const twips = widths.map((width) => mm(width));
  const height =
    room === undefined ? {} : { height: { value: mm(room), rule: 'atLeast' as const } };
  return new Table({
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    borders: allBorders,
    margins,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) => headCell(text, twips[i] ?? 0, size)),
      }),
      ...rows.map(
        (cells, at) =>
          new TableRow({
            cantSplit: true,
            ...height,
            children: cells.map((cell, i) =>
              bodyCell(cell, twips[i] ?? 0, size, joined && at === rows.length - 1),
            ),
          }),
      ),
    ],
  });
}

const headCell = (text: string, width: number, size: Size): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run(text, { face: 'hei', size })],
      }),
    ],
  });

const bodyCell = (
  { text, centred }: GridCell,
  width: number,
  size: Size,
  joined: boolean,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          ...(joined && { keepNext: true }),
          children: line === '' ? [] : [run(line, { face: 'song', size })],
        }),
    ),
  });
