import type { Region } from '#lib/parse/fact.ts';
import { levels, samePlace } from './region.ts';

/** A printed name that a person said stands for an office, and the region told beside it. */
export interface Alias extends Region {
  /** As printed, blanks taken out. */
  readonly name: string;
  readonly publisherId: number;
  /** Region of the office. */
  readonly office: Region;
}

/**
 * Whether an alias speaks of a document that prints its name. What was told when it was learned must be told
 * again; anything told beyond that must not contradict the office.
 */
export const applies = (alias: Alias, told: Region): boolean =>
  levels.every((level) => {
    const [learned, now, own] = [alias[level], told[level], alias.office[level]];
    if (learned !== null) return now !== null && samePlace(learned, now);
    return now === null || own === null || samePlace(own, now);
  });
