import type { Dropped } from './queue.ts';

/** Every file of a drop, those in folders within folders too. Must be called while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped[]> {
  // The list is emptied as soon as the handler gives way, so the entries are taken first.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(transfer.files);
  return (await Promise.all(entries.map(filesIn))).flat();
}

/** The files of an input; one that chooses a folder tells their paths in it. */
export const chosenFiles = (files: FileList | null): Dropped[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  if (isFolder(entry)) return (await Promise.all((await childrenOf(entry)).map(filesIn))).flat();
  return isFile(entry)
    ? [{ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) }]
    : [];
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A folder is read a hundred entries at a time, until it gives none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
