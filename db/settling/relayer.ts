import type { Fact } from '#lib/parse/fact.ts';
import { countsOf } from '../figures.ts';
import type { Store } from '../judging/judging.ts';
import { packFigures } from '../packed/facts.ts';
import { logOf } from '../queries/history.ts';
import { hasChanged, inForce, laid, type Settlement } from './layers.ts';

/**
 * Lays what persons settled over the facts of a reading, the one kept or a newer one, and writes what counts
 * into `figures` and the counts of the report. Answers the facts as they count, which is what is to be
 * judged. Texts and places of the reading are the caller's to write. What was settled stays; where the
 * reading now says otherwise it is marked as changed.
 */
export function relayer(store: Store, reportId: number, read: readonly Fact[]): readonly Fact[] {
  const force = inForce(logOf(store.db, reportId));
  const facts = read.map((fact) => laid(fact, force.get(fact.key)));
  const { statuses, values } = packFigures(facts);
  store.write.clearFigures({ id: reportId });
  store.write.addFigures(reportId, statuses, values);
  store.write.countFigures({ id: reportId, ...countsOf(facts) });
  keepSettled(store, reportId, read, force);
  return facts;
}

function keepSettled(
  { write }: Store,
  reportId: number,
  read: readonly Fact[],
  force: ReadonlyMap<string, Settlement>,
): void {
  const byKey = new Map<string, Fact>(read.map((fact) => [fact.key, fact]));
  write.clearSettled({ id: reportId });
  for (const [subject, settlement] of force) {
    const { status = null, value = null } = byKey.get(subject) ?? {};
    const changed = status !== null && hasChanged({ status, value }, settlement);
    const settlementId = settlement.id;
    write.addSettled({
      reportId,
      subject,
      settlementId,
      readStatus: status,
      readValue: value,
      changed,
    });
  }
}
