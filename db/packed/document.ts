import { z } from 'zod';
import type {
  Block,
  Document,
  Format,
  Grid,
  GridCell,
  Place,
  Recognised,
  Text,
} from '#lib/extract/document.ts';
import { column, differences, names, nothingElse, sums, taker } from './columns.ts';
import { drawnNumbers, numbersOf, packNumbers } from './drawn-numbers.ts';
import { filePlaces, filePlacesOf, packFilePlaces } from './file-places.ts';
import { pack, unpack } from './pack.ts';
import { onlyRecognised, packRecognised, recognisedOf, recognitions } from './recognised.ts';

const roles = names<NonNullable<Text['role']>>({ title: true, heading: true, chrome: true });

/**
 * A Document column by column, which takes a third of its JSON and is read faster. `texts`, the places and
 * what was recognised run over all blocks and cells in reading order, a grid coming before its cells.
 */
const packed = z.object({
  format: names<Format>({
    text: true,
    html: true,
    mhtml: true,
    docx: true,
    doc: true,
    rtf: true,
    xlsx: true,
    pdf: true,
    scan: true,
  }),
  encoding: z.string().nullable(),
  meta: z.record(z.string(), z.string()),
  /** Width and height of every page. */
  pages: z.array(z.tuple([z.number(), z.number()])).exactOptional(),
  /** 0 a text, or its role; a grid as [rows, columns, cells]. */
  blocks: z.array(z.union([z.literal(0), z.tuple([z.int(), z.int(), z.int()]), roles])),
  texts: z.array(z.string()),
  ...filePlaces,
  row: column,
  column,
  rowSpan: column,
  columnSpan: column,
  ...recognitions,
  numbers: drawnNumbers.exactOptional(),
});

interface Placed {
  readonly text: string;
  readonly place: Place;
  readonly recognised?: Recognised;
}

/** A document, packed. */
export function packDocument({ format, encoding, meta, blocks, pages, ...rest }: Document): Buffer {
  nothingElse(rest);
  const placed = blocks.flatMap(placedOf);
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.cells : []));
  return pack({
    format,
    encoding,
    meta,
    ...(pages && { pages: pages.map(({ width, height }): [number, number] => [width, height]) }),
    blocks: blocks.map(layoutOf),
    texts: placed.map(({ text }) => text),
    ...packFilePlaces(placed),
    row: differences(cells.map(({ row }) => row)),
    column: differences(cells.map((cell) => cell.column)),
    rowSpan: differences(cells.map(({ rowSpan }) => rowSpan)),
    columnSpan: differences(cells.map(({ columnSpan }) => columnSpan)),
    ...packRecognised(placed),
    ...packNumbers(blocks),
  } satisfies z.infer<typeof packed>);
}

function placedOf(block: Block): Placed[] {
  if (block.kind === 'text') return [block];
  return [{ text: '', place: block.place }, ...block.cells.map(onlyCell)];
}

function onlyCell(cell: GridCell): Placed {
  const { text, place, row, column, rowSpan, columnSpan, recognised, ...rest } = cell;
  nothingElse(rest);
  return { text, place, ...(recognised && { recognised: onlyRecognised(recognised) }) };
}

function layoutOf(block: Block): z.infer<typeof packed>['blocks'][number] {
  if (block.kind === 'grid') {
    const { kind, rows, columns, cells, place, ...rest } = block;
    nothingElse(rest);
    return [rows, columns, cells.length];
  }
  const { kind, text, role, place, recognised, numbers, ...rest } = block;
  nothingElse(rest);
  return role ?? 0;
}

/** The document again; throws when what is stored is none. */
export function unpackDocument(bytes: Uint8Array): Document {
  const { format, encoding, meta, pages, blocks, numbers, ...columns } = unpack(packed, bytes);
  const drawn = numbersOf(numbers);
  const takePlaced = takerOfPlaced(columns);
  const takeCell = takerOfCells(columns, takePlaced);
  return {
    format,
    encoding,
    meta,
    ...(pages && { pages: pages.map(([width, height]) => ({ width, height })) }),
    blocks: blocks.map((layout, i): Text | Grid => {
      const { text, ...placed } = takePlaced();
      const own = drawn.get(i);
      const words = { kind: 'text' as const, text, ...placed, ...(own && { numbers: own }) };
      if (layout === 0) return words;
      if (typeof layout === 'string') return { ...words, role: layout };
      const [rows, columns, count] = layout;
      const cells = Array.from({ length: count }, takeCell);
      return { kind: 'grid', rows, columns, cells, ...placed };
    }),
  };
}

type Columns = Omit<
  z.infer<typeof packed>,
  'format' | 'encoding' | 'meta' | 'blocks' | 'pages' | 'numbers'
>;

function takerOfPlaced(columns: Columns): () => Placed {
  const text = taker(columns.texts);
  const place = filePlacesOf(columns);
  const recognised = recognisedOf(columns);
  let next = 0;
  return () => {
    const [words, i] = [text(), next];
    next += 1;
    const how = recognised(i, words);
    return { text: words, place: place(i, words), ...(how && { recognised: how }) };
  };
}

function takerOfCells(columns: Columns, takePlaced: () => Placed): () => GridCell {
  const row = taker(sums(columns.row));
  const column = taker(sums(columns.column));
  const rowSpan = taker(sums(columns.rowSpan));
  const columnSpan = taker(sums(columns.columnSpan));
  return () => {
    const placed = takePlaced();
    return {
      ...placed,
      row: row(),
      column: column(),
      rowSpan: rowSpan(),
      columnSpan: columnSpan(),
    };
  };
}
