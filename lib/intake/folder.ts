import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSystemFile } from './limits.ts';

/** A file of a disk. */
export interface FoundFile {
  /** Where it is. */
  readonly path: string;
  /** What it is called here: its path from the folder it was found in, that folder included. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * A file, or all files of a folder and the folders in it, by name; what systems and office programs leave
 * there is passed over. Folders that are links are not followed. Rejects when there is nothing of that path.
 */
export async function filesAt(path: string, name = basename(path)): Promise<FoundFile[]> {
  const found = await stat(path);
  return found.isDirectory() ? filesIn(path, name) : fileAt(path, name);
}

async function filesIn(folder: string, name: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const within = `${name}/${entry.name}`;
    if (isSystemFile(within)) continue;
    if (entry.isDirectory()) found.push(...(await filesIn(path, within)));
    else found.push(...(await fileAt(path, within)));
  }
  return found;
}

/** A file or a link to one; none when it is gone since the folder was read, or a link to something else. */
async function fileAt(path: string, name: string): Promise<FoundFile[]> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? [{ path, name, size: found.size, modified: found.mtimeMs }] : [];
}
