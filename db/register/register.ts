import type { Change, Changed } from '#lib/register/change.ts';
import type { Judge, Store } from '../judging/judging.ts';
import { type Db, run } from '../open.ts';
import { transaction } from '../sqlite.ts';
import { writerOf } from '../writer.ts';
import { addDistrict, addOffice } from './adding.ts';
import { addAlias, removeAlias } from './aliases.ts';
import type { SignedChange } from './change.ts';
import type { Signed } from './events.ts';
import { expect } from './expecting.ts';
import { file } from './filing.ts';
import { merge, moveOffice, remove, rename } from './offices-change.ts';
import { undo } from './undo.ts';

/** Does what a person asks of the register, all of it or nothing; what it concerns is judged again. */
export function register(db: Db, { change, ...signed }: SignedChange, judge: Judge): Changed {
  const store: Store = { db, judge, write: writerOf(db), because: { cause: 'filed' } };
  return transaction(db.connection(), () => {
    const done = changed(store, signed, change);
    if (done.status === 'done' && bearing.has(change.kind)) markNamed(db, done.publisherId);
    return done;
  });
}

function changed(store: Store, signed: Signed, change: Change): Changed {
  const { db } = store;
  switch (change.kind) {
    case 'file':
      return file(store, signed, change);
    case 'add':
      return addOffice(db, signed, change.office);
    case 'add-district':
      return addDistrict(db, signed, change.county);
    case 'rename':
      return rename(db, signed, change);
    case 'move':
      return moveOffice(db, signed, change);
    case 'add-alias':
      return addAlias(db, signed, change);
    case 'remove-alias':
      return removeAlias(db, signed, change.aliasId);
    case 'expect':
      return expect(db, signed, change);
    case 'merge':
      return merge(store, signed, change);
    case 'remove':
      return remove(db, signed, change.id);
    case 'undo':
      return undo(store, signed, change.event);
  }
}

/** What is done to an office itself that its findings, or those of others, speak of. */
const bearing: ReadonlySet<Change['kind']> = new Set(['rename', 'move', 'expect', 'undo']);

/** Has the reports of an office judged anew, and those of others that name them. */
const markNamed = (db: Db, publisherId: number): void =>
  void run(
    db,
    `update reports set rules_version = 0 where publisher_id = :publisherId or id in (
       select report_id from wordings where closest in (
         select id from reports where publisher_id = :publisherId))`,
    { publisherId },
  );
