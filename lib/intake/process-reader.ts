import { availableParallelism } from 'node:os';
import type { Finished, Job, Part } from '#db/intake/jobs.ts';
import { type Child, nextAnswer, readerProgram, startChild, tell } from './child.ts';
import { patience } from './lanes.ts';
import { memory, memoryBetween } from './limits.ts';
import type { Because } from './read.ts';

/** Who reads files, one at a time. */
export interface Reader {
  /** Fulfilled when it can read; rejects when it cannot be started, whatever the file. */
  readonly start: () => Promise<void>;
  /** Hands over the parts of an archive as they come; rejects only when `take` throws. */
  readonly read: (
    file: Job & { readonly partsTaken: number },
    take: (part: Part) => void,
  ) => Promise<Outcome>;
  readonly end: () => void;
}

/** What became of reading a file; it `died` when the reader ended without an answer and nobody knows why. */
export type Outcome = Finished<Because> | { readonly status: 'died'; readonly detail: string };

/** Milliseconds after which an idle reader gives back what it holds, the recogniser's models above all. */
const rest = 60_000;
/** Milliseconds a reader may take to start. */
const startup = 60_000;

/** As many readers as there are processors, but two are enough for a machine that has pages to serve. */
export const processReaders = (): Reader[] =>
  Array.from({ length: Math.min(2, availableParallelism()) }, () => processReader());

interface Limits {
  /** Milliseconds a file may take. */
  readonly patience: typeof patience;
  /** Bytes a reader may hold. */
  readonly memory: number;
  /** Bytes it may still hold after a file; with more of them it is ended. */
  readonly memoryBetween: number;
}

/**
 * A reader in a process of its own. A file that takes too much time or memory ends the process and is
 * refused; the next file gets a new one. No file is refused for what those before it left in memory.
 */
export function processReader(
  program = readerProgram(),
  limits: Limits = { patience, memory, memoryBetween },
): Reader {
  let child: Child | null = null;
  let hasRead = false;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    child?.process.kill('SIGKILL');
    child = null;
  };
  const start = async (): Promise<Child> => {
    clearTimeout(idle);
    if (child !== null && isRunning(child)) return child;
    child = startChild(program, limits.memory);
    hasRead = false;
    const answer = await nextAnswer(child, startup);
    if (answer.status === 'ready') return child;
    end();
    throw new Error(`A reader cannot start: ${JSON.stringify(answer)}`);
  };
  const readOnce: Reader['read'] = async (file, take) => {
    const milliseconds = limits.patience(file.lane, file.bytes.length);
    const { outcome, held } = await answerOf(await start(), file, take, milliseconds);
    hasRead = true;
    if (held === null || held > limits.memoryBetween) end();
    else idle = setTimeout(end, rest).unref();
    return outcome;
  };
  return {
    start: async () => void (await start()),
    end,
    read: async (file, take) => {
      let { partsTaken } = file;
      const counted = (part: Part) => {
        take(part);
        partsTaken += 1;
      };
      await start();
      const isFirst = !hasRead;
      const outcome = await readOnce(file, counted);
      return isFirst || !isOutOfMemory(outcome) ? outcome : readOnce({ ...file, partsTaken }, take);
    },
  };
}

const isOutOfMemory = (outcome: Outcome) =>
  outcome.status === 'refused' && outcome.because === 'out-of-memory';

const isRunning = ({ process: { exitCode, signalCode } }: Child) =>
  exitCode === null && signalCode === null;

interface Answered {
  readonly outcome: Outcome;
  /** Bytes the process holds; null when it ended, or has to. */
  readonly held: number | null;
}

async function answerOf(
  child: Child,
  { id, name, bytes, partsTaken }: Parameters<Reader['read']>[0],
  take: (part: Part) => void,
  milliseconds: number,
): Promise<Answered> {
  tell(child, { id, name, bytes, partsTaken });
  for (;;) {
    const answer = await nextAnswer(child, milliseconds);
    // One file's reading must never be taken for another's.
    if ('id' in answer && answer.id !== id) return over(died(`answered ${answer.id} for ${id}`));
    switch (answer.status) {
      case 'part':
        take(answer.part);
        tell(child, 'next');
        break;
      case 'finished':
        return { outcome: answer.finished, held: answer.held };
      case 'late':
        return over(refused('too-slow', String(milliseconds / 1000)));
      case 'out-of-memory':
        return over(refused('out-of-memory', null));
      case 'died':
        return over(answer);
      case 'ready':
        return over(died('started twice'));
    }
  }
}

const over = (outcome: Outcome): Answered => ({ outcome, held: null });
const died = (detail: string) => ({ status: 'died', detail }) as const;
const refused = (because: Because, detail: string | null) =>
  ({ status: 'refused', because, detail }) as const;
