import { z } from 'zod';
import { kept } from '../kept.ts';
import { type Db, only, rows } from '../open.ts';
import { parseJson } from '../packed/pack.ts';
import type { Page } from './filter.ts';
import { asked, type ProblemFilter } from './problem-ways.ts';

/** How many checks of a rule could not be decided for one reason, in how many reports. */
export interface UndecidedCount {
  readonly rule: string;
  /** `detail.because` of the findings; empty: the rule names none. Null: judged before reasons were counted. */
  readonly because: string | null;
  readonly checks: number;
  readonly reports: number;
}

/** What could not be decided in the current reports, by rule and reason. */
export const undecidedCounts = (db: Db, filter: ProblemFilter): readonly UndecidedCount[] =>
  kept(db, `undecided ${JSON.stringify(ofReports(filter))}`, () => counted(db, filter));

function counted(db: Db, filter: ProblemFilter): UndecidedCount[] {
  const { text, parameters } = asked(ofReports(filter));
  const found = rows<{ rule: string; reasons: string | null; checks: number; reports: number }>(
    db,
    `select rules.name as rule, c.reasons, sum(c.undetermined) as checks, count(*) as reports
     ${from} where ${text} group by c.rule_id, c.reasons`,
    parameters,
  );
  const counts = new Map<string, UndecidedCount>();
  for (const { rule, reasons, checks, reports } of found)
    for (const [because, n] of reasonsOf(reasons, checks / reports)) {
      const id = `${rule} ${because}`;
      const so = counts.get(id) ?? { rule, because, checks: 0, reports: 0 };
      counts.set(id, { ...so, checks: so.checks + n * reports, reports: so.reports + reports });
    }
  return [...counts.values()].sort((a, b) => b.checks - a.checks);
}

/** What could not be decided of one rule in one report. */
export interface UndecidedRow {
  readonly reportId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly year: number;
  readonly rule: string;
  readonly checks: number;
  readonly reasons: readonly (string | null)[];
}

/** Report by report, the one received last first. */
export function undecided(
  db: Db,
  filter: ProblemFilter,
  page: Page,
): { rows: UndecidedRow[]; total: number } {
  const { text, parameters } = asked(ofReports(filter));
  const found = rows<Omit<UndecidedRow, 'reasons'> & { reasons: string | null }>(
    db,
    `select r.id as reportId, r.publisher_id as publisherId, publishers.name as publisherName, r.year,
       rules.name as rule, c.undetermined as checks, c.reasons
     ${from} join publishers on publishers.id = r.publisher_id where ${text}
     order by r.id desc, c.rule_id limit :limit offset :offset`,
    { ...parameters, ...page },
  );
  const counting = `select count(*) as total ${from} where ${text}`;
  return {
    rows: found.map((row) => ({
      ...row,
      reasons: reasonsOf(row.reasons, row.checks).map(([because]) => because),
    })),
    total: only(rows<{ total: number }>(db, counting, parameters), 'count').total,
  };
}

/** `c` as conditions have it: of what a rule says. */
const from = `from tallies c
  join reports r on r.id = c.report_id and r."current" = 1 and c.undetermined > 0
  join rules on rules.id = c.rule_id`;

/** What has no verdict has neither state nor standing, and the severity it would have decides nothing. */
const ofReports = ({ from, to, publishers, rule }: ProblemFilter): ProblemFilter => ({
  from,
  to,
  publishers,
  rule,
});

const byReason = z.record(z.string(), z.int());

function reasonsOf(reasons: string | null, checks: number): [string | null, number][] {
  return reasons === null ? [[null, checks]] : Object.entries(parseJson(byReason, reasons));
}
