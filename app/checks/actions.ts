'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { HandlingActions } from '#components/problems/problem.ts';
import type { ReviewAnswer } from '#components/review/doubt.ts';
import { problemStates } from '#lib/handling/state.ts';
import { command } from '#lib/intake/client.ts';
import type { HandlingAnswer } from '#lib/intake/handling.ts';
import { mostAtOnce } from './asked.ts';

const id = z.int().positive();
const actor = z.string().max(40);
const state = z.enum(problemStates);
const handling = z.object({
  problems: z
    .array(z.object({ publisherId: id, year: id, checkId: id, seen: state }))
    .min(1)
    .max(mostAtOnce),
  to: state,
  reason: z.string().max(500),
  actor,
});
const undoing = z.object({ act: id, actor });

/** Carries problems to a state; all of them or none. */
export async function handle(
  asked: Parameters<HandlingActions['handle']>[0],
): Promise<ReviewAnswer> {
  return answered(await command('handle', handling.parse(asked)));
}

/** Takes back what was done at one stroke. */
export async function undoHandling(
  asked: Parameters<HandlingActions['undo']>[0],
): Promise<ReviewAnswer> {
  return answered(await command('undoHandling', undoing.parse(asked)));
}

function answered(answer: HandlingAnswer): ReviewAnswer {
  // What was seen may be old: also who was refused gets the page as it is now.
  revalidatePath('/', 'layout');
  return answer.status === 'done'
    ? { status: 'done', act: answer.act, subjects: [] }
    : { status: 'refused', sentence: refusals[answer.because] };
}

type Refused = Extract<HandlingAnswer, { readonly status: 'refused' }>['because'];

const refusals = {
  stale: '其中有的刚才已有变动，没有保存；请看现在的状态再定。',
  gone: '其中有的问题已不存在，没有保存。',
  'no-reason': '请写明理由。',
  'no-actor': '请先填写经办人。',
} as const satisfies Record<Refused, string>;
