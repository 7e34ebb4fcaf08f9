import type { Region } from '#lib/parse/fact.ts';
import { type Alias, applies } from './alias.ts';
import type { Divisions } from './divisions.ts';
import type { Named } from './office-name.ts';
import { type Placed, place } from './placement.ts';
import { agree } from './region.ts';
import { sameOffice } from './same-office.ts';

/** An office of the register, and the one it counts as: itself, unless it was merged into another. */
export interface Standing extends Region {
  readonly standing: number;
}

/** What the register holds under a name. */
export interface Known<O extends Standing> {
  /** Aliases of this printed name. */
  readonly aliases: readonly Alias[];
  /** Offices of this core. */
  readonly offices: readonly O[];
}

/** Whose report it is: an office of the register, a new one, or several may be meant and a person is asked. */
export type Match<O extends Standing> =
  | { readonly status: 'alias'; readonly publisherId: number }
  | { readonly status: 'known'; readonly office: O; readonly placed: Placed }
  | { readonly status: 'new'; readonly placed: Placed }
  | { readonly status: 'ask' };

/** Names a person explained first, then the offices there are, then the divisions of the country. */
export function match<O extends Standing>(
  divisions: Divisions,
  office: Named,
  { aliases, offices }: Known<O>,
): Match<O> {
  const explained = aliases.filter((alias) => applies(alias, office.region));
  const meant = new Set(explained.map(({ publisherId }) => publisherId));
  const [only] = meant;
  if (only !== undefined) {
    return meant.size === 1 ? { status: 'alias', publisherId: only } : { status: 'ask' };
  }
  const where = place(divisions, office);
  const same = sameOffice(where.region, offices);
  if (same !== null)
    return { status: 'known', office: same, placed: placedAs(where.region, where) };
  if (where.status === 'ambiguous' || mayBeSeveral(where.region, offices)) return { status: 'ask' };
  return { status: 'new', placed: where };
}

/** Offices of one name and a document that tells no district: any of them may be meant. */
const mayBeSeveral = (told: Region, offices: readonly Standing[]): boolean =>
  new Set(offices.flatMap((office) => (agree(office, told) ? office.standing : []))).size > 1;

const placedAs = (region: Region, where: ReturnType<typeof place>): Placed =>
  where.status === 'placed' ? where : { status: 'placed', region, lookedUp: [], code: null };
