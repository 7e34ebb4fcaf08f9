import type { RuleId } from '#lib/checks/finding.ts';
import { type Db, rows } from '../open.ts';

/** `late`: after the deadline of the law; `late-locally`: only after that of its district, city or province. */
export type Lateness = 'late' | 'late-locally';

/** Which of some reports were published after their deadline, by id. */
export const lateness = (db: Db, ids: readonly number[]): ReadonlyMap<number, Lateness> =>
  new Map(
    rows<{ id: number; severity: string }>(db, question, {
      ids: JSON.stringify(ids),
      rule: 'late-publication' satisfies RuleId,
    }).map(({ id, severity }) => [id, severity === 'error' ? 'late' : 'late-locally']),
  );

const question = `
  select f.report_id as id, c.severity from findings f
  join checks c on c.id = f.check_id join rules r on r.id = c.rule_id
  where r.name = :rule and f.report_id in (select value from json_each(:ids))`;
