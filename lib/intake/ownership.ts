import { adoptOrphans, closeAbandoned, stayOwner } from '#db/intake/batches.ts';
import type { Db } from '#db/open.ts';

/** Milliseconds between two looks. */
const pause = 5_000;
/** Milliseconds a browser may be silent between two parts of a batch. */
const patience = 120_000;

/**
 * From now on, keeps what this process reads its own, and takes over what processes left that are gone;
 * looks at once and then every few seconds, `andThen` each time. Answers what ends it.
 */
export function keepOwning(
  db: Db,
  andThen: () => void,
  onTrouble: (error: unknown) => void = rethrow,
): () => void {
  const look = () => {
    try {
      stayOwner(db);
      adoptOrphans(db, isAlive);
      closeAbandoned(db, patience);
    } catch (error) {
      onTrouble(error);
    }
    andThen();
  };
  look();
  const timer = setInterval(look, pause);
  return () => clearInterval(timer);
}

function rethrow(error: unknown): never {
  throw error;
}

/** Whether a process of this machine is there. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
