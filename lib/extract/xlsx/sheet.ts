import { type Element, readXml } from '../docx/xml.ts';
import { gridLimits } from '../limits.ts';
import type { Merge, SheetCell } from './cells.ts';
import { type Piece, spelled } from './looks.ts';
import { shownOf } from './shown.ts';
import { collectWords, type Words } from './strings.ts';
import { type CellStyle, plainStyle } from './styles.ts';
import { shown } from './values.ts';

export interface Sheet {
  /** Row by row. What is hidden is not among them. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
}

export interface Styles {
  readonly strings: readonly (readonly Piece[])[];
  /** By number; without any, cells are plain. */
  readonly cells: readonly CellStyle[];
  readonly is1904: boolean;
}

/** What has been read of a sheet so far. */
interface State extends Sheet {
  readonly cells: SheetCell[];
  readonly merges: Merge[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: (readonly [first: number, last: number])[];
  /** The sheet shows nothing where it holds 0. */
  hidesZeros: boolean;
  /** The row under way, and the cell in it. */
  row: number;
  cell: Open | null;
}

interface Open {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly type: string;
  readonly style: number;
  /** Text since the last element opened: a value or a formula. */
  piece: string;
  value: string;
  /** Text that stands in the cell itself. */
  readonly words: Words;
  formula: string | null;
}

/** The cells of a sheet that can be seen, or why there are none. */
export function readSheet(source: string, styles: Styles): Sheet | 'damaged' | 'too-large' {
  const state: State = {
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    hidesZeros: false,
    row: -1,
    cell: null,
  };
  const isTooLarge = () =>
    state.cells.length > gridLimits.cells || state.merges.length > gridLimits.merges;
  const status = readXml(source, {
    open: (element, path, at) => {
      opened[element.name]?.(state, element, at);
      state.cell?.words.open(element, path.at(-1) ?? '');
      return !isTooLarge() && element.name !== ':rPh';
    },
    text: (text) => {
      if (state.cell === null) return;
      state.cell.piece += text;
      state.cell.words.text(text);
    },
    close: (name, _, at) => {
      if (state.cell !== null) closed(state, state.cell, name, at, styles);
    },
  });
  if (isTooLarge()) return 'too-large';
  if (status !== 'read') return 'damaged';
  return { ...shownOf(state.cells, state.merges, state), hiddenRows: state.hiddenRows };
}

const opened: Readonly<Record<string, (state: State, element: Element, at: number) => void>> = {
  ':sheetView': (state, { value }) => {
    state.hidesZeros = /^(?:0|false)$/.test(value('showZeros') ?? '');
  },
  ':col': ({ hiddenColumns }, { value }) => {
    if (isTrue(value('hidden')) || isNothing(value('width')))
      hiddenColumns.push([Number(value('min')) - 1, Number(value('max')) - 1]);
  },
  ':row': (state, { value }) => {
    state.row = value('r') === undefined ? state.row + 1 : Number(value('r')) - 1;
    if (isTrue(value('hidden')) || isNothing(value('ht'))) state.hiddenRows.add(state.row);
  },
  ':mergeCell': ({ merges }, { value }) => {
    merges.push(...rangeOf(value('ref') ?? ''));
  },
  ':c': (state, { value }, start) => {
    const next = (state.cells.at(-1)?.column ?? -1) + 1;
    state.cell = {
      ...(addressOf(value('r') ?? '') ?? { row: state.row, column: next }),
      start,
      type: value('t') ?? 'n',
      style: Number(value('s') ?? 0),
      piece: '',
      value: '',
      words: collectWords(),
      formula: null,
    };
  },
};

function closed(state: State, cell: Open, name: string, end: number, styles: Styles): void {
  const { row, column, start } = cell;
  if (name === ':f') cell.formula = cell.piece;
  if (name === ':v') cell.value += cell.piece;
  cell.words.close(name);
  cell.piece = '';
  if (name !== ':c') return;
  state.cell = null;
  const place = { start, end, line: row + 1 };
  state.cells.push({ row, column, text: shownText(cell, styles, state.hidesZeros), place });
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
/** A height or width of nothing hides like a word that says so. */
const isNothing = (value: string | undefined) => value !== undefined && Number(value) === 0;

function shownText(cell: Open, styles: Styles, hidesZeros: boolean): string {
  const style = styles.cells.length === 0 ? plainStyle : styles.cells[cell.style];
  const pieces = piecesOf(cell, styles, style?.format);
  if (hidesZeros && cell.type === 'n' && Number(cell.value) === 0) return '';
  return spelled(pieces, (style ?? plainStyle).look);
}

function piecesOf(cell: Open, { strings, is1904 }: Styles, format: string | undefined) {
  const { type, value, formula, words } = cell;
  const piece = (text: string): readonly Piece[] => [{ text, look: null }];
  if (words.pieces().length > 0) return words.pieces();
  // A formula that was never calculated shows a number we do not have: no blank, and no figure.
  if (value === '') return piece(formula === null ? '' : `=${formula}`);
  switch (type) {
    case 's':
      return strings[Number(value)] ?? piece(`（缺第 ${value} 条文本）`);
    case 'b':
      return piece(value === '1' ? 'TRUE' : 'FALSE');
    case 'n':
      return piece(shown(value, format, is1904));
    default:
      return piece(value);
  }
}

/** `AB12` → row and column from 0. */
function addressOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function rangeOf(reference: string): Merge[] {
  const [from, to] = reference.split(':').map(addressOf);
  return from == null || to == null ? [] : [{ ...from, lastRow: to.row, lastColumn: to.column }];
}
