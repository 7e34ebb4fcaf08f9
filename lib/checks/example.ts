import type { At, Block, Document } from '#lib/extract/document.ts';
import { editionOf, editions, sections } from '#lib/form/editions.ts';
import { figures, official } from '#lib/form/lines.ts';
import type { Edition, SectionId } from '#lib/form/template.ts';
import type { Claim, Fact, Report } from '#lib/parse/fact.ts';
import { figuresOf, stamped } from './check.ts';
import type { Beside, Figures, Finding } from './finding.ts';
import type { Example, Printed, Rule } from './rule.ts';
import { type Wording, wordingOf } from './wording.ts';

/** What a rule finds in an example. */
export function findingsOf(rule: Rule, example: Example): Finding[] {
  const { report, document, previous } = reportOf(example);
  const current = figuresOf(report);
  const examined = { report, document, figures: current, beside: besideOf(example) };
  const judgements =
    rule.scope === 'across' ? rule.judge(current, previous, examined) : rule.judge(examined);
  return stamped(rule, judgements);
}

const besideOf = ({ deadline, lastYear, peer, missingYears }: Example): Beside => ({
  deadline: deadline ?? null,
  missingYears: missingYears ?? null,
  lastYear: lastYear === undefined ? null : wordingIn({ note: '', sections: lastYear }),
  peers:
    peer === undefined
      ? []
      : [
          {
            reportId: 0,
            office: peer.office,
            wording: wordingIn({ note: '', publisher: peer.office, sections: peer.sections }),
          },
        ],
});

function wordingIn(example: Example): Wording {
  const { document, report } = reportOf(example);
  return wordingOf(document, report);
}

/** An example written out as a report, with the document it stands in and the figures of the year before. */
function reportOf(example: Example) {
  const year = example.year ?? 2023;
  const edition = example.edition ?? editionOf(year)?.id ?? 'pre-2019';
  const { document, report: parts } = written(example);
  const report: Report = {
    title: example.title ?? `${year}年政府信息公开工作年度报告`,
    publisher: example.publisher ?? '望江街道办事处',
    region: { province: null, city: null, district: null },
    year,
    edition,
    publishedOn: found(
      example.publishedOn === undefined ? `${year + 1}-01-20` : example.publishedOn,
    ),
    signedOn: found(example.signedOn ?? null),
    period: found(
      example.period === undefined ? [`${year}-01-01`, `${year}-12-31`] : example.period,
    ),
    sections: parts,
    facts: factsOf(edition, example.figures ?? {}, example.withoutTables ?? []),
    claims: (example.claims ?? []).map((claim) => claimOf(claim, document)),
    notices: [],
  };
  return { report, document, previous: previousOf(example, year) };
}

const start: At = { block: 0 };
const found = <T>(value: T | null) => (value === null ? null : { value, at: start });

function claimOf(
  claim: Pick<Claim, 'metric' | 'value' | 'unit' | 'text'>,
  document: Document,
): Claim {
  return {
    ...claim,
    qualifier: null,
    year: null,
    section: '一',
    at: placeOf(claim.text, document),
  };
}

/** Where the words of an example stand; at its beginning when the sections do not hold them. */
function placeOf(words: string, { blocks }: Document): At {
  const block = blocks.findIndex((one) => one.kind === 'text' && one.text.includes(words));
  const one = blocks[block];
  if (one?.kind !== 'text') return start;
  const from = one.text.indexOf(words);
  return { block, start: from, end: from + words.length };
}

function previousOf({ previous }: Example, year: number): Figures | null {
  const edition = editionOf(year - 1)?.id;
  if (previous === undefined || edition === undefined) return null;
  const facts = factsOf(edition, previous, []).map((fact) => [fact.key, fact] as const);
  return { year: year - 1, edition, facts: new Map(facts) };
}

function factsOf(id: Report['edition'], printed: Printed, without: readonly SectionId[]): Fact[] {
  const edition = (editions as readonly Edition[]).find((e) => e.id === id);
  return (edition?.tables ?? []).flatMap((table) =>
    figures({ ...(edition as Edition), tables: [table] }).map(({ key }) =>
      factOf(key as Fact['key'], without.includes(table.section) ? undefined : printed),
    ),
  );
}

/** Without a table there is no figure; a figure not named is 0. */
function factOf(key: Fact['key'], printed: Printed | undefined): Fact {
  if (printed === undefined)
    return { key, status: 'unread', value: null, text: null, at: null, reason: 'table-missing' };
  const value = printed[key] === undefined ? 0 : printed[key];
  if (value === null) return { key, status: 'blank', value, text: '', at: start };
  return typeof value === 'number'
    ? { key, status: 'read', value, text: String(value), at: start }
    : { key, status: 'unread', value: null, text: value, at: start, reason: 'not-a-figure' };
}

/** Each section as a heading and a line of words. */
function written({ sections: words = {} }: Example) {
  const kept = sections.filter(({ id }) => words[id] !== null);
  const lines = kept.flatMap(({ id, heading }) => [`${id}、${official(heading)}`, words[id] ?? '']);
  const blocks = lines.map(
    (text, i): Block => ({
      kind: 'text',
      text,
      place: { start: 0, end: text.length, line: i + 1 },
    }),
  );
  const document: Document = { format: 'text', encoding: 'utf-8', meta: {}, blocks };
  const report = kept.map(({ id, heading }, i) => ({
    id,
    heading: official(heading),
    at: { block: 2 * i },
    blocks: [2 * i + 1, 2 * i + 2] as const,
  }));
  return { document, report };
}
