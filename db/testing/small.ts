import type { Finding } from '#lib/checks/finding.ts';
import type { Document } from '#lib/extract/document.ts';
import { editionOf, type Key } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Claim, Fact, Notice, Report } from '#lib/parse/fact.ts';
import type { Judge } from '../judging/judging.ts';
import { type Db, open } from '../open.ts';
import { type Handed, type Line, type Reading, save } from '../save.ts';
import { settle } from '../settling/settle.ts';

/** A report small enough to read at a glance; figures that are not named are 0. */
export interface Small {
  readonly publisher?: string;
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  readonly year?: number;
  readonly figures?: { readonly [key in Key]?: number | null };
  readonly prose?: string;
  readonly publishedOn?: string;
  readonly claims?: readonly Claim[];
  readonly notices?: readonly Notice[];
  readonly name?: string;
}

export interface SmallFile extends Handed {
  readonly reading: Reading<'news'>;
}

export function small(told: Small = {}): SmallFile {
  const { publisher = '甲街道办事处', year = 2023, prose = '本年度工作平稳。' } = told;
  const name = told.name ?? `${publisher}${year}.txt`;
  const report = smallReport(told, publisher, year);
  const reading = { status: 'report', publisher, report, document: documentOf(prose) } as const;
  return { name, bytes: Buffer.from(JSON.stringify([told, prose])), reading };
}

/** A small report in which some figures are not plainly read. */
export function doubtful(
  figures: { readonly [key in Key]?: Omit<Fact, 'key' | 'at'> },
  told: Small = {},
): SmallFile {
  const file = small({ ...told, prose: JSON.stringify(figures) });
  if (file.reading.status === 'refused') return file;
  const { report } = file.reading;
  const facts = report.facts.map((fact): Fact => ({ ...fact, ...figures[fact.key] }));
  return { ...file, reading: { ...file.reading, report: { ...report, facts } } };
}

/** A file that is no report. */
export const newsItem = (name = 'news.html'): SmallFile => ({
  name,
  bytes: Buffer.from(`a news item in ${name}`),
  reading: { status: 'refused', because: 'news', detail: '2022' },
});

const smallReport = (told: Small, publisher: string, year: number): Report => ({
  title: `${publisher}${year}年政府信息公开工作年度报告`,
  publisher,
  region: {
    province: told.province ?? null,
    city: told.city ?? null,
    district: told.district ?? null,
  },
  year,
  edition: editionOf(year)?.id ?? 'pre-2019',
  publishedOn: told.publishedOn === undefined ? null : { value: told.publishedOn, at: null },
  signedOn: null,
  period: null,
  sections: [],
  facts: factsOf(year, told.figures ?? {}),
  claims: told.claims ?? [],
  notices: told.notices ?? [],
});

function factsOf(year: number, given: Small['figures'] & object): Fact[] {
  const edition = editionOf(year);
  return (edition === undefined ? [] : figures(edition)).map((cell, i): Fact => {
    const key = cell.key as Key;
    const value = given[key] === undefined ? 0 : given[key];
    const at = { block: 1, cell: i };
    return value === null
      ? { key, status: 'blank', value, text: '', at }
      : { key, status: 'read', value, text: String(value), at };
  });
}

const documentOf = (prose: string): Document => ({
  format: 'text',
  encoding: 'utf-8',
  meta: {},
  blocks: [{ kind: 'text', text: prose, place: { start: 0, end: prose.length, line: 1 } }],
});

/** Finds nothing. */
const content: Judge = () => [];

/** One rule within a report and one across years, enough to see what is kept and what is judged again. */
export const twoRules: Judge = (report, previous) => {
  const value = (key: Key) => report.facts.find((fact) => fact.key === key)?.value ?? null;
  const carried = previous?.facts.get('applications.carriedForward.total')?.value ?? null;
  const received = value('applications.received.total');
  const over = value('applications.carriedOver.total');
  return [
    finding('received', received === 13 ? 'fails' : 'holds', {
      left: [{ key: 'applications.received.total', value: received }],
      sums: received === null ? null : [received, 0],
      at: [{ block: 1, cell: 3 }],
    }),
    finding('carried', carried === null ? 'undetermined' : carried === over ? 'holds' : 'fails', {
      left: [{ key: 'applications.carriedForward.total', yearsAgo: 1, value: carried }],
      right: [{ key: 'applications.carriedOver.total', value: over }],
      severity: 'warning',
      detail: { because: carried === null ? 'no-previous' : null },
    }),
  ];
};

const finding = (rule: string, verdict: Finding['verdict'], more: Partial<Finding>): Finding => ({
  rule,
  subject: 'report',
  severity: 'error',
  verdict,
  left: [],
  right: [],
  sums: null,
  detail: {},
  at: [],
  ...more,
});

export const smallLine = (judge: Judge = content): Line<SmallFile, 'news'> => ({
  read: ({ reading }) => reading,
  judge,
});

/** A store in memory that holds these files, stored one after the other. */
export async function stored(files: readonly SmallFile[], judge: Judge = content): Promise<Db> {
  const db = open(':memory:');
  for (const file of files) await save(db, [file], smallLine(judge));
  return db;
}

/** Whoever settles something in the first report of a store. */
export const signed = { actor: '李某', settledAt: '2025-01-02T03:04:05.000Z', reportId: 1 };

/** Has a figure of the first report of a store corrected, judged by `twoRules`. */
export function correct(db: Db, key: Key, from: number, to: number) {
  const seen = { status: 'read', value: from } as const;
  const after = { status: 'read', value: to, text: String(to) } as const;
  const decisions = [{ action: 'correct', subject: key, seen, after } as const];
  return settle(db, { ...signed, reason: '原件如此', decisions }, twoRules);
}

/** 2022 and 2023 of an office: what is carried over did not fit until the first was corrected. */
export async function correctedBefore(): Promise<Db> {
  const forward = 'applications.carriedForward.total';
  const before = small({ year: 2022, figures: { [forward]: 3 } });
  const after = small({ figures: { 'applications.carriedOver.total': 2 } });
  const db = await stored([before, after], twoRules);
  correct(db, forward, 3, 2);
  return db;
}
