import { type Db, only, rows } from './open.ts';

/** Answers over a province take some megabytes; beyond this the one not asked for longest goes. */
const most = 96;

/** What an answer is made of: what was received and judged, or that and what persons did about problems. */
export type Basis = 'judged' | 'handled';
const rowOf = { judged: 1, handled: 2 } as const satisfies Record<Basis, number>;

/**
 * The answer to a question, asked once and kept until any row it may be made of has changed. Tables whose changes
 * count: see `revision` in schema.ts; a question that reads another table must not be kept. Whoever asks shares the
 * answer with others and leaves it as it is.
 */
export function kept<T extends object>(
  db: Db,
  question: string,
  ask: () => T,
  basis: Basis = 'judged',
): T {
  const { kept: answers, sqlite } = db.connection();
  // What a transaction has seen may be taken back, and its revision given to something else.
  if (sqlite.inTransaction) return ask();
  const revision = revisionOf(db, basis);
  const known = answers.get(question);
  const answer = known?.revision === revision ? (known.answer as T) : ask();
  answers.delete(question);
  answers.set(question, { revision, answer });
  const [oldest] = answers.keys();
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function revisionOf(db: Db, basis: Basis): number {
  const id = rowOf[basis];
  const counted = rows<{ n: number }>(db, 'select n from revision where id = :id', { id });
  return only(counted, `revision ${id}`).n;
}
