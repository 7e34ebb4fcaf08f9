import { encode } from 'iconv-lite';
import type { WordCell, WordPart, WordRow } from './word-report.ts';

/** One way in which RTF is written. */
export interface RtfHand {
  readonly name: string;
  readonly spell: (text: string) => string;
  /** How deep tables stand. */
  readonly depth: 1 | 2;
  /** Cells merged sideways are written one a column. */
  readonly byColumn: boolean;
}

/** Escapes what RTF means something by, numbers of Unicode with a stand-in, as Word writes them. */
const byUnicode = (text: string): string =>
  [...text]
    .map((sign) => (sign > '~' ? `\\u${signed(sign.charCodeAt(0))}\\'3f` : ascii(sign)))
    .join('');
const signed = (code: number) => (code > 0x7fff ? code - 0x10000 : code);
const ascii = (sign: string) => ('\\{}'.includes(sign) ? `\\${sign}` : sign);

/** Bytes of GBK, the second of each as it stands where it is a letter, as WPS writes them. */
export const byGbk = (text: string): string =>
  [...text]
    .map((sign) => {
      const [first = 0, second] = encode(sign, 'gbk');
      const hex = (byte: number) => `\\'${byte.toString(16).padStart(2, '0')}`;
      if (second === undefined) return ascii(sign);
      const isLetter = (second > 0x40 && second < 0x5b) || (second > 0x60 && second < 0x7b);
      return hex(first) + (isLetter ? String.fromCharCode(second) : hex(second));
    })
    .join('');

export const rtfHands: readonly RtfHand[] = [
  { name: 'in Unicode', spell: byUnicode, depth: 1, byColumn: false },
  { name: 'in GBK', spell: byGbk, depth: 1, byColumn: false },
  { name: 'in GBK, merged a column at a time', spell: byGbk, depth: 1, byColumn: true },
  { name: 'in a table that lays out the page', spell: byUnicode, depth: 2, byColumn: false },
];

const head =
  '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset0 Times;}}{\\stylesheet{Normal;}{\\s1 heading 1;}}\\uc1';

/** A file around what is given. */
export const rtf = (body: string): Buffer => Buffer.from(`${head}${body}}`, 'latin1');

export function rtfReport(parts: readonly WordPart[], hand: RtfHand): Buffer {
  const { spell, depth } = hand;
  const outer = depth === 2 ? '\\pard\\intbl\\itap1 ' : '\\pard ';
  const body = parts.map((part) =>
    part.kind === 'table'
      ? part.rows.map((row) => rowOf(row, hand)).join('\n')
      : `${outer}{${spell(part.text)}\\par}\n`,
  );
  const all = body.join('');
  return rtf(depth === 2 ? `${all}\\pard\\intbl\\itap1\\cell\\trowd\\cellx9000\\row` : all);
}

function rowOf(row: WordRow, { spell, depth, byColumn }: RtfHand): string {
  const cells = byColumn ? row.flatMap(columns) : row.map((cell) => ({ ...cell, joins: false }));
  const definition = `\\trowd\\trleft0${cells.map(definitionOf).join('')}`;
  const said = cells.map(({ text, joins }) => (joins ? '99' : spell(text)));
  if (depth === 1)
    return `${definition}${said.map((text) => `\\pard\\intbl{${text}}\\cell`).join('')}\\row`;
  const texts = said.map((text) => `\\pard\\intbl\\itap2{${text}}\\nestcell{\\nonesttables\\par}`);
  return `${texts.join('')}{\\*\\nesttableprops${definition}\\nestrow}{\\nonesttables\\par}`;
}

const columns = (cell: WordCell) =>
  Array.from({ length: cell.right - cell.left }, (_, i) => ({
    ...cell,
    left: cell.left + i,
    right: cell.left + i + 1,
    joins: i > 0,
    first: i === 0 && cell.right - cell.left > 1,
  }));

function definitionOf(cell: WordCell & { readonly joins: boolean; readonly first?: boolean }) {
  const down = { alone: '', start: '\\clvmgf', 'goes-on': '\\clvmrg' }[cell.down];
  const sideways = cell.joins ? '\\clmrg' : cell.first ? '\\clmgf' : '';
  return `${down}${sideways}\\cellx${cell.right * 800}`;
}
