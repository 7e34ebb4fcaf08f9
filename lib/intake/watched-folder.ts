import { resolve } from 'node:path';

/** The folder whose files are taken in as they appear: `GOUJI_WATCH`; null when none is watched. */
export const watchedFolder = (): string | null => {
  const folder = process.env.GOUJI_WATCH;
  return folder ? resolve(/*turbopackIgnore: true*/ folder) : null;
};
