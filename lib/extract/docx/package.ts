import { posix } from 'node:path';
import { decode } from '../decode.ts';
import type { Unreadable } from '../document.ts';
import { expandEntry, type ZipEntry, zipEntries } from '../zip.ts';
import { readXml } from './xml.ts';

/** A part of the package: its bytes and its path. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Package {
  readonly main: Part;
  /** The part another refers to by the id of a relationship. */
  readonly byId: (id: string) => Part | null;
  /** The part of a kind the document has at most one of: `styles`, `numbering`. */
  readonly byKind: (kind: string) => Part | null;
}

export type Opened =
  | { readonly status: 'open'; readonly files: Package }
  | { readonly status: 'unreadable'; readonly because: Unreadable };

/** Bytes of one part expanded. The tables of a report are a quarter of a megabyte. */
const LARGEST_PART = 64 * 1024 * 1024;

/** Opens a DOCX package and finds its document. */
export function openPackage(bytes: Uint8Array): Opened {
  const entries = zipEntries(bytes);
  if (entries === null) return { status: 'unreadable', because: 'damaged' };
  const byPath = new Map(entries.map((entry) => [normal(entry.name), entry]));
  const expand = (path: string) => expanded(bytes, byPath.get(normal(path)));

  const root = relationsOf(expand('_rels/.rels'), '');
  const path = root.find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml';
  const main = expand(path);
  if (main.status !== 'expanded')
    return { status: 'unreadable', because: main.status === 'none' ? 'damaged' : main.because };

  const folder = posix.dirname(path);
  const relations = relationsOf(
    expand(`${folder}/_rels/${posix.basename(path)}.rels`),
    `${folder}/`,
  );
  const partOf = (relation: Relation | undefined): Part | null => {
    const part = relation === undefined ? null : expand(relation.path);
    return relation !== undefined && part?.status === 'expanded'
      ? { path: relation.path, bytes: part.bytes }
      : null;
  };
  return {
    status: 'open',
    files: {
      main: { path, bytes: main.bytes },
      byId: (id) => partOf(relations.find((each) => each.id === id)),
      byKind: (kind) => partOf(relations.find((each) => each.kind === kind)),
    },
  };
}

/** Some writers use backslashes; names count without regard to case. */
const normal = (path: string) => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

type PartBytes = ReturnType<typeof expandEntry> | { readonly status: 'none' };

const expanded = (bytes: Uint8Array, entry: ZipEntry | undefined): PartBytes =>
  entry === undefined ? { status: 'none' } : expandEntry(bytes, entry, LARGEST_PART);

interface Relation {
  readonly id: string;
  /** Last word of its type, which strict and transitional files share. */
  readonly kind: string;
  readonly path: string;
}

/** Relationships to other parts; what lies outside the package is never looked up. */
function relationsOf(part: PartBytes, folder: string): Relation[] {
  const relations: Relation[] = [];
  const source = part.status === 'expanded' ? decode(part.bytes) : null;
  if (source === null) return relations;
  readXml(source.text, {
    open: ({ value }) => {
      const target = value('Target');
      if (target !== undefined && value('TargetMode') !== 'External')
        relations.push({
          id: value('Id') ?? '',
          kind: value('Type')?.split('/').at(-1) ?? '',
          path: normal(posix.normalize(target.startsWith('/') ? target : folder + target)),
        });
      return true;
    },
  });
  return relations;
}
