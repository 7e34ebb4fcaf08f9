import { companionsOf } from './companions.ts';
import type { Unreadable } from './document.ts';
import { archiveLimits, megabytes } from './limits.ts';
import { type Grouped, type NamedFile, pagesFile, placed } from './picture-set.ts';
import { sniff } from './sniff.ts';
import { expandEntry, stretchOf, type ZipEntry, zipEntries } from './zip.ts';
import { isOwnFile } from './zip-names.ts';

/** A file of an archive by its path inside, or why it cannot be had. */
export type Unpacked =
  | (Grouped & {
      readonly status: 'file';
      /** A frame of a page saved beside it: worth no word when it is no report. */
      readonly isFrame?: boolean;
    })
  | {
      readonly status: 'unreadable';
      /** Path inside; '' when it is the archive itself. */
      readonly name: string;
      readonly because: Unreadable;
      readonly detail: string | null;
    };

type Limits = Readonly<Record<keyof typeof archiveLimits, number>>;

/** What may still be unpacked, of an archive and all archives in it. */
interface Budget {
  files: number;
  bytes: number;
  /** After a limit of the whole archive nothing more is unpacked. */
  isSpent: boolean;
  readonly limits: Limits;
}

/** An entry of the archive under the path it is shown by. */
interface Named {
  readonly name: string;
  readonly entry: ZipEntry;
  readonly isFrame: boolean;
}

/** Whether a file is an archive whose files are handed in one by one. */
export const isArchive = ({ name, bytes }: NamedFile): boolean => sniff(bytes, name).kind === 'zip';

/**
 * The files in a ZIP and in the ZIPs inside it, one after the other, in their order; nothing is kept
 * between them. Pictures that are pages of one document come as one file. What cannot be had is told in
 * its place, and the rest goes on. A path inside is a label and leads nowhere: `../` and drives are cut off.
 */
export const unpack = (bytes: Uint8Array, limits: Limits = archiveLimits): Generator<Unpacked> =>
  unpackAt(bytes, 1, { files: limits.files, bytes: limits.bytes, isSpent: false, limits });

const refused = (name: string, because: Unreadable, detail: string | null = null): Unpacked => ({
  status: 'unreadable',
  name,
  because,
  detail,
});

function* unpackAt(bytes: Uint8Array, depth: number, budget: Budget): Generator<Unpacked> {
  const entries = zipEntries(bytes);
  if (entries === null || overlap(bytes, entries)) return yield refused('', 'damaged', 'ZIP');
  if (entries.length > budget.files) return yield tooMany(budget);
  const own = named(entries);
  if (own.length === 0) return yield refused('', 'empty');
  for (const { name, files } of placed(own.map((each) => each.name))) {
    const members = files.flatMap((index) => own[index] ?? []);
    const unpacked = members.map((member) => expand(bytes, member, budget));
    yield* unpacked.filter((file) => file.status === 'unreadable');
    const expanded = unpacked.filter((file) => file.status === 'file');
    if (name === null) for (const file of expanded) yield* opened(file, depth, budget);
    else if (expanded.length > 0) yield { status: 'file', ...pagesFile(name, expanded) };
    if (budget.isSpent) return;
  }
}

function tooMany(budget: Budget): Unpacked {
  budget.isSpent = true;
  return refused('', 'too-large', `压缩包内超过 ${budget.limits.files} 个文件`);
}

function named(entries: readonly ZipEntry[]): Named[] {
  const own = entries
    .filter(({ name }) => isOwnFile(name))
    .map((entry) => ({ name: label(entry.name), entry }));
  const belongs = companionsOf(own.map(({ name }) => name));
  return own
    .filter(({ name }) => belongs(name) !== 'left-out')
    .map((each) => ({ ...each, isFrame: belongs(each.name) === 'frame' }));
}

function expand(bytes: Uint8Array, { name, entry, isFrame }: Named, budget: Budget): Unpacked {
  const { limits } = budget;
  budget.files -= 1;
  if (entry.size > budget.bytes) {
    budget.isSpent = true;
    return refused(name, 'too-large', `压缩包展开后超过 ${megabytes(limits.bytes)}`);
  }
  const expanded = expandEntry(bytes, entry, limits.file);
  if (expanded.status === 'unreadable')
    return refused(name, expanded.because, detailOf(expanded.because, entry, limits));
  budget.bytes -= expanded.bytes.length;
  const file = { status: 'file', name, bytes: expanded.bytes } as const;
  return isFrame ? { ...file, isFrame } : file;
}

function detailOf(because: Unreadable, { method }: ZipEntry, limits: Limits): string | null {
  if (because === 'too-large') return `展开后超过 ${megabytes(limits.file)}`;
  return because === 'unsupported' ? `ZIP（压缩方式 ${method}）` : null;
}

/** A file of the archive; when it is one itself, what is in it. */
function* opened(file: Unpacked & NamedFile, depth: number, budget: Budget): Generator<Unpacked> {
  if (!isArchive(file)) return yield file;
  if (depth === budget.limits.depth)
    return yield refused(file.name, 'too-large', `压缩包套了 ${depth} 层以上`);
  for (const inner of unpackAt(file.bytes, depth + 1, budget)) yield within(file.name, inner);
}

/** A file of an inner archive, by its path in the outer one. */
export function within(outer: string, file: Unpacked): Unpacked {
  const inside = (name: string) => (name === '' ? outer : `${outer}/${name}`);
  return file.status === 'file' && file.pages !== undefined
    ? { ...file, name: inside(file.name), pages: file.pages.map(inside) }
    : { ...file, name: inside(file.name) };
}

/** Files that share bytes of the archive are no honest ones: so a few kilobytes become terabytes. */
function overlap(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const stretches = entries
    .flatMap((entry) => {
      const stretch = stretchOf(bytes, entry);
      return stretch === null ? [] : [[entry.offset, stretch[1]] as const];
    })
    .sort(([a], [b]) => a - b);
  return stretches.some(([from], i) => from < (stretches[i - 1]?.[1] ?? 0));
}

/** A path as it is shown: no drive, no way up, no control characters. */
const label = (path: string): string =>
  path
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .split(/[\\/]/)
    .filter((step) => !/^(?:|\.{1,2}|[A-Za-z]:)$/.test(step))
    .join('/') || '无名文件';
