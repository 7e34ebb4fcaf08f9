import type { Document } from '#lib/extract/document.ts';
import { editionOf, editions } from '#lib/form/editions.ts';
import { type Body, bodiesOf, differentTitles } from './bodies.ts';
import { readYear } from './dates.ts';
import { editionOfHeadings } from './edition.ts';
import type { Notice, Parsed, Report, SectionText } from './fact.ts';
import { findIssued } from './issued.ts';
import { findFileOddities, findOddities, isBlankForm } from './oddities.ts';
import { findPeriod } from './period.ts';
import { readClaims } from './prose.ts';
import { findPublisher } from './publisher.ts';
import { type Extent, type Reading, readingOf } from './reading.ts';
import { confirmed, isTold, type Judged, recognisedNotice } from './recognised.ts';
import { mended } from './recognised-labels.ts';
import { refusalOf } from './refuse.ts';
import { findRegion } from './region.ts';
import { findSections, publishedSections, type Section, sectionNotices } from './sections.ts';
import { readTables } from './tables.ts';
import { bestTitle, findTitles } from './titles.ts';
import { findYear } from './year.ts';

/** Document → Report, or why it is none. */
export function parse(given: Document): Parsed {
  const document = mended(given);
  const reading = readingOf(document);
  const found = findSections(reading);
  const printedEdition = editionOfHeadings(reading);
  const bodies = bodiesOf(reading);
  const several = differentTitles(bodies);
  if (several.length > 0)
    return { status: 'refused', because: 'several-reports', detail: several.join('、') };
  const extent = extentOf(reading, found, bodies);
  const titles = findTitles(reading, extent.frontEnd, document.meta);
  const refused = refusalOf(document, reading, titles, found, printedEdition);
  if (refused !== null) return { status: 'refused', ...refused };

  const title = bestTitle(titles);
  const { period, notices: onPeriod } = findPeriod(reading);
  const periodYear = readYear(period?.value[1].slice(0, 4) ?? '');
  const { year, notices: onYear } = findYear(
    periodYear,
    title?.year ?? titles.find((each) => each.year !== null)?.year ?? null,
    overviewOf(reading, found),
  );
  // Which form it is, the headings tell; without them and without a year nothing can be said of it.
  const edition = printedEdition ?? (year === null ? null : (editionOf(year)?.id ?? 'pre-2019'));
  if (edition === null)
    return { status: 'refused', because: 'no-year', detail: title?.text ?? null };

  const publisher = findPublisher(reading, title, extent, document.meta);
  const { publishedOn, signedOn, notices: onDates } = findIssued(reading, document.meta, extent);
  const sections = publishedSections(reading, found);
  const { facts, notices: onTables } = tablesOf(document, edition, sections);
  const notices: Notice[] = [
    ...(publisher === null ? [{ kind: 'no-publisher', text: '', at: null } as const] : []),
    ...onYear,
    ...onPeriod,
    ...onDates,
    ...sectionNotices(reading, found),
    ...findOddities(reading, found, printedEdition, year),
    ...findFileOddities(document),
    ...recognisedNotice(document),
    ...onTables,
    ...(isBlankForm(facts) ? [{ kind: 'blank-form', text: '', at: null } as const] : []),
  ];
  return {
    status: 'report',
    report: {
      title: title?.text ?? null,
      publisher,
      region: findRegion(reading.text, publisher),
      year,
      edition,
      publishedOn,
      signedOn,
      period,
      sections,
      facts,
      claims: readClaims(reading, found, edition, publisher).filter((claim) =>
        isTold(document, claim),
      ),
      notices,
    },
  };
}

/** The free form before 2019 has no tables of ours. */
function tablesOf(
  document: Document,
  edition: Report['edition'],
  sections: readonly SectionText[],
): Judged {
  const form = editions.find((each) => each.id === edition);
  if (form === undefined) return { facts: [], notices: [] };
  return confirmed(document, form, readTables(document, form, sections));
}

const overviewOf = (reading: Reading, [section]: readonly Section[]) =>
  section === undefined
    ? reading.text.slice(0, 6000)
    : reading.text.slice(section.textFrom, section.to);

/** Where the report's own text begins, where what follows it may begin, and where another copy of it does. */
function extentOf(reading: Reading, found: readonly Section[], bodies: readonly Body[]): Extent {
  const tailStart = found.at(-1)?.textFrom ?? Math.max(0, reading.text.length - 1000);
  return {
    frontEnd: found[0]?.from ?? Math.min(3000, reading.text.length),
    tailStart,
    end: bodies.find(({ from }) => from > tailStart)?.from ?? reading.text.length,
  };
}
