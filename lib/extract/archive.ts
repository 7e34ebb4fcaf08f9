import type { Unreadable } from './document.ts';
import { archiveLimits, megabytes } from './limits.ts';
import { pageSets } from './page-names.ts';
import { type Grouped, type NamedFile, pagesFile } from './picture-set.ts';
import { sniff } from './sniff.ts';
import { expandEntry, isOwnFile, stretchOf, type ZipEntry, zipEntries } from './zip.ts';

/** A file of an archive by its path inside, or why it cannot be had. */
export type Unpacked =
  | (Grouped & { readonly status: 'file' })
  | {
      readonly status: 'unreadable';
      /** Path inside; '' when it is the archive itself. */
      readonly name: string;
      readonly because: Unreadable;
      readonly detail: string | null;
    };

type Refused = Extract<Unpacked, { status: 'unreadable' }>;

/** What may still be unpacked, of an archive and all archives in it. */
interface Budget {
  files: number;
  bytes: number;
  isSpent: boolean;
  readonly limits: Limits;
}

type Limits = Readonly<Record<keyof typeof archiveLimits, number>>;

/** Whether a file is an archive whose files are handed in one by one. */
export const isArchive = ({ name, bytes }: NamedFile): boolean => sniff(bytes, name).kind === 'zip';

/**
 * The files in a ZIP and in the ZIPs inside it, one after the other, in their order; nothing is kept
 * between them. Pictures that are pages of one document come as one file. What cannot be had is told in
 * its place, and the rest goes on. A path inside is a label and leads nowhere: `../` and drives are cut off.
 */
export const unpack = (bytes: Uint8Array, limits: Limits = archiveLimits): Generator<Unpacked> =>
  unpackAt(bytes, 1, { files: limits.files, bytes: limits.bytes, isSpent: false, limits });

const refused = (name: string, because: Unreadable, detail: string | null = null): Refused => ({
  status: 'unreadable',
  name,
  because,
  detail,
});

function* unpackAt(bytes: Uint8Array, depth: number, budget: Budget): Generator<Unpacked> {
  const entries = zipEntries(bytes);
  if (entries === null || overlap(bytes, entries)) return yield refused('', 'damaged', 'ZIP');
  const own = entries.filter(({ name }) => isOwnFile(name));
  if (own.length === 0) return yield refused('', 'empty');
  if (own.length > budget.files) return yield tooMany(budget);
  for (const plan of planned(own)) {
    yield* unpackPlanned(bytes, plan, depth, budget);
    if (budget.isSpent) return;
  }
}

function* unpackPlanned(
  bytes: Uint8Array,
  { name, entries }: Planned,
  depth: number,
  budget: Budget,
): Generator<Unpacked> {
  const files = entries.map((entry) => expand(bytes, entry, budget));
  yield* files.filter((file) => file.status === 'unreadable');
  const expanded = files.filter((file) => file.status === 'file');
  if (name === null) for (const file of expanded) yield* opened(file, depth, budget);
  else if (expanded.length > 0) yield { status: 'file', ...pagesFile(name, expanded) };
}

function tooMany(budget: Budget): Refused {
  budget.isSpent = true;
  return refused('', 'too-large', `压缩包内超过 ${budget.limits.files} 个文件`);
}

interface Planned {
  /** Of a document in pictures; null for a file of its own. */
  readonly name: string | null;
  readonly entries: readonly ZipEntry[];
}

/** Entries in their order, the pages of one document together at the place of the first. */
function planned(own: readonly ZipEntry[]): Planned[] {
  const sets = pageSets(own.map(({ name }) => label(name)));
  const inSet = new Set(sets.flatMap(({ pages }) => pages));
  const byFirst = new Map(sets.map((set) => [Math.min(...set.pages), set]));
  return own.flatMap((entry, index): Planned[] => {
    const set = byFirst.get(index);
    if (set !== undefined)
      return [{ name: set.name, entries: set.pages.flatMap((page) => own[page] ?? []) }];
    return inSet.has(index) ? [] : [{ name: null, entries: [entry] }];
  });
}

function expand(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Unpacked {
  const name = label(entry.name);
  budget.files -= 1;
  if (entry.size > budget.bytes) {
    // After a limit of the whole archive nothing more is unpacked.
    budget.isSpent = true;
    return refused(name, 'too-large', `压缩包展开后超过 ${megabytes(budget.limits.bytes)}`);
  }
  const expanded = expandEntry(bytes, entry, budget.limits.file);
  if (expanded.status === 'unreadable')
    return refused(name, expanded.because, detailOf(expanded.because, entry, budget.limits));
  budget.bytes -= expanded.bytes.length;
  return { status: 'file', name, bytes: expanded.bytes };
}

const detailOf = (because: Unreadable, { method }: ZipEntry, limits: Limits): string | null => {
  if (because === 'too-large') return `展开后超过 ${megabytes(limits.file)}`;
  return because === 'unsupported' ? `ZIP（压缩方式 ${method}）` : null;
};

/** A file of the archive; when it is one itself, what is in it. */
function* opened(file: Unpacked & NamedFile, depth: number, budget: Budget): Generator<Unpacked> {
  if (!isArchive(file)) return yield file;
  if (depth === budget.limits.depth)
    return yield refused(file.name, 'too-large', `压缩包套了 ${budget.limits.depth} 层以上`);
  for (const inner of unpackAt(file.bytes, depth + 1, budget))
    yield { ...inner, name: inner.name === '' ? file.name : `${file.name}/${inner.name}` };
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
