import { isSystemFile, isTooLarge, largestFileWords } from '#lib/intake/limits.ts';
import { filesIn, fitsRequest } from './limits.ts';
import type { Received, Tile } from './outcome.ts';

/** A file as it was dropped; `path` is what a person knows it by. */
export interface Dropped {
  readonly path: string;
  readonly file: File;
}

/** A file the server does not have yet. */
export type Unsent =
  | { readonly status: 'waiting' | 'sending' | 'cancelled' }
  | {
      /** `failed`: it did not get there, and is worth another try. */
      readonly status: 'failed' | 'too-large';
      readonly sentence: string;
    };

export interface Item extends Dropped {
  readonly id: number;
  readonly state: Unsent;
}

/** The files to hand in, and how many system files were passed over. Too large a file is refused at once. */
export function enqueue(dropped: readonly Dropped[], firstId: number) {
  const wanted = dropped.filter(({ path }) => !isSystemFile(path));
  const items = wanted.map(
    (one, i): Item => ({ ...one, id: firstId + i, state: firstStateOf(one.file) }),
  );
  return { items, passedOver: dropped.length - wanted.length };
}

const firstStateOf = (file: File): Unsent =>
  isTooLarge(file.size)
    ? {
        status: 'too-large',
        sentence: `文件大于 ${largestFileWords}，没有上传；请确认是不是年报，压缩包请解压后拖入文件夹。`,
      }
    : { status: 'waiting' };

/** The files of the nth request: never more, and never more bytes, than one takes. */
export function nextRequest(items: readonly Item[], n: number): Item[] {
  const waiting = items.filter((item) => item.state.status === 'waiting');
  const chosen: Item[] = [];
  for (const item of waiting.slice(0, filesIn(n))) {
    if (!fitsRequest([...chosen, item].map(({ file }) => file.size))) break;
    chosen.push(item);
  }
  return chosen;
}

/** Gives the chosen items a new state. */
export const withState = (
  items: readonly Item[],
  chosen: readonly Item[],
  state: Unsent,
): readonly Item[] => {
  const ids = new Set(chosen.map(({ id }) => id));
  return items.map((item) => (ids.has(item.id) ? { ...item, state } : item));
};

/** What failed or was taken back goes back to waiting. */
export const retried = (items: readonly Item[]): readonly Item[] =>
  withState(items, items.filter(isRetryable), { status: 'waiting' });

const isRetryable = ({ state: { status } }: Item) => status === 'failed' || status === 'cancelled';

/** Files that wait are taken back; what is on its way is not. */
export const cancelled = (items: readonly Item[]): readonly Item[] =>
  withState(
    items,
    items.filter(({ state }) => state.status === 'waiting'),
    { status: 'cancelled' },
  );

export type State = Unsent | Received;
export type Tone = 'waiting' | 'good' | 'doubtful' | 'failing';

/** Red is for failing checks alone; whatever else a person has to look at is amber. */
export function toneOf(state: State): Tone {
  switch (state.status) {
    case 'stored':
      return storedTone(state);
    case 'same':
      return 'good';
    case 'refused':
    case 'too-large':
    case 'failed':
      return 'doubtful';
    default:
      return 'waiting';
  }
}

function storedTone(state: Extract<State, { status: 'stored' }>): Tone {
  if (state.failing > 0) return 'failing';
  const isPlaced = state.publisher !== null && state.year !== null;
  return isPlaced && state.inferred + state.unread + state.notices === 0 ? 'good' : 'doubtful';
}

/** How many files are in each state, and how many have their answer for good. */
export function tally(items: readonly Item[], tiles: readonly Tile[]) {
  const states = [...tiles, ...items].map(({ state }) => state.status);
  const count = (...some: readonly State['status'][]) =>
    states.filter((status) => some.includes(status)).length;
  return {
    total: states.length,
    answered: count('stored', 'same', 'refused', 'too-large', 'unpacked', 'joined'),
    unsent: count('waiting', 'sending'),
    /** At the server and not settled. */
    unread: count('received', 'reading'),
    stored: count('stored'),
    same: count('same'),
    refused: count('refused', 'too-large'),
    unpacked: count('unpacked'),
    joined: count('joined'),
    failed: count('failed'),
    cancelled: count('cancelled', 'taken-back'),
  };
}

export type Tally = ReturnType<typeof tally>;
