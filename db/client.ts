import 'server-only';
import { databaseFile } from './location.ts';
import { type Db, openToRead } from './open.ts';

// Next loads a module anew after every change in development: the connection outlives it.
const kept = globalThis as { goujiReader?: Db };
kept.goujiReader = kept.goujiReader ?? openToRead(databaseFile());

/** The store as the web server reads it, opened at the first question. Writing is the intake worker's. */
export const db: Db = kept.goujiReader;
