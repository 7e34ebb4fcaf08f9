import type { Region } from '#lib/parse/fact.ts';
import { agree, equal } from './region.ts';

/** The office among those of the same core, or null when it is a new one. */
export function sameOffice<O extends Region>(region: Region, ofSameCore: readonly O[]): O | null {
  const possible = ofSameCore.filter((office) => agree(office, region));
  const sameDistrict = possible.filter(({ district }) => district === region.district);
  if (sameDistrict.length === 1) return sameDistrict[0] ?? null;
  if (sameDistrict.length > 1) return sameDistrict.find((office) => equal(office, region)) ?? null;
  // One of the two does not tell its district: they are one office only if there is no other to mean.
  return ofSameCore.length === 1 ? (possible[0] ?? null) : null;
}
