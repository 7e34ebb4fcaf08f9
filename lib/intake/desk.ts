import type { Db } from '#db/open.ts';
import { type ArgumentOf, commands, type Name, type ResultOf } from './commands.ts';

/** What one thread asks of the other, and what that answers. */
export interface Request {
  readonly id: number;
  readonly name: Name;
  readonly argument: unknown;
}

export type Answer =
  | { readonly id: number; readonly status: 'done'; readonly result: unknown }
  | {
      readonly id: number;
      readonly status: 'failed';
      readonly error: string;
      /** Of the store or the system, where the error has one: what db/trouble.ts goes by. */
      readonly code: unknown;
    };

/** The writing end: takes requests, does them one after the other, and sends the answers in their order. */
export function writingEnd(db: Db, send: (answer: Answer) => void): (request: Request) => void {
  let last: Promise<void> = Promise.resolve();
  return (request) => {
    last = last.then(async () => send(await answer(db, request)));
  };
}

async function answer(db: Db, { id, name, argument }: Request): Promise<Answer> {
  // Name and argument were tied together by `ask` below, on the other side of the thread.
  const run = commands[name] as (db: Db, argument: unknown) => unknown;
  try {
    return { id, status: 'done', result: await run(db, argument) };
  } catch (error) {
    // The store could not be written. Whoever asked has to know; the next request may do better.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return { id, status: 'failed', error: String(error), code };
  }
}

/** The asking end. */
export interface Desk {
  readonly ask: <N extends Name>(name: N, argument: ArgumentOf<N>) => Promise<ResultOf<N>>;
  /** Takes an answer in; says whether any request still waits. */
  readonly take: (answer: Answer) => boolean;
  /** Rejects all that waits: no answer will come any more. */
  readonly close: (error: Error) => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function askingEnd(send: (request: Request) => void): Desk {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const ask = (name: Name, argument: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      send({ id: asked, name, argument });
    });
  return {
    ask: ask as Desk['ask'],
    take: (answer) => {
      const who = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.status === 'done') who?.resolve(answer.result);
      else who?.reject(Object.assign(new Error(answer.error), { code: answer.code }));
      return waiting.size > 0;
    },
    close: (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
