import { zipSync } from 'fflate';
import { pageSets } from './page-names.ts';
import { pictureExtension } from './pictures.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file of its own, or the pictures of one document as one file. */
export interface Grouped extends NamedFile {
  /** Names of the pictures it is made of, in page order. */
  readonly pages?: readonly string[];
}

/**
 * Pictures that are pages of one document (`name-p1.png`, `name-p2.png`, a folder of numbered pictures)
 * become one file `NAME.pages.zip`; all others stay as they are, in their order.
 */
export function groupPages(files: readonly NamedFile[]): Grouped[] {
  const sets = pageSets(files.map(({ name }) => name));
  const inSet = new Set(sets.flatMap(({ pages }) => pages));
  return files.flatMap((file, index): Grouped[] => {
    const set = sets.find(({ pages }) => Math.min(...pages) === index);
    if (set === undefined) return inSet.has(index) ? [] : [file];
    return [
      pagesFile(
        set.name,
        set.pages.flatMap((page) => files[page] ?? []),
      ),
    ];
  });
}

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
