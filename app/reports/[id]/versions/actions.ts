'use server';

import { setTimeout as after } from 'node:timers/promises';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Answer, VersionActions } from '#components/compare/choose-version.tsx';
import { db } from '#db/client.ts';
import { arrivalsOf } from '#db/queries/arrivals.ts';
import { command } from '#lib/intake/client.ts';
import type { ChoiceAnswer } from '#lib/intake/versioning.ts';
import { grouped } from '#lib/wording/point.ts';

const id = z.int().positive();
const actor = z.string().max(40);
const choice = z.object({ reportId: id, actor, reason: z.string().max(500) });
const undoing = z.object({ event: id, actor });

/** Makes a version the one that counts. */
export async function chooseVersion(
  asked: Parameters<VersionActions['choose']>[0],
): Promise<Answer> {
  return answered(await command('chooseVersion', choice.parse(asked)));
}

/** Takes the last choice of a year back. */
export async function undoChoice(asked: Parameters<VersionActions['undo']>[0]): Promise<Answer> {
  return answered(await command('undoChoice', undoing.parse(asked)));
}

function answered(answer: ChoiceAnswer): Answer {
  // What was seen may be old: also who was refused gets the page as it is now.
  revalidatePath('/', 'layout');
  return answer.status === 'done'
    ? { status: 'done' }
    : { status: 'refused', sentence: refusals[answer.because] };
}

const refusals = {
  unfiled: '这份报告还没有归到单位和年度，无从选定。',
  stale: '之后又有了新的选定，不能再撤销这一次；请看现在的内容。',
  'no-reason': '请写明理由。',
  'no-actor': '请先填写经办人。',
} as const satisfies Record<Extract<ChoiceAnswer, { status: 'refused' }>['because'], string>;

/** Milliseconds to wait for one file before saying that it is still being read. */
const patience = 20_000;

/** Has one report read again by the newer reader, and waits until it is. */
export async function rereadReport(reportId: number): Promise<string> {
  const request = await command('reread', { reports: [id.parse(reportId)] });
  if (request === null) return '已在等候重读。';
  const isWaiting = async () =>
    (await arrivalsOf(db, [request.batchId])).some(({ status }) => status === 'waiting');
  const until = Date.now() + patience;
  while (Date.now() < until && (await isWaiting())) await after(200);
  const done = !(await isWaiting());
  revalidatePath('/', 'layout');
  return done ? '已重读。' : '仍在读，读完后刷新本页可见。';
}

/** Has all files read again that an older reader tried. */
export async function rereadOlder(): Promise<string> {
  const request = await command('reread', 'older');
  revalidatePath('/', 'layout');
  return request === null
    ? '没有需要重读的文件。'
    : `${grouped(request.files)} 个文件开始重读，进度见“上传”页。`;
}
