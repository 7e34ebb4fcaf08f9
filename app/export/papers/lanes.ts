/** A place at the presses. */
export interface Lane {
  /** Gives it to who waits; a second time does nothing. */
  readonly leave: () => void;
}

/** Threads at one time: each takes a processor and some hundred MB. */
const AT_ONCE = 2;
const WAITING = 8;

let taken = 0;
const waiting: (() => void)[] = [];

/** A place, when one is free; null when too many wait already. Rejects when `gone` says nobody wants it any more. */
export async function lane(gone: AbortSignal): Promise<Lane | null> {
  gone.throwIfAborted();
  if (taken >= AT_ONCE) {
    if (waiting.length >= WAITING) return null;
    await turn(gone);
  } else taken += 1;
  let left = false;
  return {
    leave: () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next === undefined) taken -= 1;
      else next();
    },
  };
}

/** Waits for a place that is handed on, still taken. */
const turn = (gone: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const go = () => {
      gone.removeEventListener('abort', leave);
      resolve();
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(gone.reason);
    };
    gone.addEventListener('abort', leave, { once: true });
    waiting.push(go);
  });
