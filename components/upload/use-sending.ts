'use client';

import { useCallback, useRef, useState } from 'react';
import type { Delivered, Tile } from './outcome.ts';
import {
  cancelled,
  type Dropped,
  enqueue,
  type Item,
  nextRequest,
  retried,
  withState,
} from './queue.ts';

/** What the upload page asks of the server. */
export interface Server {
  /** Sends files of a batch; they stand under `file`, their paths under `path`, the batch under `batch`. */
  readonly deliver: (form: FormData) => Promise<Delivered>;
  readonly closeBatch: (batch: number) => Promise<void>;
  readonly takeBack: (batch: number) => Promise<void>;
  readonly putBack: (batch: number) => Promise<void>;
}

interface Sending {
  /** Files the server does not have yet. */
  readonly items: readonly Item[];
  /** System files that were in a dropped folder and were not taken. */
  readonly passedOver: number;
  readonly isRunning: boolean;
}
const nothing: Sending = { items: [], passedOver: 0, isRunning: false };

/**
 * Sends dropped files, some at a time, as one batch; what the server has received leaves the queue. It goes
 * on when another page is opened, and ends with the window.
 */
export function useSending(
  { deliver, closeBatch }: Server,
  onReceived: (batchId: number, tiles: readonly Tile[]) => void,
) {
  const [sending, show] = useState(nothing);
  // What the running loop sees; the state is what is drawn.
  const now = useRef(nothing);
  const dropped = useRef(0);
  const set = useCallback((change: Partial<Sending>) => {
    now.current = { ...now.current, ...change };
    show(now.current);
  }, []);

  /** Sends some files; answers the batch they are in. */
  const send = async (items: readonly Item[], batch: number | null): Promise<number | null> => {
    set({ items: withState(now.current.items, items, { status: 'sending' }) });
    const answer = await deliver(formOf(batch, items)).catch(() => unreached);
    if (answer.status === 'refused') {
      set({ items: withState(now.current.items, items, { ...answer, status: 'failed' }) });
      return batch;
    }
    onReceived(answer.batchId, tilesOf(answer, items));
    const sent = new Set(items.map(({ id }) => id));
    set({ items: now.current.items.filter(({ id }) => !sent.has(id)) });
    return answer.batchId;
  };

  const run = async () => {
    if (now.current.isRunning) return;
    set({ isRunning: true });
    addEventListener('beforeunload', askToStay);
    let batch: number | null = null;
    let items = nextRequest(now.current.items, 0);
    for (let n = 1; items.length > 0; n++) {
      batch = await send(items, batch);
      items = nextRequest(now.current.items, n);
    }
    set({ isRunning: false });
    removeEventListener('beforeunload', askToStay);
    // Should this not get there, the server closes the batch by itself.
    if (batch !== null) await closeBatch(batch).catch(() => {});
  };

  return {
    ...sending,
    add: (files: readonly Dropped[]) => {
      const { items, passedOver } = enqueue(files, dropped.current);
      dropped.current += items.length;
      set({
        items: [...now.current.items, ...items],
        passedOver: now.current.passedOver + passedOver,
      });
      void run();
    },
    cancel: () => set({ items: cancelled(now.current.items) }),
    retry: () => {
      set({ items: retried(now.current.items) });
      void run();
    },
  };
}

function formOf(batch: number | null, items: readonly Item[]): FormData {
  const form = new FormData();
  if (batch !== null) form.append('batch', String(batch));
  for (const { path, file } of items) {
    form.append('path', path);
    form.append('file', file);
  }
  return form;
}

const tilesOf = (
  { batchId, tileIds }: Extract<Delivered, { status: 'received' }>,
  items: readonly Item[],
): Tile[] =>
  tileIds.map((id, i) => ({
    id,
    batchId,
    parentId: null,
    name: items[i]?.path ?? '',
    state: { status: 'received' },
  }));

const unreached: Delivered = {
  status: 'refused',
  sentence: '没有送到服务器：请确认勾稽仍在运行，然后重试。',
};

/** What was not sent is nowhere but in this window. */
const askToStay = (event: BeforeUnloadEvent) => event.preventDefault();
