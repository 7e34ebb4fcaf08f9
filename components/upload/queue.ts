import { isSystemFile, isTooLarge, limits } from './limits.ts';
import type { Uploaded } from './outcome.ts';

/** A file as it was dropped; `path` is what a person knows it by. */
export interface Dropped {
  readonly path: string;
  readonly file: File;
}

export type State =
  | { readonly status: 'waiting' }
  | { readonly status: 'sending' }
  | Uploaded
  /** It did not reach the server, or the server did not answer: worth another try. */
  | { readonly status: 'failed'; readonly sentence: string }
  | { readonly status: 'cancelled' };

export interface Item extends Dropped {
  readonly id: number;
  readonly state: State;
}

/** The files to hand in, and how many system files were passed over. Too large a file is refused at once. */
export function enqueue(dropped: readonly Dropped[], firstId: number) {
  const wanted = dropped.filter(({ path }) => !isSystemFile(path));
  const items = wanted.map(
    (one, i): Item => ({ ...one, id: firstId + i, state: firstStateOf(one.file) }),
  );
  return { items, passedOver: dropped.length - wanted.length };
}

function firstStateOf(file: File): State {
  if (!isTooLarge(file.size)) return { status: 'waiting' };
  const allowed = limits.fileBytes / 1024 / 1024;
  return {
    status: 'refused',
    sentence: `文件大于 ${allowed} MB，没有上传；年报原文通常不到 1 MB，请确认是不是年报。`,
  };
}

/** The next files to send together: the nth batch has its own size, and never more bytes than one request takes. */
export function nextBatch(items: readonly Item[], sent: number): Item[] {
  const waiting = items.filter((item) => item.state.status === 'waiting');
  const most = limits.batchFiles[Math.min(sent, limits.batchFiles.length - 1)] ?? 1;
  let bytes = 0;
  return waiting.slice(0, most).filter((item, i) => {
    bytes += item.file.size;
    return i === 0 || bytes <= limits.batchBytes;
  });
}

/** Gives some items a new state. */
export const withStates = (
  items: readonly Item[],
  states: ReadonlyMap<number, State>,
): readonly Item[] =>
  items.map((item) => {
    const state = states.get(item.id);
    return state === undefined ? item : { ...item, state };
  });

/** What is not settled goes back to waiting; what is stored, known or refused stays. */
export const retried = (items: readonly Item[]): readonly Item[] =>
  items.map((item) =>
    isRetryable(item.state) ? { ...item, state: { status: 'waiting' as const } } : item,
  );

export const isRetryable = ({ status }: State) => status === 'failed' || status === 'cancelled';

/** Files that wait are taken back; a batch on its way is not. */
export const cancelled = (items: readonly Item[]): readonly Item[] =>
  items.map((item) =>
    item.state.status === 'waiting' ? { ...item, state: { status: 'cancelled' as const } } : item,
  );

export type Tone = 'waiting' | 'good' | 'doubtful' | 'failing';

/** Red is for failing checks alone; whatever else a person has to look at is amber. */
export function toneOf(state: State): Tone {
  switch (state.status) {
    case 'waiting':
    case 'sending':
    case 'cancelled':
      return 'waiting';
    case 'same':
      return 'good';
    case 'stored':
      if (state.failing > 0) return 'failing';
      return state.inferred + state.unread + state.notices > 0 ? 'doubtful' : 'good';
    case 'refused':
    case 'failed':
      return 'doubtful';
  }
}

/** How many files are in each state, and how many have their answer for good. */
export function tally(items: readonly Item[]) {
  const counts = {
    waiting: 0,
    sending: 0,
    stored: 0,
    same: 0,
    refused: 0,
    failed: 0,
    cancelled: 0,
  };
  for (const { state } of items) counts[state.status] += 1;
  const answered = counts.stored + counts.same + counts.refused;
  return { ...counts, total: items.length, answered };
}
