'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { BatchAnswer } from './outcome.ts';
import {
  cancelled,
  type Dropped,
  enqueue,
  type Item,
  nextBatch,
  retried,
  type State,
  withStates,
} from './queue.ts';

/** Sends one batch of files; they stand under `file`, in order. */
export type SendBatch = (form: FormData) => Promise<BatchAnswer>;

interface Upload {
  readonly items: readonly Item[];
  /** System files that were in a dropped folder and were not taken. */
  readonly passedOver: number;
  readonly running: boolean;
}
const nothing: Upload = { items: [], passedOver: 0, running: false };

/** The queue of an upload: batches go one after another, each answer is shown as it comes. */
export function useUpload(send: SendBatch) {
  const [upload, show] = useState(nothing);
  // What the running loop sees; the state is what is drawn.
  const now = useRef(nothing);
  const left = useRef(false);
  const set = useCallback((change: Partial<Upload>) => {
    now.current = { ...now.current, ...change };
    show(now.current);
  }, []);

  const run = useCallback(async () => {
    if (now.current.running) return;
    set({ running: true });
    for (let sent = 0; !left.current; sent++) {
      const batch = nextBatch(now.current.items, sent);
      if (batch.length === 0) break;
      set({ items: withStates(now.current.items, all(batch, { status: 'sending' })) });
      const states = await statesAfter(batch, send);
      set({ items: withStates(now.current.items, states) });
    }
    set({ running: false });
  }, [send, set]);

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const add = (dropped: readonly Dropped[]) => {
    const { items, passedOver } = enqueue(dropped, now.current.items.length);
    set({
      items: [...now.current.items, ...items],
      passedOver: now.current.passedOver + passedOver,
    });
    void run();
  };
  const cancel = () => set({ items: cancelled(now.current.items) });
  const retry = () => {
    set({ items: retried(now.current.items) });
    void run();
  };
  return { ...upload, add, cancel, retry };
}

const all = (batch: readonly Item[], state: State) =>
  new Map(batch.map((item) => [item.id, state]));

async function statesAfter(batch: readonly Item[], send: SendBatch): Promise<Map<number, State>> {
  const form = new FormData();
  for (const item of batch) form.append('file', item.file, item.path);
  const answer = await send(form).catch(() => unreached);
  if (answer.status === 'refused') return all(batch, { ...answer, status: 'failed' });
  return new Map(batch.map((item, i) => [item.id, answer.files[i] ?? unanswered]));
}

const unreached: BatchAnswer = {
  status: 'refused',
  sentence: '没有送到服务器：请确认勾稽仍在运行，然后重试。',
};
const unanswered: State = { status: 'failed', sentence: '服务器没有答复这个文件，请重试。' };
