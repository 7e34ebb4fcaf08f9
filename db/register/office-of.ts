import type { Region } from '#lib/parse/fact.ts';
import { match } from '#lib/register/match.ts';
import { type Named, named } from '#lib/register/office-name.ts';
import type { Placed } from '#lib/register/placement.ts';
import { joined, levels } from '#lib/register/region.ts';
import { divisions } from '../divisions.ts';
import type { Db } from '../open.ts';
import { type Office, type OfficeState, offices } from './offices.ts';

/** Who did what nobody did: a report came in. */
const READER = '';

/** What is known of an office before its register is asked. */
interface Told {
  /** As the document prints it; null when it names none. */
  readonly printed: string | null;
  readonly region: Region;
}

/** What the register says to a name and region told: see lib/register/match.ts. */
export function matchOf(db: Db, { printed, region }: Told) {
  if (printed === null) return null;
  const register = offices(db);
  const office = named(printed, region);
  const known = {
    aliases: register.aliasesOf(office.name),
    offices: register.ofCore(office.core),
  };
  return { office, found: match(divisions(), office, known) };
}

/**
 * The office a report belongs to, added to the register when it is new. Null: several may be meant, and a
 * person has to say which.
 */
export function officeOf(db: Db, told: Told, at: string): { id: number; name: string } | null {
  const register = offices(db);
  const matched = matchOf(db, told);
  if (matched === null) return null;
  const { office, found } = matched;
  switch (found.status) {
    case 'ask':
      return null;
    case 'alias':
      return register.standing(found.publisherId);
    case 'new': {
      const id = register.add(stateOf(office, found.placed));
      register.addEvent(addedBy(id, at));
      return { id, name: office.name };
    }
    case 'known': {
      // Documents go on naming an office that was merged: nothing of its survivor changes by that.
      if (found.office.mergedInto !== null) return register.standing(found.office.id);
      const learned = { ...found.office, ...learnedBy(found.office, office, found.placed) };
      register.update(learned);
      return learned;
    }
  }
}

const addedBy = (publisherId: number, at: string) => ({
  publisherId,
  at,
  actor: READER,
  kind: 'added' as const,
  detail: JSON.stringify({ by: 'report' }),
});

/** A new office as its document and the divisions have it. */
export const stateOf = (
  { name, core }: Named,
  { region, lookedUp, code }: Placed,
): OfficeState => ({
  ...region,
  name,
  core,
  code,
  lookedUp: lookedUp.length === 0 ? null : lookedUp.join(' '),
  nameKept: false,
});

/** What one more document adds to an office: a longer name, and what was only looked up before. */
function learnedBy(office: Office, { name, region: told }: Named, placed: Placed): OfficeState {
  const region = joined(office, placed.region);
  const before = office.lookedUp?.split(' ') ?? [];
  const lookedUp = levels.filter((level) =>
    office[level] === null ? placed.lookedUp.includes(level) : before.includes(level),
  );
  const untold = lookedUp.filter((level) => told[level] === null);
  return {
    ...region,
    name: !office.nameKept && name.length > office.name.length ? name : office.name,
    core: office.core,
    code: office.code ?? placed.code,
    lookedUp: untold.length === 0 ? null : untold.join(' '),
    nameKept: office.nameKept,
  };
}
