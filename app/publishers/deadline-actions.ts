'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Deadline, DeadlineReply } from '#components/publishers/deadline.ts';
import { command } from '#lib/intake/client.ts';
import type { DeadlineAnswer } from '#lib/intake/deadlines.ts';

const actorName = z.string().max(40);
const place = z.string().max(60).nullable();
const year = z.int().min(2008).max(2100).nullable();
const deadline = z.object({
  area: z.object({ province: place, city: place, district: place }),
  firstYear: year,
  lastYear: year,
  day: z
    .string()
    .regex(/^01-(?:0[1-9]|[12]\d|3[01])$/)
    .nullable(),
}) satisfies z.ZodType<Deadline>;

/** Sets the deadline of an area, or withdraws it; its reports are judged anew in the background. */
export async function setDeadline(actor: string, asked: Deadline): Promise<DeadlineReply> {
  const { area, ...span } = deadline.parse(asked);
  return replied(await command('setDeadline', { actor: actorName.parse(actor), ...area, ...span }));
}

/** Takes back what was done to a deadline. */
export async function undoDeadline(actor: string, event: number): Promise<DeadlineReply> {
  const asked = { actor: actorName.parse(actor), event: z.int().positive().parse(event) };
  return replied(await command('takeBackDeadline', asked));
}

function replied(answer: DeadlineAnswer): DeadlineReply {
  revalidatePath('/', 'layout');
  return answer.status === 'done'
    ? answer
    : { status: 'refused', sentence: refusals[answer.because] };
}

const refusals = {
  gone: '这一项刚才已有变动，没有保存；请刷新后再看。',
  same: '没有变动。',
  changed: '之后又改过这个地区的期限，请先撤销后来的。',
  'no-span': '截止年度早于起始年度。',
  'no-actor': '请先填写经办人。',
} as const satisfies Record<Extract<DeadlineAnswer, { status: 'refused' }>['because'], string>;
