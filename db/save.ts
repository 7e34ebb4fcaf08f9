import type { Document } from '#lib/extract/document.ts';
import type { Fact, Report, Status } from '#lib/parse/fact.ts';
import { packFacts } from './facts.ts';
import { type Judge, judgeStored, type Store } from './judging.ts';
import { joined, named, sameOffice } from './office.ts';
import type { Db } from './open.ts';
import { prepared } from './open.ts';
import { deflate, pack } from './pack.ts';
import { savepoint, transaction } from './sqlite.ts';
import { namesOf, proseOf } from './text.ts';
import { type Writer, writer } from './writer.ts';

/** A file as it arrived, and what the line made of it. */
export type Arrival = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
} & (
  | {
      readonly status: 'report';
      readonly publisher: string;
      readonly report: Report;
      readonly document: Document;
    }
  | { readonly status: 'refused'; readonly because: string; readonly detail: string | null }
);

export type Saved =
  | {
      readonly status: 'stored';
      readonly reportId: number;
      readonly publisher: string;
      readonly year: number;
      readonly version: number;
      readonly failing: number;
      readonly notices: number;
      readonly inferred: number;
      readonly unread: number;
    }
  | {
      readonly status: 'same';
      readonly reportId: number;
      readonly publisher: string;
      readonly year: number;
    }
  | { readonly status: 'refused'; readonly because: string; readonly detail: string | null };

/**
 * Stores files in one transaction, durable when the promise is fulfilled, and answers in their order. A
 * report is stored whole or not at all; one that our own code stumbles over is kept as a file, with the
 * error as its refusal. Judges every report, and again the one of the year after.
 */
export async function save(db: Db, arrivals: readonly Arrival[], judge: Judge): Promise<Saved[]> {
  const connection = db.connection();
  const store: Store = { db, write: prepared(db, 'writer', () => writer(connection)), judge };
  const one = (arrival: Arrival): Saved => {
    try {
      return savepoint(connection, () => settle(store, arrival));
    } catch (error) {
      return savepoint(connection, () => settle(store, stumbled(arrival, error)));
    }
  };
  return transaction(connection, () => arrivals.map(one));
}

/** Why a file was refused that our own code could not get through. */
export const stumble = 'internal-error';

const stumbled = ({ name, bytes, sha256, receivedAt }: Arrival, error: unknown): Arrival => ({
  name,
  bytes,
  sha256,
  receivedAt,
  status: 'refused',
  because: stumble,
  detail: String(error),
});

function settle(store: Store, arrival: Arrival): Saved {
  const fileId = keep(store.write, arrival);
  const known = store.write.reportOfFile({ fileId });
  const saved: Saved =
    known !== undefined
      ? { status: 'same', reportId: known.id, publisher: known.name, year: known.year }
      : arrival.status === 'refused'
        ? { status: 'refused', because: arrival.because, detail: arrival.detail }
        : add(store, arrival, fileId);
  store.write.addArrival({ ...arrival, ...saved, fileId });
  return saved;
}

function keep(write: Writer, { sha256, name, bytes, receivedAt }: Arrival): number {
  return (
    write.fileId(sha256) ??
    write.addFile({ sha256, name, size: bytes.length, receivedAt, bytes: deflate(bytes) })
  );
}

type Readable = Extract<Arrival, { status: 'report' }>;

function add(store: Store, arrival: Readable, fileId: number): Saved {
  const { report, document } = arrival;
  const { year } = report;
  const office = officeOf(store.write, arrival);
  const version = nextVersion(store.write, office.id, year);
  const counts = countsOf(report.facts);
  const reportId = store.write.addReport({
    ...rowOf(arrival),
    ...counts,
    publisherId: office.id,
    version,
    current: true,
    fileId,
    notices: report.notices.length,
    failing: 0,
    warnings: 0,
    undetermined: 0,
  });
  addReading(store.write, reportId, arrival);
  const failing = judgeStored(store, { reportId, publisherId: office.id, report, document });
  const { inferred, unread } = counts;
  const notices = report.notices.length;
  return {
    status: 'stored',
    reportId,
    publisher: office.name,
    year,
    version,
    failing,
    notices,
    inferred,
    unread,
  };
}

const rowOf = ({ name, receivedAt, report }: Readable) => ({
  year: report.year,
  edition: report.edition,
  fileName: name,
  title: report.title,
  publishedOn: report.publishedOn?.value ?? null,
  signedOn: report.signedOn?.value ?? null,
  periodFrom: report.period?.value[0] ?? null,
  periodTo: report.period?.value[1] ?? null,
  storedAt: receivedAt,
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
function officeOf(write: Writer, { publisher, report }: Readable): { id: number; name: string } {
  const { name, core, region } = named(publisher, report.region);
  const known = sameOffice(region, write.officesOfCore(core));
  if (known === null) return { id: write.addOffice({ name, core, ...region }), name };
  const longest = name.length > known.name.length ? name : known.name;
  const office = { ...joined(known, region), id: known.id, name: longest };
  write.renameOffice(office);
  return office;
}

/** The newest received counts; the one it replaces stays, as a version. */
function nextVersion(write: Writer, publisherId: number, year: number): number {
  const current = write.currentReport({ publisherId, year });
  if (current === undefined) return 1;
  write.retire({ id: current.id });
  return current.version + 1;
}

function addReading(write: Writer, reportId: number, { name, report, document }: Readable): void {
  const { facts, claims, notices, ...frame } = report;
  const { statuses, values, provenance } = packFacts(facts);
  write.addFigures(reportId, statuses, values);
  write.addProvenance({ reportId, packed: provenance });
  write.addReading({ reportId, document: pack(document), report: pack(frame) });
  for (const claim of claims) write.addClaim({ ...claim, reportId, at: JSON.stringify(claim.at) });
  for (const notice of notices)
    write.addNotice({ ...notice, reportId, at: notice.at && JSON.stringify(notice.at) });
  write.index({ id: reportId, names: namesOf(report, name), prose: proseOf(document) });
}
