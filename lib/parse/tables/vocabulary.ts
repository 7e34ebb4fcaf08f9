import { sections } from '#lib/form/editions.ts';
import {
  type Cell,
  cells,
  isGroup,
  labelOfNode,
  labelPath,
  lines,
  nodeAt,
  official,
  spellings,
} from '#lib/form/lines.ts';
import { once } from '#lib/form/once.ts';
import type { Axis, Edition, Label, SectionId, Table } from '#lib/form/template.ts';
import { plainText } from '../plain.ts';

/** The rows that are printed together under the heading of one section. */
export interface Sheet {
  readonly section: Table['section'];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly table: Table;
  readonly path: string;
  /** One for each column, in printed order. */
  readonly cells: readonly Cell[];
  /** The numeral printed before its label, bare. */
  readonly numeral: string;
  /** Its spellings, without numeral and notes, as {@link bare} text; none for a row without a label. */
  readonly labels: readonly string[];
  /** Words that may stand broken around its figures: of its own label, the groups above it, the heads. */
  readonly surroundings: string;
}

/** What a word of the form can be. */
export type Sense =
  | { readonly kind: 'row'; readonly section: SectionId; readonly row: number }
  /** A label over the rows `[first, end)` of its sheet. */
  | {
      readonly kind: 'group';
      readonly section: SectionId;
      readonly first: number;
      readonly end: number;
    }
  | { readonly kind: 'column'; readonly section: SectionId; readonly path: string }
  | { readonly kind: 'columns'; readonly section: SectionId }
  /** The clause over a table, the corner of its head, the heading over its columns. */
  | { readonly kind: 'head'; readonly section: SectionId }
  | { readonly kind: 'section'; readonly section: SectionId };

export interface Word {
  readonly text: string;
  /** The numeral the form prints before it, bare: «1», «七». */
  readonly numeral: string;
  readonly isOfficial: boolean;
  readonly senses: readonly Sense[];
}

/** Letters and digits alone, in one spelling: what is left of a label however it is printed. */
export const bare = (text: string): string =>
  respelled(plainText(text)).replace(/[^\p{L}\p{N}]/gu, '');

/** 其它 for 其他 is no slip, only another habit; the length stays. */
export const respelled = (plain: string): string => plain.replace(/其它/g, '其他');

/** «（七）总计», «三、…», «1.属于…»: the numeral, and what is left. */
const numbered =
  /^(?:[(（](?<list>[一二三四五六七八九十]+)[)）]|(?<other>[一二三四五六七八九十\d]+)[、.])(?<rest>.+)$/u;
/** «采购总金额（单位：万元）» without its note; a label that is all note stays. */
const noted = /^(?<label>[^（]+)（[^）]*）$/u;

/** A label without its numeral, and without and with its note. */
export function parts(label: string): {
  readonly numeral: string;
  readonly text: string;
  readonly noted: string;
} {
  const { list, other, rest = label } = numbered.exec(label)?.groups ?? {};
  const text = bare(noted.exec(rest)?.groups?.label ?? rest);
  return { numeral: list ?? other ?? '', text, noted: bare(rest) };
}

const sheetSections = ['二', '三', '四'] as const;

export const sheetsOf = once((edition: Edition): readonly Sheet[] =>
  sheetSections.map((section) => ({
    section,
    rows: edition.tables.filter((table) => table.section === section).flatMap(rowsOf),
  })),
);

function rowsOf(table: Table): SheetRow[] {
  const all = cells(table);
  const heads = [table.title, table.corner ?? '', table.heading ?? '', ...labels(table.columns)];
  return lines(table.rows).map(({ path, label }) => ({
    table,
    path,
    cells: all.filter((cell) => cell.row === path),
    numeral: parts(official(label)).numeral,
    labels: spellings(label)
      .map((spelling) => parts(spelling).text)
      .filter((text) => text !== ''),
    surroundings: [...spellings(label), ...labelPath(table.rows, path), ...heads]
      .map(bare)
      .join('\n'),
  }));
}

/** Every spelling of every label of an axis, groups included. */
const labels = (axis: Axis): string[] =>
  Object.values(axis).flatMap((node) => [
    ...spellings(labelOfNode(node)),
    ...(isGroup(node) ? labels(node.of) : []),
  ]);

/** All words of the tables of an edition and the headings of the sections, each with all it can mean. */
export const vocabularyOf = once(wordsOf);

function wordsOf(edition: Edition): readonly Word[] {
  const words = new Map<string, Word>();
  const add = (label: Label, sense: Sense) => {
    for (const spelling of spellings(label)) {
      const isOfficial = spelling === official(label);
      const { numeral, text, noted } = parts(spelling);
      // With its note a label is a word of its own: the note of 部分公开 speaks of 其他.
      for (const each of new Set([text, noted])) {
        if (each === '') continue;
        const known = words.get(each);
        words.set(each, {
          text: each,
          numeral: known?.numeral || numeral,
          isOfficial: isOfficial || known?.isOfficial === true,
          senses: [...(known?.senses ?? []), sense],
        });
      }
    }
  };
  for (const table of edition.tables) addHeads(table, add);
  for (const sheet of sheetsOf(edition)) addRows(sheet, add);
  // Shorter headings («概述», «其他事项») are words of every text.
  for (const { id, heading } of sections)
    for (const spelling of spellings(heading))
      if (bare(spelling).length >= 6) add(spelling, { kind: 'section', section: id });
  return [...words.values()];
}

type Add = (label: Label, sense: Sense) => void;

function addHeads(table: Table, add: Add) {
  const { section } = table;
  for (const head of [table.title, table.corner, table.heading])
    if (head !== undefined) add(head, { kind: 'head', section });
  const addColumns = (axis: Axis, parent: string) => {
    for (const [id, node] of Object.entries(axis)) {
      const path = parent + id;
      if (isGroup(node)) {
        add(node.label, { kind: 'columns', section });
        addColumns(node.of, `${path}/`);
      } else add(labelOfNode(node), { kind: 'column', section, path });
    }
  };
  addColumns(table.columns, '');
}

function addRows({ section, rows }: Sheet, add: Add) {
  const groups = new Map<string, { readonly label: Label; readonly first: number; end: number }>();
  rows.forEach(({ table, path }, row) => {
    const steps = path.split('/');
    steps.forEach((_, depth) => {
      const at = steps.slice(0, depth + 1).join('/');
      const node = nodeAt(table.rows, at);
      if (node === undefined) return;
      const group = groups.get(`${table.id}.${at}`);
      if (at === path) add(labelOfNode(node), { kind: 'row', section, row });
      else if (group) group.end = row + 1;
      else groups.set(`${table.id}.${at}`, { label: labelOfNode(node), first: row, end: row + 1 });
    });
  });
  for (const { label, first, end } of groups.values())
    add(label, { kind: 'group', section, first, end });
}
