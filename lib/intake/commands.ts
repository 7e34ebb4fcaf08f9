import { receive } from '#db/intake/arrivals.ts';
import { closeBatch, putBack, takeBack } from '#db/intake/batches.ts';
import type { Db } from '#db/open.ts';
import { setDeadline, takeBackDeadline } from './deadlines.ts';
import { handle, undoHandling } from './handling.ts';
import { register } from './registering.ts';
import { reread } from './rereading.ts';
import { settle, undo } from './settling.ts';
import { chooseVersion, undoChoice } from './versioning.ts';

/**
 * What may be done to the store, by name: a function of the store and one plain argument. Each runs in the
 * one writing thread, after what was asked before, and does all of it or nothing.
 */
export const commands = {
  receive,
  closeBatch,
  takeBack,
  putBack,
  settle,
  undo,
  register,
  setDeadline,
  takeBackDeadline,
  chooseVersion,
  undoChoice,
  handle,
  undoHandling,
  reread,
} satisfies Readonly<Record<string, (db: Db, argument: never) => unknown>>;

type Commands = typeof commands;
export type Name = keyof Commands;
export type ArgumentOf<N extends Name> = Parameters<Commands[N]>[1];
export type ResultOf<N extends Name> = Awaited<ReturnType<Commands[N]>>;
