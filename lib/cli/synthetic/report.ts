import type { Handed } from '#db/save.ts';
import type { Read } from '#db/store-report.ts';
import type { At } from '#lib/extract/document.ts';
import { type Key, sections } from '#lib/form/editions.ts';
import { figures, official } from '#lib/form/lines.ts';
import type { Edition, SectionId } from '#lib/form/template.ts';
import type { Claim, Fact, Reason, Report, SectionText, Status } from '#lib/parse/fact.ts';
import { type YearBook, yearBooks } from '#lib/samples/figures.ts';
import { type Dice, dice } from '#lib/samples/random.ts';
import { disclosureSheet, printed, sheetOf } from '#lib/samples/sheet.ts';
import { type SyntheticOffice, syntheticOffice } from './offices.ts';
import { finished, newPage, type Page, putTable, putText } from './page.ts';
import { paragraph } from './prose.ts';

/** A file, and what the reader would make of it. */
export interface Synthetic extends Handed, Read {}

/** Instead of reading: hands on what was made together with the file. */
export const readSynthetic = (file: Synthetic) => ({ status: 'report', ...file }) as const;

type Cell = ReturnType<typeof figures>[number];
interface Told {
  readonly status: Status;
  readonly value: number | null;
  readonly text: string | null;
  readonly reason?: Reason;
}

/**
 * Reports in the shape of real ones and as the reader would hand them on, without reading anything: of
 * the figures 60 % are zero and 28 % blank. Office by office, year by year, the same on every machine.
 */
export function* syntheticReports(count: number): Generator<Synthetic> {
  for (let i = 0, made = 0; made < count; i += 1) {
    const office = syntheticOffice(i);
    for (const book of yearBooks(office.publisher)) {
      if (made === count) return;
      made += 1;
      yield synthetic(office, book);
    }
  }
}

function synthetic(office: SyntheticOffice, book: YearBook): Synthetic {
  const roll = dice(`${office.publisher.name} ${book.year}`);
  const title = `${office.publisher.office}${book.year}年政府信息公开工作年度报告`;
  const page = newPage(title);
  putText(page, title, 'title');
  const told = toldFigures(book, roll);
  const body = sections.map(({ id, heading }) => {
    const from = putText(page, `${id}、${official(heading)}`, 'heading');
    const claims = putProse(page, id, roll);
    const places = putTables(page, id, book.edition, told);
    const section: SectionText = {
      id,
      heading: official(heading),
      at: { block: from },
      blocks: [from + 1, page.blocks.length],
    };
    return { section, claims, places };
  });
  const places = body.flatMap((part) => part.places);
  const cells = figures(book.edition);
  const { document, bytes } = finished(page, title);
  return {
    name: `${title}.html`,
    bytes,
    publisher: office.publisher.office,
    document,
    report: {
      ...frameOf(office, book, title),
      sections: body.map((part) => part.section),
      facts: cells.map((cell, i) => factOf(cell, told, places[i])),
      claims: body.flatMap((part) => part.claims),
      notices: roll.weighted([1, 3]) === 0 ? [{ kind: 'no-date', text: title, at: null }] : [],
    },
  };
}

const frameOf = (
  { publisher, region }: SyntheticOffice,
  { year, edition }: YearBook,
  title: string,
) =>
  ({
    title,
    publisher: publisher.office,
    region,
    year,
    edition: edition.id,
    publishedOn: { value: `${year + 1}-01-20`, at: null },
    signedOn: null,
    period: { value: [`${year}-01-01`, `${year}-12-31`], at: null },
  }) satisfies Partial<Report>;

/** One clerk in three fills in the totals only; now and then a figure is miscounted, or a row is hard to read. */
function toldFigures({ edition, figures: all }: YearBook, roll: Dice): ReadonlyMap<string, Told> {
  const onlyTotals = roll.between(1, 100) <= 33;
  const cells = figures(edition);
  const anywhere = () => roll.between(20, cells.length - 16);
  const miscounted = roll.between(1, 100) <= 55 ? anywhere() : -1;
  const [hard, from] = [hardRows[roll.weighted([90, 5, 5])] ?? {}, anywhere()];
  const told = cells.map((cell, i): [string, Told] => {
    if (onlyTotals && !cell.column.endsWith('total')) return [cell.key, blank];
    const value = (all.get(cell.key) ?? 0) + (miscounted === i ? 1 : 0);
    const clear: Told = { status: 'read', value, text: printed(cell, value) };
    return [cell.key, i >= from && i < from + 7 ? { ...clear, ...hard } : clear];
  });
  return new Map(told);
}

/** Seven figures in a row are read, or placed by their sums, or nothing decides. */
const hardRows: readonly Partial<Told>[] = [
  {},
  { status: 'inferred', reason: 'sums-decide' },
  { status: 'unread', value: null, reason: 'ambiguous' },
];

const blank: Told = { status: 'blank', value: null, text: '' };

function putProse(page: Page, section: SectionId, roll: Dice): Claim[] {
  const paragraphs = section === '一' ? 6 : section === '五' ? 3 : 1;
  return Array.from({ length: paragraphs }, () => paragraph(roll)).flatMap((sentences) => {
    const block = putText(page, sentences.map(({ text }) => text).join(''));
    return sentences.flatMap(({ text, claim }, i): Claim[] => {
      const start = sentences.slice(0, i).reduce((sum, before) => sum + before.text.length, 0);
      const at: At = { block, start, end: start + text.length };
      return claim ? [{ ...claim, qualifier: null, year: null, text, section, at }] : [];
    });
  });
}

function putTables(
  page: Page,
  section: SectionId,
  edition: Edition,
  told: ReadonlyMap<string, Told>,
): At[] {
  const texts = new Map([...told].map(([key, { text }]) => [key, text ?? '']));
  if (section === '二') return putTable(page, disclosureSheet(edition, texts));
  if (section === '三' || section === '四') return putTable(page, sheetOf(edition, section, texts));
  return [];
}

function factOf(cell: Cell, told: ReadonlyMap<string, Told>, at: At | undefined): Fact {
  const figure = told.get(cell.key);
  if (figure === undefined || at === undefined) throw new Error(`${cell.key} was not written`);
  // Cells are made of the form, so their keys are the form's.
  return { key: cell.key as Key, ...figure, at };
}
