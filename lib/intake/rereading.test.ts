import { expect, it } from 'vitest';
import { open, run } from '#db/open.ts';
import { report } from '#db/queries/report.ts';
import { samples } from '#lib/samples/generate.ts';
import { isOutdated, outdated, reread } from './rereading.ts';
import { intake } from './testing/intake.ts';
import { chooseVersion, undoChoice } from './versioning.ts';

const [sample] = samples().map(({ file }) => file);
if (sample === undefined) throw new Error('there are no samples');

it('a report read again by the same reader is the same report', async () => {
  const db = open(':memory:');
  await intake(db, [sample, { name: 'letter.txt', bytes: Buffer.from('亲爱的朋友：见信好。') }]);
  const before = await report(db, 1);
  expect(outdated(db)).toEqual({ reports: 0, refused: 0 });
  run(db, 'update files set reader_version = 0', {});
  expect(outdated(db)).toEqual({ reports: 1, refused: 1 });
  expect(isOutdated(0)).toBe(true);
  expect(reread(db, 'older')).toMatchObject({ files: 2 });
  // Whoever reads next reads what waits.
  await intake(db, []);
  expect(outdated(db)).toEqual({ reports: 0, refused: 0 });
  expect(await report(db, 1)).toEqual(before);
  expect(reread(db, { reports: [1] })).toMatchObject({ files: 1 });
});

it('who chooses a version says who it is, and why', async () => {
  const db = open(':memory:');
  await intake(db, [sample]);
  const choice = { reportId: 1, actor: '李某', reason: '官网现为此版' };
  expect(chooseVersion(db, { ...choice, actor: ' ' })).toMatchObject({ because: 'no-actor' });
  expect(chooseVersion(db, { ...choice, reason: '' })).toMatchObject({ because: 'no-reason' });
  expect(chooseVersion(db, choice)).toEqual({ status: 'done', event: 1 });
  expect(undoChoice(db, { event: 1, actor: '' })).toMatchObject({ because: 'no-actor' });
  expect(undoChoice(db, { event: 1, actor: '王某' })).toEqual({ status: 'done', event: 1 });
});
