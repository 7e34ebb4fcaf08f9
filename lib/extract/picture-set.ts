import { zipSync } from 'fflate';
import { largestFile } from './limits.ts';
import { pageSets } from './page-names.ts';
import { pictureExtension } from './pictures.ts';
import { expandEntry, zipEntries } from './zip.ts';
import { isOwnFile } from './zip-names.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file of its own, or the pictures of one document as one file. */
export interface Grouped extends NamedFile {
  /** Names of the pictures it is made of, in page order. */
  readonly pages?: readonly string[];
}

/** A file of its own (`name` is null), or the pages of one document, by their indices. */
export interface Placed {
  readonly name: string | null;
  readonly files: readonly number[];
}

/** Names in their order, the pages of one document together at the place of the one that comes first. */
export function placed(names: readonly string[]): Placed[] {
  const sets = pageSets(names);
  const inSet = new Set(sets.flatMap(({ pages }) => pages));
  const byFirst = new Map(sets.map((set) => [Math.min(...set.pages), set]));
  return names.flatMap((_, index): Placed[] => {
    const set = byFirst.get(index);
    if (set !== undefined) return [{ name: set.name, files: set.pages }];
    return inSet.has(index) ? [] : [{ name: null, files: [index] }];
  });
}

/**
 * Pictures that are pages of one document (`name-p1.png`, `name-p2.png`, a folder of numbered pictures)
 * become one file `NAME.pages.zip`; all others stay as they are.
 */
export const groupPages = (files: readonly NamedFile[]): Grouped[] =>
  placed(files.map(({ name }) => name)).flatMap(({ name, files: indices }) => {
    const members = indices.flatMap((index) => files[index] ?? []);
    return name === null ? members : [pagesFile(name, members)];
  });

/** The pictures as one ZIP, in order: the same bytes for the same pictures, whatever they were called. */
export function pagesFile(name: string, pictures: readonly NamedFile[]): Grouped {
  const entries = pictures.map(({ bytes }, i) => [
    `p${i + 1}.${pictureExtension(bytes) ?? 'png'}`,
    bytes,
  ]);
  // The date is written as the clock on the wall: the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  return {
    name: `${name}.pages.zip`,
    bytes: zipSync(Object.fromEntries(entries), { level: 0, mtime }),
    pages: pictures.map((picture) => picture.name),
  };
}

/** The pictures of such a file in page order, or null when one of them cannot be had. */
export function picturesIn(bytes: Uint8Array): Uint8Array[] | null {
  const own = (zipEntries(bytes) ?? []).filter(({ name }) => isOwnFile(name));
  const order = pageSets(own.map(({ name }) => name))[0]?.pages ?? [];
  const pictures = order.flatMap((index) => {
    const entry = own[index];
    const expanded = entry && expandEntry(bytes, entry, largestFile.picture);
    return expanded?.status === 'expanded' ? [expanded.bytes] : [];
  });
  return pictures.length === own.length && pictures.length > 0 ? pictures : null;
}
