import type { Beside, Figures, Finding } from '#lib/checks/finding.ts';
import { rulesVersion } from '#lib/checks/rules-version.ts';
import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import type { Db } from '../open.ts';
import { checkOf, judgementOf, storedFinding } from '../packed/findings.ts';
import { pack } from '../packed/pack.ts';
import { type Doubt, doubtsOf, weightOf } from '../settling/doubts.ts';
import { neighbourFigures, settledOf, storedReading } from '../stored.ts';
import type { Writer } from '../writer.ts';
import { besideOf } from './beside.ts';
import { type Because, rememberVanished } from './vanished.ts';
import { keepWording, misnaming, type Slot } from './wordings.ts';

/** Judges a report with the figures of the year before, if they are in the store. */
export type Judge = (
  report: Report,
  previous: Figures | null,
  document: Document,
  beside?: Beside,
) => readonly Finding[];

/** What writing a report takes. */
export interface Store {
  readonly db: Db;
  readonly write: Writer;
  readonly judge: Judge;
  /** Why reports that were judged before are judged anew. */
  readonly because: Because;
}

interface Judged {
  readonly reportId: number;
  /** Null: nobody has said whose it is, and no neighbour is at hand. */
  readonly publisherId: number | null;
  readonly report: Report;
  readonly document: Document;
}

/**
 * Judges a report just stored, and once more those it bears on: the next one of its office, which could not
 * be asked what it carries over, and those of other offices that say the same. Answers how many errors fail
 * in the first.
 */
export function judgeStored(store: Store, judged: Judged): number {
  const failing = judgeOne(store, judged);
  judgeNext(store, judged);
  const slot = slotOf(judged);
  if (slot !== null) judgeMates(store, slot);
  return failing;
}

function judgeOne(store: Store, judged: Judged): number {
  const { reportId, report, document } = judged;
  const wording = keepWording(store, reportId, judged);
  const slot = slotOf(judged);
  const before = slot && store.write.currentReport({ ...slot, year: slot.year - 1 });
  const previous = before ? neighbourFigures(store.db, before.id) : null;
  const beside = slot === null ? {} : besideOf(store, slot, before?.id ?? null);
  const findings = store.judge(report, previous, document, { ...beside, wording });
  store.write.nameClosest({ id: reportId, closest: namedIn(findings) });
  return replaceFindings(store, judged, findings);
}

const slotOf = ({ publisherId, report: { year } }: Judged): Slot | null =>
  publisherId === null || year === null ? null : { publisherId, year };

/** The report of another office that findings say is the same. */
function namedIn(findings: readonly Finding[]): number | null {
  const found = findings.find((one) => one.rule === 'shared-prose' && one.verdict === 'fails');
  return typeof found?.detail.report === 'number' ? found.detail.report : null;
}

function judgeNext(store: Store, judged: Judged): void {
  const slot = slotOf(judged);
  // Only the version that counts carries over into the year after.
  if (slot === null || store.write.currentReport(slot)?.id !== judged.reportId) return;
  // The next one there is, for it tells of years that are missing between.
  const next = store.write.nextReport(slot);
  if (next !== undefined) rejudgeAlone(store, next.id);
}

/** Judges the reports of other offices anew whose findings no longer name the right report as the same. */
export function judgeMates(store: Store, slot: Slot): void {
  for (const id of misnaming(store, slot)) rejudgeAlone(store, id);
}

/** Judges a stored report again as it counts now. Throws when there is none of that id. */
export const rejudge = (store: Store, reportId: number): void =>
  void judgeStored(store, judgedOf(store, reportId));

/** The same, whatever it bears on left as it is. */
export const rejudgeAlone = (store: Store, reportId: number): void =>
  void judgeOne(store, judgedOf(store, reportId));

/** The same, and reports of other offices that say the same. */
export function rejudgeWithMates(store: Store, reportId: number): void {
  const judged = judgedOf(store, reportId);
  judgeOne(store, judged);
  const slot = slotOf(judged);
  if (slot !== null) judgeMates(store, slot);
}

function judgedOf({ db, write }: Store, reportId: number): Judged {
  const reading = storedReading(db, reportId);
  const publisherId = write.publisherOf({ id: reportId })?.publisherId ?? null;
  return { ...reading, reportId, publisherId };
}

/** Puts the findings of a report in place of what was there; answers how many errors fail. */
function replaceFindings(store: Store, judged: Judged, findings: readonly Finding[]): number {
  const { write } = store;
  const id = judged.reportId;
  rememberVanished(store, id, findings);
  for (const clear of write.clearFindings) clear({ id });
  const fails = findings.filter(({ verdict }) => verdict === 'fails');
  const open = findings.filter(({ verdict }) => verdict === 'undetermined');
  fails.forEach((finding, position) => {
    addFinding(write, { reportId: id, position }, finding);
  });
  if (open.length > 0) addUndetermined(write, id, open);
  addTallies(write, id, fails, open);
  const failing = fails.filter(({ severity }) => severity === 'error').length;
  const warnings = fails.filter(({ severity }) => severity === 'warning').length;
  write.countFindings({ id, failing, warnings, undetermined: open.length, rulesVersion });
  countDoubts(store, judged, findings);
  return failing;
}

/** Puts the report into the queue as far as it has something open. */
function countDoubts(store: Store, judged: Judged, findings: readonly Finding[]): void {
  const { reportId, publisherId, report } = judged;
  const doubts = doubtsOf(report, settledOf(store.db, reportId));
  const isFiled = publisherId !== null && report.year !== null;
  const count = (kind: Doubt['kind']) => doubts.filter((doubt) => doubt.kind === kind).length;
  store.write.countDoubts({
    id: reportId,
    inferred: count('inferred'),
    unread: count('unread'),
    missing: count('missing'),
    changed: count('changed'),
    notices: count('notice'),
    open: doubts.length + (isFiled ? 0 : 1),
    weight: weightOf(doubts, findings, isFiled),
  });
}

const addFinding = (
  write: Writer,
  where: { reportId: number; position: number },
  finding: Finding,
) =>
  write.addFinding({
    ...storedFinding(finding),
    ...where,
    checkId: write.checkId(checkOf(finding)),
  });

function addUndetermined(write: Writer, reportId: number, open: readonly Finding[]): void {
  const judgements = open.map((finding) => judgementOf(write.checkId(checkOf(finding)), finding));
  write.addUndetermined({ reportId, packed: pack(judgements) });
}

function addTallies(
  write: Writer,
  reportId: number,
  fails: readonly Finding[],
  open: readonly Finding[],
): void {
  const of = (findings: readonly Finding[], name: string) =>
    findings.filter(({ rule }) => rule === name);
  for (const rule of new Set([...fails, ...open].map((finding) => finding.rule)))
    write.addTally({
      reportId,
      ruleId: write.ruleId(rule),
      fails: of(fails, rule).length,
      undetermined: of(open, rule).length,
      reasons: JSON.stringify(reasonsOf(of(open, rule))),
    });
}

/** How many findings are open for which reason; a rule that names none has the empty one. */
function reasonsOf(open: readonly Finding[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { detail } of open) {
    const because = String(detail.because ?? '');
    counts.set(because, (counts.get(because) ?? 0) + 1);
  }
  // In one order, so that equal counts are equal text.
  return Object.fromEntries([...counts].sort());
}
