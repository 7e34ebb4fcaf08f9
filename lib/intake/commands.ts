import type { Db } from '#db/open.ts';
import { intake } from './intake.ts';
import { settle, undo } from './settling.ts';

/**
 * What may be done to the store, by name: a function of the store and one plain argument. Each runs in the
 * one writing thread, after what was asked before, and does all of it or nothing.
 */
export const commands = { intake, settle, undo } satisfies Readonly<
  Record<string, (db: Db, argument: never) => unknown>
>;

type Commands = typeof commands;
export type Name = keyof Commands;
export type ArgumentOf<N extends Name> = Parameters<Commands[N]>[1];
export type ResultOf<N extends Name> = Awaited<ReturnType<Commands[N]>>;
