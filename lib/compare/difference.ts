import type { Figures, Finding } from '#lib/checks/finding.ts';
import type { Report } from '#lib/parse/fact.ts';
import { type FigureChange, figureChanges } from './figures.ts';
import { type ProseChange, proseChanges } from './prose.ts';
import { sentencesOf } from './sentences.ts';
import type { Reading } from './told.ts';

/** A version as it is laid beside another. */
export interface Version extends Reading {
  readonly findings: readonly Finding[];
}

export const identityParts = [
  'title',
  'publisher',
  'edition',
  'publishedOn',
  'signedOn',
  'period',
] as const;
export type IdentityPart = (typeof identityParts)[number];

/** A part of who, what and when; null where a version does not say it. */
export interface IdentityChange {
  readonly part: IdentityPart;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where two versions of a report differ. */
export interface Difference {
  readonly figures: readonly FigureChange[];
  readonly identity: readonly IdentityChange[];
  /** Failing checks only the second has, and only the first had. */
  readonly gained: readonly Finding[];
  readonly solved: readonly Finding[];
  readonly prose: readonly ProseChange[];
}

/** What was changed from one version to another. */
export const difference = (before: Version, after: Version): Difference => ({
  figures: figureChanges(figuresOf(before.report), figuresOf(after.report)),
  identity: identityChanges(before.report, after.report),
  gained: only(after.findings, before.findings),
  solved: only(before.findings, after.findings),
  prose: proseChanges(sentencesOf(before), sentencesOf(after)),
});

const figuresOf = ({ year, edition, facts }: Report): Figures => ({
  year,
  edition,
  facts: new Map(facts.map((fact) => [fact.key, fact])),
});

const textOf = {
  title: ({ title }) => title,
  publisher: ({ publisher }) => publisher,
  edition: ({ edition }) => edition,
  publishedOn: ({ publishedOn }) => publishedOn?.value ?? null,
  signedOn: ({ signedOn }) => signedOn?.value ?? null,
  period: ({ period }) => period?.value.join(' 至 ') ?? null,
} satisfies Record<IdentityPart, (report: Report) => string | null>;

const identityChanges = (a: Report, b: Report): IdentityChange[] =>
  identityParts.flatMap((part) => {
    const [before, after] = [textOf[part](a), textOf[part](b)];
    return plain(before) === plain(after) ? [] : [{ part, before, after }];
  });

const plain = (text: string | null) => text?.normalize('NFKC').replace(/\s/g, '') ?? null;

/** Failing checks of the one that do not fail in the other. */
function only(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const name = ({ rule, subject }: Finding) => `${rule} ${subject}`;
  const failing = new Set(others.filter(({ verdict }) => verdict === 'fails').map(name));
  return findings.filter((one) => one.verdict === 'fails' && !failing.has(name(one)));
}
