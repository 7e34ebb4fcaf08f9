import type { Region } from '#lib/parse/fact.ts';
import type { Changed } from '#lib/register/change.ts';
import { asPrinted } from '#lib/register/office-name.ts';
import { nowhere, regionOf } from '#lib/register/region.ts';
import { type Db, rows, run } from '../open.ts';
import { done, refused } from './change.ts';
import { record, type Signed } from './events.ts';
import { offices } from './offices.ts';

interface StoredAlias extends Region {
  readonly id: number;
  readonly publisherId: number;
  readonly name: string;
}

/** Remembers that documents which print this name, and tell this region, mean an office. */
export function learnAlias(db: Db, publisherId: number, name: string, told: Region): StoredAlias {
  const alias = { ...regionOf(told), publisherId, name: asPrinted(name) };
  return { ...alias, id: offices(db).addAlias(alias) };
}

/** A name told by a person stands for the office wherever nothing else is told against it. */
export function addAlias(
  db: Db,
  signed: Signed,
  { id, name }: { id: number; name: string },
): Changed {
  const register = offices(db);
  const printed = asPrinted(name);
  if (printed === '') return refused('no-name');
  if (register.find(id) === null) return refused('gone');
  const known = register.aliasesOf(printed).find(({ publisherId }) => publisherId === id);
  if (known !== undefined) return refused('same');
  const { publisherId: _, ...detail } = learnAlias(db, id, printed, nowhere);
  return done(id, record(db, signed, id, { kind: 'alias-added', detail }));
}

/** A name no longer stands for an office. */
export function removeAlias(db: Db, signed: Signed, aliasId: number): Changed {
  const alias = dropAlias(db, aliasId);
  if (alias === null) return refused('gone');
  const { publisherId, ...detail } = alias;
  return done(publisherId, record(db, signed, publisherId, { kind: 'alias-removed', detail }));
}

/** Forgets an alias and answers what it was; null when it was forgotten before. */
export function dropAlias(db: Db, id: number): StoredAlias | null {
  const [alias = null] = rows<StoredAlias>(
    db,
    `select id, publisher_id as publisherId, name, district, city, province
     from aliases where id = :id`,
    { id },
  );
  run(db, 'delete from aliases where id = :id', { id });
  return alias;
}
