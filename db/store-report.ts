import type { Document } from '#lib/extract/document.ts';
import type { Fact, Report, Status } from '#lib/parse/fact.ts';
import { judgeStored, type Store } from './judging.ts';
import { joined, named, sameOffice } from './office.ts';
import { packDocument } from './packed/document.ts';
import { packFacts } from './packed/facts.ts';
import { pack } from './packed/pack.ts';
import { namesOf, proseOf } from './text.ts';
import type { Writer } from './writer.ts';

/** A report as it was read, and the office it names. */
export interface Read {
  /** Null: no office is named; the report waits until somebody says whose it is. */
  readonly publisher: string | null;
  readonly report: Report;
  readonly document: Document;
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
  /** 0 while publisher or year is not known. */
  readonly version: number;
  /** Errors among the findings. */
  readonly failing: number;
  readonly notices: number;
  readonly inferred: number;
  readonly unread: number;
}

/** Writes all rows of a report and of its findings, and answers what a person wants to know of it first. */
export function storeReport(store: Store, read: Read, source: Source): Stored {
  const { report } = read;
  const office = read.publisher === null ? null : officeOf(store.write, read.publisher, report);
  const publisherId = office?.id ?? null;
  const version = nextVersion(store.write, publisherId, report.year);
  const summary = { year: report.year, version, notices: report.notices.length };
  const counts = countsOf(report.facts);
  const reportId = store.write.addReport({
    ...datesOf(report),
    ...counts,
    ...summary,
    publisherId,
    current: version > 0,
    edition: report.edition,
    title: report.title,
    fileId: source.fileId,
    fileName: source.name,
    storedAt: source.receivedAt,
    ...unjudged,
  });
  addReading(store.write, reportId, read, source.name);
  const failing = judgeStored(store, { ...read, reportId, publisherId });
  const { inferred, unread } = counts;
  return { ...summary, reportId, publisher: office?.name ?? null, failing, inferred, unread };
}

const unjudged = { failing: 0, warnings: 0, undetermined: 0 } as const;

const datesOf = ({ publishedOn, signedOn, period }: Report) => ({
  publishedOn: publishedOn?.value ?? null,
  signedOn: signedOn?.value ?? null,
  periodFrom: period?.value[0] ?? null,
  periodTo: period?.value[1] ?? null,
});

/** How many figures stand in each status; together all figures of the edition. */
function countsOf(facts: readonly Fact[]): Record<Status, number> {
  const count = (status: Status) => facts.filter((fact) => fact.status === status).length;
  return {
    read: count('read'),
    inferred: count('inferred'),
    blank: count('blank'),
    unread: count('unread'),
  };
}

/** The office that reports: known by its core name and district, else a new one. */
function officeOf(write: Writer, printed: string, report: Report): { id: number; name: string } {
  const { name, core, region } = named(printed, report.region);
  const known = sameOffice(region, write.officesOfCore(core));
  if (known === null) return { id: write.addOffice({ name, core, ...region }), name };
  const longest = name.length > known.name.length ? name : known.name;
  const office = { ...joined(known, region), id: known.id, name: longest };
  write.updateOffice(office);
  return office;
}

/** The newest received counts; the one it replaces stays, as a version. */
function nextVersion(write: Writer, publisherId: number | null, year: number | null): number {
  if (publisherId === null || year === null) return 0;
  const current = write.currentReport({ publisherId, year });
  if (current === undefined) return 1;
  write.retire({ id: current.id });
  return current.version + 1;
}

function addReading(write: Writer, reportId: number, read: Read, fileName: string): void {
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
