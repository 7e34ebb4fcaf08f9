import type { At } from '#lib/extract/document.ts';
import type { Key } from '#lib/form/editions.ts';
import { type Cell, labelPath, official } from '#lib/form/lines.ts';
import type { Fact, Notice, Reason } from '../fact.ts';
import { readFigure } from '../figure.ts';
import { filled, type Item } from './entry.ts';
import type { Fit } from './fit.ts';
import type { Placed } from './row-sums.ts';
import type { RowReading } from './rows.ts';
import type { Sheet, SheetRow } from './vocabulary.ts';

export interface FactsAndNotices {
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
}

// The form is typed by its keys only through its constants; a row knows them as strings.
const keyOf = (cell: Cell) => cell.key as Key;

/** The facts of a sheet in printed order, one for each of its figures, and what is odd about them. */
export function factsOf(sheet: Sheet, readings: readonly RowReading[]): FactsAndNotices {
  const isMissing = (row: SheetRow) => !readings.some((reading) => reading.row === row);
  const lacks = (row: SheetRow) =>
    sheet.rows.every((other) => other.table !== row.table || isMissing(other));
  const all = sheet.rows.map((row) => {
    const reading = readings.find((each) => each.row === row);
    if (reading === undefined) return missing(row, lacks(row) ? 'table-missing' : 'row-missing');
    return rowFacts(reading);
  });
  return {
    facts: all.flatMap(({ facts }) => facts),
    notices: [...missingTables(sheet, lacks), ...all.flatMap(({ notices }) => notices)],
  };
}

function missing(row: SheetRow, reason: 'table-missing' | 'row-missing'): FactsAndNotices {
  const facts = row.cells.map((cell) => unread(keyOf(cell), reason));
  const text = labelPath(row.table.rows, row.path).at(-1) ?? '';
  return {
    facts,
    notices: reason === 'row-missing' ? [{ kind: 'row-missing', text, at: null }] : [],
  };
}

function missingTables(sheet: Sheet, lacks: (row: SheetRow) => boolean): Notice[] {
  const tables = new Set(sheet.rows.filter(lacks).map(({ table }) => table));
  return [...tables].map(({ title }) => ({
    kind: 'table-missing',
    text: official(title),
    at: null,
  }));
}

const unread = (key: Key, reason: Reason, item?: Item): Fact => ({
  key,
  status: 'unread',
  value: null,
  text: item?.text ?? null,
  at: item?.at ?? null,
  reason,
});

function rowFacts({ row, content, fit, hasOtherUnit }: RowReading): FactsAndNotices {
  const all = row.cells.map((cell, column): FactsAndNotices => {
    const placed = fit === null ? 'lost' : (fit.cells[column] ?? null);
    if (placed !== 'lost') return cellFact(cell, placed, fit?.how ?? 'read', hasOtherUnit);
    return { facts: [lost(cell, fit, content?.items ?? [])], notices: [] };
  });
  return {
    facts: all.flatMap(({ facts }) => facts),
    notices: all.flatMap(({ notices }) => notices),
  };
}

/** A figure whose place in its row is lost; the row has one. */
function lost(cell: Cell, fit: Fit | null, items: readonly Item[]): Fact {
  const printed = filled(items);
  const [first] = printed;
  const last = printed.at(-1);
  // An amount in yuan at the end of the row is in the wrong unit wherever it begins.
  if (cell.unit === '万元' && last !== undefined && /\d元$/.test(last.text))
    return unread(keyOf(cell), 'other-unit', last);
  const at = first && last && stretch(first.at, last.at);
  const reason = fit?.how === 'only-total' ? 'only-total' : 'ambiguous';
  return { ...unread(keyOf(cell), reason), at: at ?? null };
}

/** From the one place to the other where they stand in one text. */
const stretch = (from: At, to: At): At =>
  from.block === to.block && from.cell === to.cell && to.end !== undefined
    ? { ...from, end: to.end }
    : from;

function cellFact(
  cell: Cell,
  item: Exclude<Placed, 'lost'>,
  how: Fit['how'],
  hasOtherUnit: boolean,
): FactsAndNotices {
  const key = keyOf(cell);
  if (item === null || item.kind === 'empty')
    return { facts: [blank(key, item?.at ?? null, null)], notices: [] };
  const figure = readFigure(item.text, cell.unit);
  const { at, text } = item;
  const notice = (kind: Notice['kind']): Notice => ({ kind, text, at, key });
  switch (figure.status) {
    case 'blank':
      return { facts: [blank(key, at, text)], notices: [] };
    case 'unreadable':
      return {
        facts: [unread(key, figure.because, item)],
        notices: [notice(figure.because)],
      };
    case 'number': {
      // A figure that names its own unit, or nothing at all, is right whatever the head says.
      if (hasOtherUnit && cell.unit === '万元' && !figure.hasUnit && figure.value !== 0)
        return { facts: [unread(key, 'other-unit', item)], notices: [notice('other-unit')] };
      const fact: Fact = { key, status: 'read', value: figure.value, text, at };
      return {
        facts: [how === 'read' ? fact : { ...fact, status: 'inferred', reason: how }],
        notices: figure.hasUnit ? [notice('unit-in-cell')] : [],
      };
    }
  }
}

const blank = (key: Key, at: At | null, text: string | null): Fact => ({
  key,
  status: 'blank',
  value: null,
  text,
  at,
});
