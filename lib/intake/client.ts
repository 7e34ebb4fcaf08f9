import { Worker } from 'node:worker_threads';
import { databaseFile } from '#db/location.ts';
import type { Handed } from '#db/save.ts';
import type { Outcome } from './intake.ts';
import type { Answer } from './request.ts';

interface Waiting {
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (error: Error) => void;
}

/** The worker of this process, and who waits for which answer. */
interface Desk {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  asked: number;
}

// Next loads a module anew after every change in development: the worker outlives it.
const kept = globalThis as { goujiIntake?: Desk | undefined };

/**
 * As `intake`, done by the one writing thread of this process, which is started when first needed. Rejects
 * when the store cannot be written or the thread ends; the next call starts another.
 */
export const intakeInWorker = (files: readonly Handed[]): Promise<readonly Outcome[]> =>
  new Promise((resolve, reject) => {
    const desk = kept.goujiIntake ?? start();
    kept.goujiIntake = desk;
    desk.asked += 1;
    desk.waiting.set(desk.asked, { resolve, reject });
    desk.worker.ref();
    desk.worker.postMessage({ id: desk.asked, files });
  });

function start(): Desk {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: databaseFile(),
  });
  const desk: Desk = { worker, waiting: new Map(), asked: 0 };
  worker.on('message', (answer: Answer) => settle(desk, answer));
  worker.on('error', (error) => end(desk, error));
  worker.on('exit', (code) => end(desk, new Error(`The intake worker ended with ${code}`)));
  return desk;
}

function settle({ worker, waiting }: Desk, answer: Answer): void {
  const who = waiting.get(answer.id);
  waiting.delete(answer.id);
  // An idle worker does not keep a command from ending.
  if (waiting.size === 0) worker.unref();
  if (answer.status === 'done') who?.resolve(answer.outcomes);
  else who?.reject(new Error(answer.error));
}

function end(desk: Desk, error: Error): void {
  if (kept.goujiIntake === desk) kept.goujiIntake = undefined;
  for (const { reject } of desk.waiting.values()) reject(error);
  desk.waiting.clear();
}
