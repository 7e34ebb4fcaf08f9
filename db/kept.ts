import { type Db, rows } from './open.ts';

/** Answers over a province take some megabytes; beyond this the one not asked for longest goes. */
const most = 24;

/**
 * The answer to a question about what was received and judged, asked once and kept until any row it may be
 * made of has changed. Tables whose changes count: see `revision` in schema.ts; a question that reads another
 * table must not be kept. Whoever asks shares the answer with others and leaves it as it is.
 */
export function kept<T extends object>(db: Db, question: string, ask: () => T): T {
  const { kept: answers, sqlite } = db.connection();
  // What a transaction has seen may be taken back, and its revision given to something else.
  if (sqlite.inTransaction) return ask();
  const revision = revisionOf(db);
  const known = answers.get(question);
  const answer = known?.revision === revision ? (known.answer as T) : ask();
  answers.delete(question);
  answers.set(question, { revision, answer });
  const [oldest] = answers.keys();
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function revisionOf(db: Db): number {
  const [row] = rows<{ n: number }>(db, 'select n from revision', {});
  if (row === undefined) throw new Error('a store without a revision');
  return row.n;
}
