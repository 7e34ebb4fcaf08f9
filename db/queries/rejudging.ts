import { rulesVersion } from '#lib/checks/rules-version.ts';
import { type Db, only, rows } from '../open.ts';

/** How far the reports in the store are judged by the rules and deadlines of today. */
export interface RejudgingState {
  readonly judged: number;
  readonly reports: number;
}

/** Counts them; every version and format of a report is one. */
export const rejudgingState = (db: Db): RejudgingState =>
  only(rows<RejudgingState>(db, counts, { rulesVersion }), 'count');

const counts = `
  select (select count(*) from reports) as reports,
    (select count(*) from reports where rules_version >= :rulesVersion) as judged`;
