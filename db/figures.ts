import { editions, type Key } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Fact, Status } from '#lib/parse/fact.ts';

type EditionId = (typeof editions)[number]['id'];

const keysOfEdition = (edition: (typeof editions)[number]) =>
  // `figures` writes the very keys `Key` lists; only the string it builds has lost the type.
  figures(edition).map((cell) => cell.key as Key);

/**
 * Every figure of either edition, once. The place of a key in this list is its place in
 * `figures.statuses` of every stored report: it never changes, a new edition adds at the end.
 */
export const figureKeys: readonly Key[] = [...new Set(editions.flatMap(keysOfEdition))];

const keysByEdition: ReadonlyMap<string, readonly Key[]> = new Map(
  editions.map((edition) => [edition.id, keysOfEdition(edition)]),
);

/** The figures of an edition in printed order; none for the free form before 2019. */
export const keysOf = (edition: EditionId | 'pre-2019'): readonly Key[] =>
  keysByEdition.get(edition) ?? [];

const positions: ReadonlyMap<string, number> = new Map(figureKeys.map((key, i) => [key, i]));

/** Where the status of a figure stands in `figures.statuses`; throws for what is no figure of the form. */
export function positionOf(key: string): number {
  const position = positions.get(key);
  if (position === undefined) throw new Error(`No figure of the form: ${key}`);
  return position;
}

/** How many figures stand in each status; together all figures of the edition. */
export function countsOf(facts: readonly Pick<Fact, 'status'>[]): Record<Status, number> {
  const count = (status: Status) => facts.filter((fact) => fact.status === status).length;
  return {
    read: count('read'),
    inferred: count('inferred'),
    blank: count('blank'),
    unread: count('unread'),
  };
}

export type StoredStatus = Status | 'not-applicable';

const units: ReadonlyMap<string, string> = new Map(
  editions.flatMap(figures).map(({ key, unit }) => [key, unit === '万元' ? '分' : unit]),
);

/** What a stored value counts: `count`, `change` or `分`. */
export const unitOf = (key: Key): string => units.get(key) ?? 'count';

/** One character a figure, so that SQL can read a status with `substr`. */
export const statusLetters = {
  read: 'r',
  inferred: 'i',
  blank: 'b',
  unread: 'u',
  'not-applicable': '-',
} as const satisfies Record<StoredStatus, string>;

const statusByLetter: ReadonlyMap<string, StoredStatus> = new Map(
  Object.entries(statusLetters).map(([status, letter]) => [letter, status as StoredStatus]),
);

/** The status of the figure at a position; without statuses every number was read, and there is no other figure. */
export function statusAt(
  statuses: string | null,
  position: number,
  value: number | null,
): StoredStatus {
  if (statuses === null) return value === null ? 'not-applicable' : 'read';
  const status = statusByLetter.get(statuses.charAt(position));
  if (status === undefined) throw new Error(`No status at ${position} of «${statuses}»`);
  return status;
}
