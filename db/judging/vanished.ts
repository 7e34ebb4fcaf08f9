import type { Finding } from '#lib/checks/finding.ts';
import { type Db, rows, run } from '../open.ts';
import { type Check, checkOf } from '../packed/findings.ts';
import type { Cause } from '../schema.ts';

/** Upon what reports are judged anew; `act`: of `settlements`. */
export type Because =
  | { readonly cause: 'settled'; readonly act: number }
  | { readonly cause: Exclude<Cause, 'settled'> };

interface Before extends Pick<Check, 'rule' | 'subject' | 'terms'> {
  readonly position: number;
}

/**
 * Remembers which problems of a report are gone, before its findings are replaced by these. A problem is the
 * same by rule, subject and cells, as in `problems`.
 */
export function rememberVanished(
  { db, because }: { readonly db: Db; readonly because: Because },
  reportId: number,
  findings: readonly Finding[],
): void {
  const before = rows<Before>(db, failedBefore, { reportId });
  if (before.length === 0) return;
  const named = (verdict: Finding['verdict'], name: (check: Before | Check) => string) =>
    new Set(findings.filter((one) => one.verdict === verdict).map((one) => name(checkOf(one))));
  const fails = named('fails', wholeName);
  const open = named('undetermined', shortName);
  const { cause, act = null } = { act: undefined, ...because };
  const at = new Date().toISOString();
  for (const one of before.filter((check) => !fails.has(wholeName(check)))) {
    const undecided = Number(open.has(shortName(one)));
    run(db, addRow, { reportId, position: one.position, at, cause, act, undecided });
  }
}

type Named = Pick<Check, 'rule' | 'subject' | 'terms'>;
const wholeName = ({ rule, subject, terms }: Named) => JSON.stringify([rule, subject, terms]);
/** What is open may name no cells. */
const shortName = ({ rule, subject }: Named) => JSON.stringify([rule, subject]);

const failedBefore = `
  select f.position, r.name as rule, c.subject, c.terms from findings f
  join checks c on c.id = f.check_id join rules r on r.id = c.rule_id
  where f.report_id = :reportId`;

const addRow = `
  insert into vanished (report_id, at, cause, act, undecided, check_id, operands, left_sum, right_sum,
    detail, blanks_as_zero, inferred)
  select report_id, :at, :cause, :act, :undecided, check_id, operands, left_sum, right_sum, detail,
    blanks_as_zero, inferred
  from findings where report_id = :reportId and position = :position`;
