import { isArchive, type Unpacked, unpack, within } from './archive.ts';
import { companionsOf } from './companions.ts';
import { type NamedFile, pagesFile, placed } from './picture-set.ts';

/**
 * Names of files handed in together, in their order: pages of one document together, what was saved with a
 * page left out. Tells by the names alone, so that the files can be fetched one after the other.
 */
export function handedIn<T extends { readonly name: string }>(files: readonly T[]): HandedIn<T>[] {
  const belongs = companionsOf(files.map(({ name }) => name));
  const own = files.filter(({ name }) => belongs(name) !== 'left-out');
  return placed(own.map(({ name }) => name)).map(({ name, files: indices }) => {
    const members = indices.flatMap((index) => own[index] ?? []);
    const isFrame = members.every((member) => belongs(member.name) === 'frame');
    return { name, files: members, isFrame };
  });
}

/** A file of its own (`name` is null), or the pages of one document in their order. */
export interface HandedIn<T> {
  readonly name: string | null;
  readonly files: readonly T[];
  /** A frame of a page saved beside it: worth no word when it is no report. */
  readonly isFrame: boolean;
}

/** The documents in it: what is in the archive, the pages as one file, or the file itself. */
export function* documentsIn({ name, files, isFrame }: HandedIn<NamedFile>): Generator<Unpacked> {
  if (name !== null) return yield { status: 'file', ...pagesFile(name, files) };
  for (const file of files) {
    if (isArchive(file)) for (const inner of unpack(file.bytes)) yield within(file.name, inner);
    else yield { status: 'file', ...file, ...(isFrame && { isFrame }) };
  }
}
