import { rulesVersion } from '#lib/checks/rules-version.ts';
import { closest, type Peer, type Wording, wordingOf } from '#lib/checks/wording.ts';
import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { shortName } from '#lib/register/office-name.ts';
import { type Db, rows } from '../open.ts';
import { storedReading } from '../stored.ts';
import type { Writer } from '../writer.ts';

interface Store {
  readonly db: Db;
  readonly write: Writer;
}

/** An office and a year. */
export interface Slot {
  readonly publisherId: number;
  readonly year: number;
}

/** A report that counts, of an office of the same district and the same year. */
export interface Mate extends Peer {
  readonly publisherId: number;
  /** The report its findings name as saying the same. */
  readonly closest: number | null;
}

/** Takes the wording of a reading and keeps it. */
export function keepWording(
  { write }: Store,
  reportId: number,
  { report, document }: { readonly report: Report; readonly document: Document },
): Wording {
  const wording = wordingOf(document, report);
  write.keepWording({
    id: reportId,
    rulesVersion,
    overview: packed(wording.overview),
    outlook: packed(wording.outlook),
  });
  return wording;
}

/** How a stored report is worded; what other rules took, or none, is taken anew. */
export function wordingFor(store: Store, reportId: number): Wording {
  const [row] = rows<Kept>(
    store.db,
    'select overview, outlook from wordings where report_id = :reportId and rules_version = :rulesVersion',
    { reportId, rulesVersion },
  );
  return row === undefined
    ? keepWording(store, reportId, storedReading(store.db, reportId))
    : unpacked(row);
}

interface Kept {
  readonly overview: Buffer;
  readonly outlook: Buffer;
}

const packed = (prints: readonly number[]): Buffer => Buffer.from(new Float64Array(prints).buffer);
const numbers = (bytes: Buffer): number[] => [...new Float64Array(new Uint8Array(bytes).buffer)];
const unpacked = ({ overview, outlook }: Kept): Wording => ({
  overview: numbers(overview),
  outlook: numbers(outlook),
});

interface MateRow {
  readonly reportId: number;
  readonly publisherId: number;
  readonly name: string;
  readonly core: string;
  readonly closest: number | null;
  readonly overview: Buffer | null;
  readonly outlook: Buffer | null;
}

/** The reports of a year that count in the district of an office, its own among them. */
export function matesOf(store: Store, slot: Slot): Mate[] {
  const { publisherId, year } = slot;
  const found = rows<MateRow>(store.db, mates, { publisherId, year, rulesVersion });
  return found.map(({ name, core, overview, outlook, ...row }) => ({
    ...row,
    office: shortName(name, core),
    wording:
      overview === null || outlook === null
        ? wordingFor(store, row.reportId)
        : unpacked({ overview, outlook }),
  }));
}

/** Cities without districts have their 镇 beside each other; regions not told contradict nothing. */
const mates = `
  select r.id as reportId, p.id as publisherId, p.name, p.core, k.closest, w.overview, w.outlook
  from publishers own
  join publishers p on p.district is own.district
    and (own.city is null or p.city is null or p.city = own.city)
    and (own.province is null or p.province is null or p.province = own.province)
    and (own.district is not null or p.city = own.city)
  join reports r on r.publisher_id = p.id and r.year = :year and r."current" = 1
  left join wordings k on k.report_id = r.id
  left join wordings w on w.report_id = r.id and w.rules_version = :rulesVersion
  where own.id = :publisherId
  order by r.id`;

/**
 * Reports of the district whose findings no longer name the right one, now that the report of an office and
 * year has come, changed or gone.
 */
export function misnaming(store: Store, slot: Slot): number[] {
  const all = matesOf(store, slot);
  const [own] = all.filter(({ publisherId }) => publisherId === slot.publisherId);
  return all.flatMap((mate) => {
    if (mate.publisherId === slot.publisherId) return [];
    const named = all.find(({ reportId }) => reportId === mate.closest);
    const possible = new Set([own, named].filter((one) => one !== undefined));
    const due = closest(mate.wording, [...possible])?.reportId ?? null;
    return due === mate.closest ? [] : [mate.reportId];
  });
}
