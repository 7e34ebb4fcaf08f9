/**
 * Why a store cannot be opened or written to: newer code than this has written it, the system does not let us
 * write there, the disk is full, the file is no store or a broken one, or somebody else has been writing for
 * longer than is waited.
 */
export type StoreTrouble = 'newer' | 'not-writable' | 'full' | 'damaged' | 'busy';

/** Codes of SQLite, without what they extend, of the system, and our own. */
const troubles: Readonly<Record<string, StoreTrouble>> = {
  GOUJI_NEWER: 'newer',
  SQLITE_READONLY: 'not-writable',
  SQLITE_CANTOPEN: 'not-writable',
  SQLITE_PERM: 'not-writable',
  SQLITE_IOERR: 'not-writable',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOTDIR: 'not-writable',
  EEXIST: 'not-writable',
  SQLITE_FULL: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  SQLITE_NOTADB: 'damaged',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
};

/** What an error thrown by the store says about it; null for a fault of our own. */
export function storeTrouble(error: unknown): StoreTrouble | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // SQLITE_READONLY_DIRECTORY, SQLITE_CORRUPT_INDEX … say the same more exactly.
  const [plain = ''] = /^SQLITE_[A-Z]+|^[A-Z_]+/.exec(code) ?? [];
  return troubles[plain] ?? null;
}

/** What is thrown at a store with migrations this code does not know: its tables may mean something else. */
export const newerStore = (): Error =>
  Object.assign(new Error('The store was written by a newer version of Gouji'), {
    code: 'GOUJI_NEWER',
  });
