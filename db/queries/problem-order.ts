import { kept } from '../kept.ts';
import { type Db, rows } from '../open.ts';
import { asked, byActed, gravity, id, type ProblemFilter, wayOf } from './problem-ways.ts';

/**
 * The ids of all problems of a filter, the gravest first, then those of the report received last. They are kept: the
 * pages of a list are parts of it, and its length is their number.
 */
export function problemIds(db: Db, filter: ProblemFilter): readonly number[] {
  const { state, standing, ...others } = filter;
  // Of what nobody acted upon there is no row: it is what remains.
  if (state === 'pending' && standing !== 'again') return waiting(db, { ...others, standing });
  const { way, basis } = wayOf(filter);
  const { text, parameters } = asked(filter);
  const statement = `select ${id} as id ${way(text)} order by ${gravity}, f.report_id desc, f.position`;
  const ask = () => rows<{ id: number }>(db, statement, parameters).map((row) => row.id);
  // Lists of single reports are many, and quickly asked.
  if (filter.reports !== undefined) return ask();
  return kept(db, `problems ${JSON.stringify(filter)}`, ask, basis);
}

function waiting(db: Db, filter: ProblemFilter): readonly number[] {
  const ask = () => {
    const { text, parameters } = asked({ ...filter, standing: undefined });
    const acted = rows<{ id: number }>(db, `select ${id} as id ${byActed(text)}`, parameters);
    const ids = new Set(acted.map((row) => row.id));
    return problemIds(db, filter).filter((one) => !ids.has(one));
  };
  if (filter.reports !== undefined) return ask();
  return kept(db, `problems waiting ${JSON.stringify(filter)}`, ask, 'handled');
}
