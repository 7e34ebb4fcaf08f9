import type { Document } from '#lib/extract/document.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Fact, Notice, SectionText } from './fact.ts';
import { type Copies, copiesOf } from './tables/copies.ts';
import { hasMoreColumns } from './tables/crowded.ts';
import { entriesOf } from './tables/entries.ts';
import { type FactsAndNotices, factsOf } from './tables/facts.ts';
import { habitsOf } from './tables/habits.ts';
import { piecesOf } from './tables/pieces.ts';
import { remarks } from './tables/remarks.ts';
import { readRows, type Source } from './tables/rows.ts';
import { type Sheet, sheetsOf, vocabularyOf } from './tables/vocabulary.ts';

/**
 * The figures of the three official tables, one Fact for each figure of the edition in printed order, and
 * a Notice for everything odd about them. Sections say where each table should stand; without them the
 * tables are looked for everywhere.
 */
export function readTables(
  document: Document,
  edition: Edition,
  sections: readonly SectionText[],
): { facts: Fact[]; notices: Notice[] } {
  const pieces = piecesOf(document);
  const entries = entriesOf(pieces, vocabularyOf(edition));
  const sheets = sheetsOf(edition).map((sheet) => ({
    sheet,
    copies: copiesOf(entries, sheet, sections),
  }));
  const first = sheets.flatMap(({ copies }) => copies.all.slice(0, 1));
  const source: Source = {
    entries,
    pieces,
    habits: habitsOf(first),
    hasMoreColumns: first.some((contents) => hasMoreColumns(entries, pieces, contents)),
  };
  const read = sheets.map(({ sheet, copies }) => readSheet(source, sheet, copies));
  const facts = read.flatMap((each) => each.facts);
  return { facts, notices: read.flatMap((each) => each.notices) };
}

function readSheet(source: Source, sheet: Sheet, copies: Copies): FactsAndNotices {
  const { all, isTied, again, own } = copies;
  const [chosen = [], ...others] = all;
  const readings = readRows(source, sheet, chosen, own);
  const { facts, notices } = factsOf(sheet, readings);
  const rivals = [...(isTied ? others : []), ...again].map(
    (other) => factsOf(sheet, readRows(source, sheet, other)).facts,
  );
  return {
    facts: facts.map((fact, i) =>
      rivals.some((rival) => contradicts(rival[i], fact)) ? undecided(fact) : fact,
    ),
    notices: [...notices, ...remarks(source.entries, sheet, readings, others)],
  };
}

const contradicts = (other: Fact | undefined, fact: Fact) =>
  other !== undefined && other.value !== null && fact.value !== null && other.value !== fact.value;

const undecided = (fact: Fact): Fact => ({
  ...fact,
  status: 'unread',
  value: null,
  reason: 'ambiguous',
});
