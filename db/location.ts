import { join, resolve } from 'node:path';

/** The folder of the store: `GOUJI_DATA`, else `data` where the command was started. */
export const dataDirectory = (): string =>
  resolve(/*turbopackIgnore: true*/ process.env.GOUJI_DATA ?? join(process.cwd(), 'data'));

/** The file of the store. */
export const databaseFile = (): string => join(dataDirectory(), 'gouji.db');
