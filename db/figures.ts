import { editions, type Key } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Status } from '#lib/parse/fact.ts';

type EditionId = (typeof editions)[number]['id'];

const keysOfEdition = (edition: (typeof editions)[number]) =>
  // `figures` writes the very keys `Key` lists; only the string it builds has lost the type.
  figures(edition).map((cell) => cell.key as Key);

/**
 * Every figure of either edition, once. The place of a key in this list is its place in
 * `figures.statuses` of every stored report: it never changes, a new edition adds at the end.
 */
export const figureKeys: readonly Key[] = [...new Set(editions.flatMap(keysOfEdition))];

/** The figures of an edition in printed order; none for the free form before 2019. */
export const keysOf = (edition: EditionId | 'pre-2019'): readonly Key[] =>
  editions.filter(({ id }) => id === edition).flatMap(keysOfEdition);

const positions: ReadonlyMap<string, number> = new Map(figureKeys.map((key, i) => [key, i]));

/** Where the status of a figure stands in `figures.statuses`; throws for what is no figure of the form. */
export function positionOf(key: string): number {
  const position = positions.get(key);
  if (position === undefined) throw new Error(`No figure of the form: ${key}`);
  return position;
}

export type StoredStatus = Status | 'not-applicable';

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

/** The status of the figure at a position of `figures.statuses`. */
export function statusAt(statuses: string, position: number): StoredStatus {
  const status = statusByLetter.get(statuses.charAt(position));
  if (status === undefined) throw new Error(`No status at ${position} of «${statuses}»`);
  return status;
}

/** The status of a figure its edition has; throws when none is stored. */
export function statusOf(statuses: string, key: Key): Status {
  const status = statusAt(statuses, positionOf(key));
  if (status === 'not-applicable') throw new Error(`${key} is stored as no figure of its edition`);
  return status;
}
