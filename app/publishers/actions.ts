'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { DistrictOption, RegisterAnswer, UnitOption } from '#components/publishers/actions.ts';
import { db } from '#db/client.ts';
import { districts, found } from '#db/queries/candidates.ts';
import { command } from '#lib/intake/client.ts';
import type { Registered } from '#lib/intake/registering.ts';
import type { Change } from '#lib/register/change.ts';
import { change as changeSchema } from './change-schema.ts';

const actorName = z.string().max(40);
const typedWords = z.string().max(100);

/** Files a report or changes the register; all of it or nothing. */
export async function change(actor: string, asked: Change): Promise<RegisterAnswer> {
  const answer = await command('register', {
    actor: actorName.parse(actor),
    change: changeSchema.parse(asked),
  });
  revalidatePath('/', 'layout');
  return answer.status === 'done'
    ? answer
    : {
        status: 'refused',
        sentence: refusals[answer.because],
        other: 'other' in answer ? answer.other : null,
      };
}

type Because = Extract<Registered, { status: 'refused' }>['because'];

const refusals = {
  gone: '这一项刚才已有变动，没有保存；请刷新后再看。',
  exists: '已有同名单位，没有重复保存；可以改为并入。',
  ambiguous: '这个区县名有几处，请写明市。',
  'no-name': '请填写名称。',
  'has-reports': '这个单位有报告，不能移出；可以并入别的单位。',
  same: '没有变动。',
  changed: '之后又有别的变动以它为据，不能撤销。',
  'no-actor': '请先填写经办人。',
} as const satisfies Record<Because, string>;

/** Units of the register and of the divisions for what was typed. */
export async function findUnits(typed: string): Promise<readonly UnitOption[]> {
  return found(db, typedWords.parse(typed));
}

/** Districts of the divisions for what was typed. */
export async function findDistricts(typed: string): Promise<readonly DistrictOption[]> {
  return districts(typedWords.parse(typed));
}
