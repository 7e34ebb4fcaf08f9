import { z } from 'zod';
import type {
  Block,
  Document,
  DrawnNumber,
  Format,
  Grid,
  GridCell,
  Place,
  Recognised,
  Text,
} from '#lib/extract/document.ts';
import { type Column, column, differences, names, nothingElse, sums, taker } from './columns.ts';
import { pack, unpack } from './pack.ts';

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
  start: column,
  /** Length in the file, less the length of the text. */
  surplus: column,
  line: column,
  /** Page, left, top, right, bottom of what stands on a page; edges in hundredths. */
  spots: z.tuple([column, column, column, column, column]).exactOptional(),
  row: column,
  column,
  rowSpan: column,
  columnSpan: column,
  /** Confidence in thousandths; null where the characters were given. */
  confidence: column.exactOptional(),
  /** What the second look read, where it is not the text again. */
  second: z.record(z.string(), z.string().nullable()).exactOptional(),
  /** Numbers drawn on pages: which block, start, end, page, left, top, right, bottom; edges in hundredths. */
  numbers: z
    .tuple([column, column, column, column, column, column, column, column])
    .exactOptional(),
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
    ...packPlaces(placed),
    row: differences(cells.map(({ row }) => row)),
    column: differences(cells.map((cell) => cell.column)),
    rowSpan: differences(cells.map(({ rowSpan }) => rowSpan)),
    columnSpan: differences(cells.map(({ columnSpan }) => columnSpan)),
    ...packRecognised(placed),
    ...packNumbers(blocks),
  } satisfies z.infer<typeof packed>);
}

function packPlaces(placed: readonly Placed[]) {
  const stretches = placed.map(({ place }) => ('line' in place ? place : null));
  const spots = placed.map(({ place }) => ('page' in place ? place : null));
  const edge = (side: 'left' | 'top' | 'right' | 'bottom') =>
    differences(spots.map((spot) => spot && hundredths(spot[side])));
  const spot: Spots = [
    differences(spots.map((found) => found?.page)),
    edge('left'),
    edge('top'),
    edge('right'),
    edge('bottom'),
  ];
  return {
    start: differences(stretches.map((stretch) => stretch?.start)),
    surplus: differences(
      stretches.map(
        (stretch, i) => stretch && stretch.end - stretch.start - (placed[i]?.text.length ?? 0),
      ),
    ),
    line: differences(stretches.map((stretch) => stretch?.line)),
    ...(spots.some((found) => found !== null) && { spots: spot }),
  };
}

type Spots = [Column, Column, Column, Column, Column];

const hundredths = (length: number) => Math.round(length * 100);

function packRecognised(placed: readonly Placed[]) {
  if (placed.every(({ recognised }) => recognised === undefined)) return {};
  const others = placed.flatMap(({ text, recognised }, i) =>
    recognised === undefined || recognised.second === text ? [] : [[i, recognised.second]],
  );
  return {
    confidence: differences(
      placed.map(({ recognised }) => recognised && Math.round(recognised.confidence * 1000)),
    ),
    second: Object.fromEntries(others),
  };
}

function packNumbers(blocks: readonly Block[]) {
  const drawn = blocks.flatMap((block, i) =>
    block.kind === 'text' ? (block.numbers ?? []).map((number) => ({ ...number, block: i })) : [],
  );
  if (drawn.length === 0) return {};
  const each = (value: (number: (typeof drawn)[number]) => number) => differences(drawn.map(value));
  const numbers: Numbers = [
    each(({ block }) => block),
    each(({ start }) => start),
    each(({ end }) => end),
    each(({ spot }) => spot.page),
    each(({ spot }) => hundredths(spot.left)),
    each(({ spot }) => hundredths(spot.top)),
    each(({ spot }) => hundredths(spot.right)),
    each(({ spot }) => hundredths(spot.bottom)),
  ];
  return { numbers };
}

type Numbers = [Column, Column, Column, Column, Column, Column, Column, Column];

/** The numbers of every block that has some. */
function numbersOf(packed: Numbers | undefined): ReadonlyMap<number, readonly DrawnNumber[]> {
  const numbers = new Map<number, DrawnNumber[]>();
  const columns = packed?.map(sums) ?? [];
  for (const i of columns[0]?.keys() ?? []) {
    const [block = 0, start = 0, end = 0, page = 0, ...edges] = columns.map(
      (values) => values[i] ?? absent(i),
    );
    const [left = 0, top = 0, right = 0, bottom = 0] = edges.map((edge) => edge / 100);
    const drawn = { start, end, spot: { page, left, top, right, bottom } };
    numbers.set(block, [...(numbers.get(block) ?? []), drawn]);
  }
  return numbers;
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

function onlyRecognised({ confidence, second, ...rest }: Recognised): Recognised {
  nothingElse(rest);
  return { confidence, second };
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
  const place = placesOf(columns);
  const recognised = recognisedOf(columns);
  let next = 0;
  return () => {
    const [words, i] = [text(), next];
    next += 1;
    const how = recognised(i, words);
    return { text: words, place: place(i, words), ...(how && { recognised: how }) };
  };
}

function placesOf({ start, surplus, line, spots }: Columns): (i: number, text: string) => Place {
  const [starts, surpluses, lines] = [sums(start), sums(surplus), sums(line)];
  const edges = spots?.map(sums) ?? [];
  const numbers = (columns: readonly Column[], i: number) =>
    columns.map((values) => values[i] ?? absent(i));
  return (i, text) => {
    if (typeof lines[i] === 'number') {
      const [from = 0, more = 0, line = 0] = numbers([starts, surpluses, lines], i);
      return { start: from, end: from + text.length + more, line };
    }
    const [page = 0, left = 0, top = 0, right = 0, bottom = 0] = numbers(edges, i);
    if (page === 0) return absent(i);
    return { page, left: left / 100, top: top / 100, right: right / 100, bottom: bottom / 100 };
  };
}

function absent(i: number): never {
  throw new Error(`No place packed at ${i}`);
}

function recognisedOf({ confidence, second = {} }: Columns) {
  const sure = confidence && sums(confidence);
  return (i: number, text: string): Recognised | null => {
    const thousandths = sure?.[i] ?? null;
    if (thousandths === null) return null;
    const other = second[i];
    return { confidence: thousandths / 1000, second: other === undefined ? text : other };
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
