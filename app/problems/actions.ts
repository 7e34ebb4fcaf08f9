'use server';

import { z } from 'zod';
import type { ProblemKey } from '#components/problems/problem.ts';
import type { HistoryEntry } from '#components/review/history-list.tsx';
import { db } from '#db/client.ts';
import { historyOf } from '#db/queries/problem-history.ts';
import { historyEntries } from './history-entries.ts';

const id = z.int().positive();
const asked = z.array(z.object({ publisherId: id, year: id, checkId: id })).max(500);

/** What was done to some problems, the last first. */
export async function problemPast(problems: readonly ProblemKey[]): Promise<HistoryEntry[]> {
  return historyEntries(historyOf(db, asked.parse(problems)));
}
