import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FromReader, ToReader } from './protocol.ts';

/** A process that reads. */
export interface Child {
  readonly process: ChildProcess;
  /** The end of what it wrote to its standard error. */
  readonly lastWords: () => string;
}

/** How a process ended, or that it did not answer in time. */
export type Silence =
  | { readonly status: 'late' | 'out-of-memory' }
  | { readonly status: 'died'; readonly detail: string };

// Compiled by Next the module no longer lies beside the program; the server starts in the project.
const folders = () => [
  dirname(fileURLToPath(import.meta.url)),
  join(/*turbopackIgnore: true*/ process.cwd(), 'lib/intake'),
];

/** The program of a reader: TypeScript as it lies in the checkout, wherever we were started. */
export function readerProgram(): string {
  const program = folders()
    .map((folder) => join(folder, 'reader.ts'))
    .find((path) => existsSync(path));
  if (program === undefined) throw new Error(`No reader in ${folders().join(' or ')}`);
  return program;
}

const MB = 1024 * 1024;

/** Starts a reader that may hold so many bytes, two thirds of them values of JavaScript. */
export function startChild(program: string, memory: number): Child {
  const heap = Math.floor((memory * 2) / 3 / MB);
  const child = fork(/*turbopackIgnore: true*/ program, [String(memory)], {
    // tsx is found from the folder of the program.
    cwd: dirname(program),
    execArgv: ['--import', 'tsx', `--max-old-space-size=${heap}`],
    env: { ...process.env, NODE_OPTIONS: '' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4000);
  });
  // It may end while nobody listens.
  child.on('error', () => {});
  return { process: child, lastWords: () => words };
}

export const tell = ({ process: child }: Child, message: ToReader): boolean => child.send(message);

/** What it says next, within so many milliseconds. */
export async function nextAnswer(
  child: Child,
  milliseconds: number,
): Promise<FromReader | Silence> {
  const over = new AbortController();
  const { signal } = over;
  const told = once(child.process, 'message', { signal }).then(([message]): FromReader => message);
  const ended = once(child.process, 'close', { signal }).then(([code, by]) =>
    endOf(child, code ?? by),
  );
  const late = after(milliseconds, { status: 'late' } as const, { signal });
  try {
    return await Promise.race([told, ended, late]);
  } catch (error) {
    return { status: 'died', detail: String(error) };
  } finally {
    over.abort();
  }
}

/** V8 and the watchdog say so before they end it. */
const endOf = ({ lastWords }: Child, how: unknown): Silence =>
  /out of memory/i.test(lastWords())
    ? { status: 'out-of-memory' }
    : { status: 'died', detail: lastWords().trim().split('\n').at(-1) || `exit ${how}` };
