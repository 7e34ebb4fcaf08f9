import { Worker } from 'node:worker_threads';
import type { ArgumentOf, Name, ResultOf } from './commands.ts';
import { type Answer, askingEnd, type Desk } from './desk.ts';

// Next loads a module anew after every change in development: the thread outlives it.
const kept = globalThis as { goujiIntake?: Desk | undefined };

/**
 * Has a command done by the one writing thread of this process, which is started when first needed. Rejects
 * when the store cannot be written, as db/trouble.ts tells, or the thread ends; the next call starts another.
 */
export function command<N extends Name>(name: N, argument: ArgumentOf<N>): Promise<ResultOf<N>> {
  return startIntake().ask(name, argument);
}

/** Starts the writing thread, which takes up again what still waits to be read. */
export function startIntake(): Desk {
  kept.goujiIntake ??= start();
  return kept.goujiIntake;
}

function start(): Desk {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const desk = askingEnd((request) => {
    worker.ref();
    worker.postMessage(request);
  });
  // An idle thread does not keep a process from ending.
  worker.on('message', (answer: Answer) => desk.take(answer) || worker.unref());
  const end = (error: Error) => {
    if (kept.goujiIntake === desk) kept.goujiIntake = undefined;
    desk.close(error);
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The intake thread ended with ${code}`)));
  return desk;
}
