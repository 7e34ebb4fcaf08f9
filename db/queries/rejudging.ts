import { rulesVersion } from '#lib/checks/rules-version.ts';
import { type Db, rows } from '../open.ts';

/** How far the reports in the store are judged by the rules and deadlines of today. */
export interface RejudgingState {
  readonly judged: number;
  readonly reports: number;
}

/** Counts them; every version and format of a report is one. */
export const rejudgingState = (db: Db): RejudgingState => {
  const [row] = rows<RejudgingState>(db, counts, { rulesVersion });
  if (row === undefined) throw new Error('A count has one row');
  return row;
};

const counts = `
  select (select count(*) from reports) as reports,
    (select count(*) from reports where rules_version >= :rulesVersion) as judged`;
