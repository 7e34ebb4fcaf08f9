import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { asPrinted } from '#lib/register/office-name.ts';
import { countsOf } from './figures.ts';
import { judgeStored, type Store } from './judging/judging.ts';
import { packDocument } from './packed/document.ts';
import { packFacts } from './packed/facts.ts';
import { pack } from './packed/pack.ts';
import { officeOf } from './register/office-of.ts';
import type { Undecided } from './schema.ts';
import { namesOf, proseOf } from './text.ts';
import { place } from './versions/place.ts';
import { standingOf } from './versions/versions.ts';
import type { Writer } from './writer.ts';

/** A report as it was read, and the office it names. */
export interface Read {
  /** Null: no office is named; the report waits until somebody says whose it is. */
  readonly publisher: string | null;
  readonly report: Report;
  readonly document: Document;
  /** Of the reader that read it; left out: not counted. */
  readonly readerVersion?: number;
}

/** The file it was read from. */
export interface Source {
  readonly fileId: number;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

export interface Stored {
  readonly reportId: number;
  readonly publisher: string | null;
  readonly year: number | null;
  /** 0 while publisher or year is not known; of a twin that of the report it says again. */
  readonly version: number;
  /** The report it says again in another format. */
  readonly twinOf: number | null;
  /** Why a person has to say whether it counts. */
  readonly undecided: Undecided | null;
  /** Errors among the findings. */
  readonly failing: number;
  readonly notices: number;
  readonly inferred: number;
  readonly unread: number;
}

/** Writes all rows of a report and of its findings, and answers what a person wants to know of it first. */
export function storeReport(store: Store, read: Read, source: Source): Stored {
  const { report } = read;
  const told = { printed: read.publisher, region: report.region };
  const office = officeOf(store.db, told, source.receivedAt);
  const publisherId = office?.id ?? null;
  const standing = standingOf(store.db, { ...read, publisherId, year: report.year });
  const summary = { year: report.year, notices: report.notices.length };
  const counts = countsOf(report.facts);
  const reportId = store.write.addReport({
    ...datesOf(report),
    ...counts,
    ...summary,
    ...unplaced,
    publisherId,
    printed: read.publisher && asPrinted(read.publisher),
    edition: report.edition,
    title: report.title,
    fileId: source.fileId,
    fileName: source.name,
    storedAt: source.receivedAt,
    readerVersion: read.readerVersion ?? 0,
    ...unjudged,
  });
  addReading(store.write, reportId, read, source.name);
  place(store.db, reportId, standing);
  const failing = judgeStored(store, { ...read, reportId, publisherId });
  const { inferred, unread } = counts;
  return {
    ...summary,
    reportId,
    publisher: office?.name ?? null,
    version: standing.version,
    twinOf: standing.kind === 'twin' ? standing.of : null,
    undecided: standing.kind === 'unfiled' ? null : standing.undecided,
    failing,
    inferred,
    unread,
  };
}

const unplaced = { version: 0, current: false } as const;
const unjudged = { failing: 0, warnings: 0, undetermined: 0 } as const;

/** The dates of a report as its columns hold them. */
export const datesOf = ({ publishedOn, signedOn, period }: Report) => ({
  publishedOn: publishedOn?.value ?? null,
  signedOn: signedOn?.value ?? null,
  periodFrom: period?.value[0] ?? null,
  periodTo: period?.value[1] ?? null,
});

/** Writes what was read of a file; there is nothing of an earlier reading left. */
export function addReading(write: Writer, reportId: number, read: Read, fileName: string): void {
  const { facts, claims, notices, ...frame } = read.report;
  const { statuses, values, provenance } = packFacts(facts);
  write.addFigures(reportId, statuses, values);
  write.addProvenance({ reportId, packed: provenance });
  write.addReading({ reportId, document: packDocument(read.document), report: pack(frame) });
  claims.forEach((claim, position) => {
    write.addClaim({ ...claim, reportId, position, at: JSON.stringify(claim.at) });
  });
  notices.forEach((notice, position) => {
    write.addNotice({ ...notice, reportId, position, at: notice.at && JSON.stringify(notice.at) });
  });
  const names = namesOf(read.report, fileName);
  write.index({ id: reportId, names, prose: proseOf(read.document) });
}
