import type { ProblemState } from '#lib/handling/state.ts';
import { type Basis, kept } from '../kept.ts';
import { type Db, rows } from '../open.ts';
import {
  asked,
  byActed,
  byAll,
  byNewer,
  gravity,
  id,
  isAgain,
  type ProblemFilter,
} from './problem-ways.ts';

/**
 * The ids of all problems of a filter, the gravest first, then those of the report received last: the pages of a
 * list are parts of it, and its length is their number.
 */
export function problemIds(db: Db, filter: ProblemFilter): readonly number[] {
  const { state, standing, ...others } = filter;
  const all = inOrder(db, standing === 'new' ? { ...others, standing } : others);
  if (state === undefined && standing !== 'again') return all;
  const acted = actedIn(db, others);
  return all.filter((one) => {
    const done = acted.get(one);
    // What nobody has acted upon has no row of its own.
    const isIn = state === undefined || (done?.state ?? 'pending') === state;
    return isIn && (standing !== 'again' || done?.isAgain === 1);
  });
}

/** Whatever persons did about them: only judging changes it. */
function inOrder(db: Db, filter: ProblemFilter): readonly number[] {
  const { text, parameters } = asked(filter);
  const found = (filter.standing === 'new' ? byNewer : byAll)(text);
  const statement = `select ${id} as id ${found} order by ${gravity}, f.report_id desc, f.position`;
  const ask = () => rows<{ id: number }>(db, statement, parameters).map((row) => row.id);
  return keptUnlessFew(db, 'problems', filter, ask, 'judged');
}

interface Acted {
  readonly id: number;
  readonly state: ProblemState;
  /** It was put right or closed, and fails in a newer version or reading. */
  readonly isAgain: 0 | 1;
}

/** The problems somebody acted upon that fail still, by id. What was taken back is not among them. */
export function actedIn(db: Db, filter: ProblemFilter): ReadonlyMap<number, Acted> {
  const { text, parameters } = asked({ ...filter, state: undefined, standing: undefined });
  const statement = `select ${id} as id, p.state, ${isAgain} as isAgain ${byActed(text)}`;
  const ask = () => new Map(rows<Acted>(db, statement, parameters).map((row) => [row.id, row]));
  return keptUnlessFew(db, 'problems acted upon', filter, ask, 'handled');
}

/** Lists of single reports are many, and quickly asked. */
const keptUnlessFew = <T extends object>(
  db: Db,
  question: string,
  filter: ProblemFilter,
  ask: () => T,
  basis: Basis,
): T =>
  filter.reports === undefined
    ? kept(db, `${question} ${JSON.stringify(filter)}`, ask, basis)
    : ask();
