import { describe, expect, it } from 'vitest';
import { check } from '#lib/checks/check.ts';
import type { Change } from '#lib/register/change.ts';
import type { Db } from '../open.ts';
import { rows } from '../open.ts';
import { report } from '../queries/report.ts';
import { register } from '../register/register.ts';
import { save } from '../save.ts';
import { type Small, type SmallFile, small, smallLine, stored } from '../testing/small.ts';
import { choose } from '../versions/choose.ts';
import { rejudgeSome } from './rejudge.ts';

const prose = (about: string) =>
  [...'甲乙丙丁戊己庚辛']
    .map((letter, i) => `第${letter}处公开栏由${about}的志愿者每月更换${i}次并拍照存档。`)
    .join('');

/** A small report whose section 五 says this. */
function saying(words: string, told: Small): SmallFile {
  const file = small({ ...told, prose: words });
  if (file.reading.status === 'refused') return file;
  const section = { id: '五', heading: '五', at: { block: 0, start: 0, end: 0 } } as const;
  const sections = [{ ...section, blocks: [0, 1] as const }];
  const reading = { ...file.reading, report: { ...file.reading.report, sections } };
  return { ...file, reading };
}

const east = { city: '武汉市', district: '江岸区' };
const one = (words: string, told: Small = {}) =>
  saying(words, { publisher: '甲街道', ...east, ...told });
const other = (words: string, told: Small = {}) => one(words, { publisher: '乙街道', ...told });
const third = (words: string, told: Small = {}) => one(words, { publisher: '丙街道', ...told });

const made = (...files: SmallFile[]) => stored(files, check);
const add = (db: Db, file: SmallFile) => save(db, [file], smallLine(check));

/** What a rule finds in a report, if it fails. */
const failing = async (db: Db, id: number, rule: string) =>
  (await report(db, id))?.findings.find((one) => one.rule === rule && one.verdict === 'fails')
    ?.detail ?? null;
/** The report it names as saying the same. */
const named = async (db: Db, id: number) => (await failing(db, id, 'shared-prose'))?.report ?? null;
const allNamed = (db: Db, ...ids: number[]) => Promise.all(ids.map((id) => named(db, id)));

const judged = (db: Db) => {
  while (rejudgeSome(db, check, { milliseconds: 1000, but: new Set() }).judged > 0);
};
const did = (db: Db, change: Change) => {
  const done = register(db, { change, actor: '张三', at: '2024-03-01T00:00:00Z' }, check);
  if (done.status !== 'done') throw new Error(done.because);
  judged(db);
  return done;
};

describe('two offices of a district that say the same', () => {
  it('are both told, whichever came first', async () => {
    const db = await made(one(prose('甲街道')), other(prose('乙街道')));
    expect(await allNamed(db, 1, 2)).toEqual([2, 1]);
    expect(await failing(db, 1, 'shared-prose')).toMatchObject({
      office: '乙街道',
      alike: 8,
      of: 8,
    });
  });

  it('must be of one district and one year', async () => {
    const words = prose('社区');
    const db = await made(
      one(words),
      other(words, { district: '江汉区' }),
      third(words, { year: 2022 }),
    );
    expect(await allNamed(db, 1, 2, 3)).toEqual([null, null, null]);
  });

  it('name the one that says most of it, and it only', async () => {
    const words = prose('社区');
    const more = `${words}新设的两处查阅点每周开放三个半天。`;
    const db = await made(one(more), other(words));
    expect(await allNamed(db, 1, 2)).toEqual([null, 1]);
    await add(db, third(more));
    expect(await allNamed(db, 1, 2, 3)).toEqual([3, 1, 1]);
  });

  it('no longer do when one is replaced by a version with words of its own, and do again when it is not', async () => {
    const words = prose('社区');
    const db = await made(one(words), other(words));
    await add(db, other(prose('楼栋'), { figures: { 'applications.received.total': 9 } }));
    expect(await allNamed(db, 1, 3)).toEqual([null, null]);
    choose(db, { reportId: 2, actor: '张三', at: '2024-03-01T00:00:00Z', reason: null }, check);
    expect(await allNamed(db, 1, 2)).toEqual([2, 1]);
  });

  it('no longer do when one is filed elsewhere, and do again when that is undone', async () => {
    const words = prose('社区');
    const db = await made(one(words), other(words));
    const { event } = did(db, { kind: 'file', reportId: 2, office: { id: 2 }, year: 2021 });
    expect(await allNamed(db, 1, 2)).toEqual([null, null]);
    did(db, { kind: 'undo', event: event ?? 0 });
    expect(await allNamed(db, 1, 2)).toEqual([2, 1]);
  });

  it('no longer do when one belongs to another district, and are called by their names of today', async () => {
    const words = prose('社区');
    const db = await made(one(words), other(words), third(words, { district: '江汉区' }));
    did(db, { kind: 'rename', id: 2, name: '丁街道' });
    expect(await failing(db, 1, 'shared-prose')).toMatchObject({ office: '丁街道' });
    const region = { province: '湖北省', city: '武汉市', district: '江汉区' };
    const { event } = did(db, { kind: 'move', id: 2, region });
    expect(await allNamed(db, 1, 2, 3)).toEqual([null, 3, 2]);
    did(db, { kind: 'undo', event: event ?? 0 });
    expect(await allNamed(db, 1, 2, 3)).toEqual([2, 1, null]);
  });

  it('are found among reports whose wording was never kept', async () => {
    const words = prose('社区');
    const db = await made(one(words));
    db.connection().sqlite.exec('delete from wordings');
    await add(db, other(words));
    expect(await allNamed(db, 1, 2)).toEqual([2, 1]);
    expect(rows<{ n: number }>(db, 'select count(*) as n from wordings', {})).toEqual([{ n: 2 }]);
  });
});

describe('the report of the year before', () => {
  it('says the same, whichever came first', async () => {
    const db = await made(one(prose('甲街道')), one(prose('甲街道'), { year: 2022 }));
    expect(await failing(db, 1, 'copied-prose')).toMatchObject({ alike: 8, of: 8 });
    expect(await failing(db, 2, 'copied-prose')).toBeNull();
  });

  it('says something else in the version that counts', async () => {
    const db = await made(one(prose('甲街道')), one(prose('甲街道'), { year: 2022 }));
    await add(
      db,
      one(prose('楼栋'), { year: 2022, figures: { 'applications.received.total': 9 } }),
    );
    expect(await failing(db, 1, 'copied-prose')).toBeNull();
  });
});

describe('years without a report', () => {
  const years = async (db: Db, id: number) =>
    (await failing(db, id, 'missing-year'))?.years ?? null;

  it('are told of by the next one there is, until they arrive', async () => {
    const db = await made(one('甲。', { year: 2023 }));
    expect(await years(db, 1)).toBeNull();
    await add(db, one('乙。', { year: 2020 }));
    expect(await years(db, 1)).toBe('2021、2022');
    await add(db, one('丙。', { year: 2021 }));
    expect(await years(db, 1)).toBe('2022');
    await add(db, one('丁。', { year: 2022 }));
    expect(await years(db, 1)).toBeNull();
  });

  it('do not count when none was expected', async () => {
    const db = await made(one('甲。', { year: 2023 }), one('乙。', { year: 2021 }));
    expect(await years(db, 1)).toBe('2022');
    const exceptions = [{ year: 2022, expected: false }];
    did(db, { kind: 'expect', id: 1, expected: { from: null, to: null, exceptions } });
    expect(await years(db, 1)).toBeNull();
  });
});
