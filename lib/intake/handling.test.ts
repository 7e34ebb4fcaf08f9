import { expect, it } from 'vitest';
import { problemCounts, problems } from '#db/queries/problems.ts';
import { small, stored, twoRules } from '#db/testing/small.ts';
import { handle, undoHandling } from './handling.ts';

const failing = () => stored([small({ figures: { 'applications.received.total': 13 } })], twoRules);

it('nobody carries a problem without a name; blanks are no reason', async () => {
  const db = await failing();
  const [row] = problems(db, {}, { limit: 1, offset: 0 });
  if (row === undefined) throw new Error('nothing fails');
  const { publisherId, reportYear: year, checkId, state: seen } = row;
  const asked = { problems: [{ publisherId, year, checkId, seen }], reason: ' ' };
  expect(handle(db, { ...asked, to: 'confirmed', actor: ' ' })).toMatchObject({
    because: 'no-actor',
  });
  expect(handle(db, { ...asked, to: 'false-alarm', actor: '李某' })).toMatchObject({
    because: 'no-reason',
  });
  expect(handle(db, { ...asked, to: 'confirmed', actor: '李某' })).toMatchObject({ count: 1 });
  expect(undoHandling(db, { act: 1, actor: '' })).toMatchObject({ because: 'no-actor' });
  expect(undoHandling(db, { act: 1, actor: '王某' })).toMatchObject({ status: 'done' });
  expect([...problemCounts(db, {}).states]).toEqual([['pending', 1]]);
});
