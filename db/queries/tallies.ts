import { asc, eq, type SQLWrapper, sql } from 'drizzle-orm';
import { kept } from '../kept.ts';
import { type Db, prepared } from '../open.ts';
import { reports, rules, tallies as stored } from '../schema.ts';
import { type Choice, chosen, type Filter, filed, where } from './filter.ts';

/** How often a rule fails in a report, and how often it could not be decided; never both 0. */
export interface Tally {
  readonly rule: string;
  readonly publisherId: number;
  readonly year: number;
  readonly reportId: number;
  readonly fails: number;
  readonly undetermined: number;
}

/** Findings of the current reports by report and rule; reports in which all rules hold have no row. */
export async function tallies(db: Db, filter: Filter): Promise<readonly Tally[]> {
  const choice = chosen(db.connection().orm, filter);
  const question = `tallies ${choice.shape}`;
  const ask = () => statement(db, question, choice).values(choice.parameters) as Row[];
  return kept(db, `${question} ${JSON.stringify(choice.parameters)}`, () => ask().map(tallyOf));
}

type Row = [number, number, number, string, number, number];

/** Rows without names: a province has fifty thousand of them, and naming each takes longer than finding it. */
const tallyOf = ([reportId, publisherId, year, rule, fails, undetermined]: Row): Tally => ({
  rule,
  publisherId,
  year,
  reportId,
  fails,
  undetermined,
});

const statement = (db: Db, question: string, choice: Choice) =>
  prepared(db, question, (orm) =>
    orm
      .select({
        reportId: reports.id,
        publisherId: filed.publisherId,
        year: filed.year,
        rule: rules.name,
        fails: stored.fails,
        undetermined: stored.undetermined,
      })
      .from(reports)
      .innerJoin(stored, eq(stored.reportId, reports.id))
      .innerJoin(rules, eq(rules.id, stored.ruleId))
      .where(where(choice))
      .orderBy(asc(reports.publisherId), asc(reports.year), asc(rules.name))
      .prepare(),
  );

/** What a rule has found in all current reports. */
export interface RuleStatistic {
  readonly rule: string;
  readonly fails: number;
  readonly reportsFailing: number;
  readonly undetermined: number;
  readonly reportsUndetermined: number;
}

/** Rules that ever failed or stayed open, by name. */
export const ruleStatistics = async (db: Db): Promise<RuleStatistic[]> =>
  prepared(db, 'rule statistics', (orm) =>
    orm
      .select({
        rule: rules.name,
        fails: total(stored.fails),
        reportsFailing: total(sql`${stored.fails} > 0`),
        undetermined: total(stored.undetermined),
        reportsUndetermined: total(sql`${stored.undetermined} > 0`),
      })
      .from(stored)
      .innerJoin(reports, eq(reports.id, stored.reportId))
      .innerJoin(rules, eq(rules.id, stored.ruleId))
      .where(eq(reports.current, true))
      .groupBy(rules.name)
      .orderBy(asc(rules.name))
      .prepare(),
  ).all();

const total = (counted: SQLWrapper) => sql<number>`sum(${counted})`.mapWith(Number);
