import type { Change, Years } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';

/** How a cell is marked: it fails or was added up, and it may be the one that is wrong. */
export interface Marked {
  readonly role: 'fails' | 'part' | null;
  readonly suspect: boolean;
}
/** By key of the figure. */
export type Marks = ReadonlyMap<string, Marked>;

type Suspect = Pick<Change, 'key' | 'years'>;

/**
 * The cells that failing checks and the hints on them speak of, in the report of the year itself (0), of the
 * one before or after. Where several are added up to one, that one fails and the others are its parts;
 * elsewhere none is more at fault than the next.
 */
export function marksOf(
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  years: Years,
): Marks {
  const marks = new Map<string, Marked>();
  const here = findings.map((finding) => rolesOf(finding, years));
  for (const key of here.flatMap(({ parts }) => parts))
    marks.set(key, { role: 'part', suspect: false });
  for (const key of here.flatMap(({ fails }) => fails))
    marks.set(key, { role: 'fails', suspect: false });
  for (const { key } of suspects.filter((each) => each.years === years))
    marks.set(key, { role: marks.get(key)?.role ?? null, suspect: true });
  return marks;
}

function rolesOf({ left, right }: Finding, years: Years) {
  const [parts, fails] =
    right.length === 1 && left.length > 1 ? [left, right] : [[], [...left, ...right]];
  const keysOf = (terms: Finding['left']) =>
    terms.flatMap(({ key, yearsAgo }) => (years === (yearsAgo === 1 ? -1 : 0) ? [key] : []));
  return { parts: keysOf(parts), fails: keysOf(fails) };
}
