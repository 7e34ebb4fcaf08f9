import { change, type DocParagraph, docOf, int16 } from './doc-writer.ts';
import type { WordCell, WordPart, WordRow } from './word-report.ts';

/** One way in which DOC is written. */
export interface DocHand {
  readonly name: string;
  /** How many pieces the text is cut into; they stand in the file the last first, as fast saving leaves them. */
  readonly pieces: number;
  /** How deep tables stand. */
  readonly depth: 1 | 2;
  /** Where vertical merges are told: with the cells of a row, or as changes of it. */
  readonly merges: 'cells' | 'changes';
  /** Before every text of a cell stands a number that is deleted, the change not accepted. */
  readonly hasDeleted: boolean;
}

const plain: DocHand = {
  name: 'in one piece',
  pieces: 1,
  depth: 1,
  merges: 'cells',
  hasDeleted: false,
};

export const docHands: readonly DocHand[] = [
  plain,
  { ...plain, name: 'in many pieces', pieces: 40 },
  { ...plain, name: 'with merges as changes', merges: 'changes' },
  { ...plain, name: 'in a table that lays out the page', depth: 2 },
  { ...plain, name: 'with changes not accepted', hasDeleted: true },
];

const inTable = (depth: number) =>
  Buffer.concat([change(0x2416, 1), change(0x6649, depth, 0, 0, 0)]);

/** A report as Word 97–2003 stores it. */
export const docReport = (parts: readonly WordPart[], hand: DocHand): Buffer => {
  const around = hand.depth === 2 ? inTable(1) : Buffer.alloc(0);
  const paragraphs = parts.flatMap((part): DocParagraph[] =>
    part.kind === 'table'
      ? part.rows.flatMap((row) => rowOf(row, hand))
      : [{ text: part.text, mark: '\r', changes: around }],
  );
  const ends = rowEnd([{ text: '', left: 0, right: 1, down: 'alone' }], 1, 'cells');
  return docOf(
    hand.depth === 1
      ? paragraphs
      : [...paragraphs, { text: '', mark: '\x07', changes: inTable(1) }, ends],
    hand.pieces,
  );
};

function rowOf(row: WordRow, { depth, merges, hasDeleted }: DocHand): DocParagraph[] {
  const isInner = depth === 2;
  const changes = Buffer.concat([inTable(depth), isInner ? change(0x244b, 1) : Buffer.alloc(0)]);
  const mark = isInner ? '\r' : '\x07';
  const cells = row.map(
    ({ text }): DocParagraph => ({ text, mark, changes, ...(hasDeleted ? { deleted: '77' } : {}) }),
  );
  return [...cells, rowEnd(row, depth, merges)];
}

const BITS = { alone: 0, start: 3, 'goes-on': 1 } as const;

/** The mark behind a row: edges of its cells and their merges. */
function rowEnd(row: WordRow, depth: number, merges: DocHand['merges']): DocParagraph {
  const edges = [row[0]?.left ?? 0, ...row.map(({ right }) => right)].map((edge) => edge * 800);
  const bits = (cell: WordCell) => (merges === 'cells' ? BITS[cell.down] << 5 : 0);
  const definition = Buffer.concat([
    Buffer.from([row.length]),
    ...edges.map((edge) => int16(edge)),
    ...row.map((cell) => Buffer.concat([int16(bits(cell)), Buffer.alloc(18)])),
  ]);
  const vertical = row.map(({ down }, i) => change(0xd62b, 2, i, BITS[down]));
  const ends = depth === 2 ? [change(0x244b, 1), change(0x244c, 1)] : [change(0x2417, 1)];
  return {
    text: '',
    mark: depth === 2 ? '\r' : '\x07',
    changes: Buffer.concat([
      inTable(depth),
      ...ends,
      change(0xd608),
      int16(definition.length + 1),
      definition,
      ...(merges === 'changes' ? vertical : []),
    ]),
  };
}
