'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { ReviewActions, ReviewAnswer } from '#components/review/doubt.ts';
import { command } from '#lib/intake/client.ts';
import type { Because, SettledAnswer } from '#lib/intake/settling.ts';

const id = z.int().positive();
const actor = z.string().max(40);
const seen = z.object({
  status: z.enum(['read', 'inferred', 'blank', 'unread']).nullable(),
  value: z.int().nullable(),
});
const subject = z.string().max(2000);
const stroke = z.object({
  reportId: id,
  actor,
  reason: z.string().max(500),
  asked: z
    .array(
      z.union([
        z.object({ action: z.enum(['confirm', 'dismiss']), subject, seen }),
        z.object({ action: z.literal('correct'), subject, seen, typed: z.string().max(100) }),
      ]),
    )
    .min(1)
    .max(500),
});
const undoing = z.object({ reportId: id, act: id, actor });

/** Settles figures and notices of a report; all of the stroke or nothing. */
export async function settle(asked: Parameters<ReviewActions['settle']>[0]): Promise<ReviewAnswer> {
  return answered(await command('settle', stroke.parse(asked)));
}

/** Takes back what was done at one stroke. */
export async function undo(asked: Parameters<ReviewActions['undo']>[0]): Promise<ReviewAnswer> {
  return answered(await command('undo', undoing.parse(asked)));
}

function answered(answer: SettledAnswer): ReviewAnswer {
  // What was seen may be old: also who was refused gets the page as it is now.
  revalidatePath('/', 'layout');
  return answer.status === 'done'
    ? answer
    : { status: 'refused', sentence: refusals[answer.because] };
}

const refusals = {
  stale: '这一处刚才有了变动，没有保存；请看现在的内容再定。',
  unfit: '这一处不能这样处理，没有保存。',
  'nothing-typed': '没有填写数字；原文是空白的，请填“空白”或“/”，看不清的填“？”。',
  'not-a-figure': '填写的不是这一格可以有的数字：件数为整数，金额以万元计、最多六位小数。',
  'other-unit': '填写的单位与表头不同；金额请换算成万元。',
  'no-reason': '请写明理由。',
  'no-actor': '请先填写经办人。',
} as const satisfies Record<Because, string>;
