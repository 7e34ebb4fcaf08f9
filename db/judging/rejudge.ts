import { rulesVersion } from '#lib/checks/rules-version.ts';
import { type Db, rows } from '../open.ts';
import { savepoint, transaction } from '../sqlite.ts';
import { writerOf } from '../writer.ts';
import { type Judge, rejudgeAlone, rejudgeWithMates, type Store } from './judging.ts';

/** Some reports judged anew in one transaction. */
export interface Rejudged {
  readonly judged: number;
  /** Reports our own code stumbled over: they are as they were. */
  readonly stumbled: readonly { readonly id: number; readonly error: unknown }[];
}

/**
 * Judges reports anew that older rules judged, or whose deadline changed, for so many milliseconds and at
 * least one; `but` are left out. Nothing is read again: readings, what persons settled and what was done
 * about problems stay. Throws when the store cannot be written.
 */
export function rejudgeSome(
  db: Db,
  judge: Judge,
  { milliseconds, but }: { readonly milliseconds: number; readonly but: ReadonlySet<number> },
): Rejudged {
  const connection = db.connection();
  const store: Store = { db, judge, write: writerOf(db), because: { cause: 'rules' } };
  const end = performance.now() + milliseconds;
  const stumbled: { id: number; error: unknown }[] = [];
  let judged = 0;
  return transaction(connection, () => {
    for (const { id } of rows<{ id: number }>(db, outdated, { rulesVersion, but: list(but) })) {
      savepoint(
        connection,
        () => {
          rejudgeWithMates(store, id);
          judged += 1;
        },
        (error) => void stumbled.push({ id, error }),
      );
      if (performance.now() > end) break;
    }
    return { judged, stumbled };
  });
}

const list = (ids: ReadonlySet<number>): string => JSON.stringify([...ids]);

// As many as could be judged at one stroke; those that were marked come first.
const outdated = `
  select id from reports where rules_version < :rulesVersion
    and id not in (select value from json_each(:but))
  order by rules_version, id limit 200`;

/**
 * Judges a report and that of the year after by the rules of today, where older ones judged them: what goes
 * away when something is done to the report is then not put down to the rules, nor the other way round.
 */
export function judgeOutdated(store: Store, id: number): void {
  for (const one of rows<{ id: number }>(store.db, outdatedAround, { rulesVersion, id }))
    rejudgeAlone({ ...store, because: { cause: 'rules' } }, one.id);
}

const outdatedAround = `
  select around.id from reports as own join reports as around
    on around.id = own.id
    or (around.publisher_id = own.publisher_id and around.year = own.year + 1 and around."current" = 1)
  where own.id = :id and around.rules_version < :rulesVersion`;
