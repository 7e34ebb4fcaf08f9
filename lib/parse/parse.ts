import type { Document } from '#lib/extract/document.ts';
import { editionOf } from '#lib/form/editions.ts';
import { readYear } from './dates.ts';
import { editionOfHeadings } from './edition.ts';
import type { Notice, Parsed, Report } from './fact.ts';
import { findIssued } from './issued.ts';
import { findOddities } from './oddities.ts';
import { findPeriod } from './period.ts';
import { readClaims } from './prose.ts';
import { findPublisher } from './publisher.ts';
import { type Reading, readingOf } from './reading.ts';
import { refusalOf } from './refuse.ts';
import { findRegion } from './region.ts';
import { findSections, publishedSections, type Section, sectionNotices } from './sections.ts';
import { bestTitle, findTitles } from './titles.ts';
import { findYear } from './year.ts';

/** Document → Report, or why it is none. */
export function parse(document: Document): Parsed {
  const reading = readingOf(document);
  const found = findSections(reading);
  const printedEdition = editionOfHeadings(document);
  const extent = extentOf(reading, found);
  const titles = findTitles(reading, extent.frontEnd, document.meta);
  const refused = refusalOf(document, reading, titles, found, printedEdition);
  if (refused !== null) return { status: 'refused', ...refused };

  const title = bestTitle(titles);
  const period = findPeriod(reading);
  const overview = textOf(reading, found[0]);
  const year = findYear(
    readYear(period.period?.value[1].slice(0, 4) ?? ''),
    title?.year ?? null,
    overview,
  );
  if (year.year === null)
    return { status: 'refused', because: 'no-year', detail: title?.text ?? null };

  const edition = printedEdition ?? editionOf(year.year)?.id ?? 'pre-2019';
  const publisher = findPublisher(reading, titles, extent.tailStart, document.meta);
  const issued = findIssued(reading, document.meta, extent);
  const sections = publishedSections(reading, found);
  const report: Report = {
    title: title?.text ?? null,
    publisher,
    region: findRegion(reading.text, publisher),
    year: year.year,
    edition,
    publishedOn: issued.publishedOn,
    signedOn: issued.signedOn,
    period: period.period,
    sections,
    facts: [],
    claims: readClaims(reading, found, edition),
    notices: [
      ...(publisher === null ? [{ kind: 'no-publisher', text: '', at: null } as const] : []),
      ...year.notices,
      ...period.notices,
      ...issued.notices,
      ...sectionNotices(reading, found),
      ...findOddities(reading, found, printedEdition, year.year),
    ] satisfies Notice[],
  };
  return { status: 'report', report };
}

const textOf = (reading: Reading, section: Section | undefined) =>
  section === undefined
    ? reading.text.slice(0, 6000)
    : reading.text.slice(section.textFrom, section.to);

/** Where the report's own text begins, and where what follows it may begin. */
const extentOf = (reading: Reading, found: readonly Section[]) => ({
  frontEnd: found[0]?.from ?? Math.min(3000, reading.text.length),
  tailStart: found.at(-1)?.textFrom ?? Math.max(0, reading.text.length - 1000),
});
