import { type Chain, type Counts, near } from './chain.ts';
import type { Dice } from './random.ts';

/** Section 二 of the 2019 edition: what there was, by how much it changed, what was decided. */
export function disclosure2019(
  counts: Counts,
  chain: Chain,
  made: number,
  roll: Dice,
): Chain['items'] {
  const norm = 'documents.normativeDocuments';
  counts.set(`${norm}.newlyMade`, made);
  counts.set(`${norm}.newlyPublished`, made);
  counts.set(`${norm}.totalPublished`, chain.stock + made);
  const rows = [
    'licensing.licences',
    'licensing.otherServices',
    'enforcement.penalties',
    'enforcement.coercion',
    'fees.administrativeFees',
  ];
  const after = rows.map((row) => {
    const prior = chain.items[row] ?? 0;
    const change = prior === 0 ? 0 : roll.between(-2, 4);
    counts.set(`${row}.priorItems`, prior);
    counts.set(`${row}.change`, change);
    return [row, prior + change] as const;
  });
  counts.set('licensing.licences.decisions', chain.licences);
  counts.set('licensing.otherServices.decisions', near(roll, chain.licences * 3));
  counts.set('enforcement.penalties.decisions', chain.penalties);
  const projects = roll.between(1, 6);
  counts.set('procurement.centralProcurement.projects', projects);
  counts.set(
    'procurement.centralProcurement.amount',
    projects * roll.between(21_000, 98_000) * 100,
  );
  return Object.fromEntries(after);
}

/** Section 二 of the 2021 edition; `fees` in 分. */
export function disclosure2021(
  counts: Counts,
  chain: Chain,
  made: number,
  repealed: number,
  fees: number,
) {
  const norm = 'documents.normativeDocuments';
  counts.set(`${norm}.issued`, made);
  counts.set(`${norm}.repealed`, repealed);
  counts.set(`${norm}.inForce`, chain.stock + made - repealed);
  counts.set('licensing.licences.decisions', chain.licences);
  counts.set('enforcement.penalties.decisions', chain.penalties);
  counts.set('fees.administrativeFees.amount', fees);
}
