import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '#lib/parse/fact.ts';
import type { Change, Changed } from '#lib/register/change.ts';
import type { Db } from '../open.ts';
import { publishers } from '../queries/publishers.ts';
import { received } from '../queries/received.ts';
import { office } from '../queries/register.ts';
import { report } from '../queries/report.ts';
import { save } from '../save.ts';
import { type Small, small, smallLine, stored, twoRules } from '../testing/small.ts';
import { register } from './register.ts';
import { stateOf, statesOf } from './states.ts';

const signed = { actor: '测试员', at: '2026-01-05T08:00:00.000Z' };
const change = (db: Db, what: Change): Changed =>
  register(db, { ...signed, change: what }, twoRules);

/** Does it, and answers the event to undo it by. */
function did(db: Db, what: Change) {
  const changed = change(db, what);
  if (changed.status !== 'done') throw new Error(`${what.kind}: ${changed.because}`);
  return changed;
}

const officeOf = async (db: Db, id: number) => (await report(db, id))?.publisher?.name ?? null;
const add = (db: Db, told: Small) => save(db, [small(told)], smallLine(twoRules));

/** 二七街道 is in 江岸区 of 武汉 and in 二七区 of 郑州. */
const ambiguous = { publisher: '二七街道办事处' } as const;

describe('a report comes in', () => {
  it('and finds the district, city and province of a name used once in the country', async () => {
    const db = await stored([small({ publisher: '电子城街道办事处' })]);
    const [office] = await publishers(db);
    const region = { district: '雁塔区', city: '西安市', province: '陕西省' };
    expect(office).toMatchObject({ region });
  });

  it('and waits when its name is used in several districts and it tells none', async () => {
    const db = await stored([small(ambiguous)]);
    expect(await publishers(db)).toEqual([]);
    expect(await received(db, {})).toEqual([]);
    expect(await officeOf(db, 1)).toBeNull();
  });

  it('and waits when two offices may be meant', async () => {
    const db = await stored([
      small({ publisher: '甲街道', district: '江岸区' }),
      small({ publisher: '甲街道', district: '二七区' }),
      small({ publisher: '甲街道' }),
    ]);
    expect(await officeOf(db, 3)).toBeNull();
  });

  it('and an office no division has is made of what the document tells', async () => {
    const told = { district: '示例区', city: '示例市' };
    const db = await stored([small({ publisher: '示例开发区管理委员会', ...told })]);
    expect(await publishers(db)).toMatchObject([{ region: { ...told, province: null } }]);
  });
});

const places: readonly Region[] = [
  { province: '湖北省', city: '武汉市', district: '江岸区' },
  { province: '河南省', city: '郑州市', district: '二七区' },
  { province: '江苏省', city: '南京市', district: '鼓楼区' },
  { province: '江苏省', city: '徐州市', district: '鼓楼区' },
  { province: '福建省', city: '福州市', district: '鼓楼区' },
];
const maybe = (word: string | null) => fc.constantFrom(word, null);
const regions = fc
  .constantFrom(...places)
  .chain(({ province, city, district }) =>
    fc.record({ province: maybe(province), city: maybe(city), district: maybe(district) }),
  );
const contradicts = (a: Region, b: Region) =>
  (['province', 'city', 'district'] as const).some(
    (level) => a[level] !== null && b[level] !== null && a[level] !== b[level],
  );

it('no report is ever filed under an office its document contradicts', async () => {
  const names = fc.constantFrom('二七街道', '二七街道办事处', '华侨路街道', '甲街道', '教育局');
  const documents = fc.array(fc.record({ publisher: names, region: regions }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(documents, async (told) => {
      const db = await stored(
        told.map(({ publisher, region }, i) =>
          small({ publisher, ...onlyTold(region), year: 2019 + i }),
        ),
      );
      for (const [i, { region }] of told.entries()) {
        const office = (await report(db, i + 1))?.publisher;
        if (office) expect(contradicts(office.region, region)).toBe(false);
      }
    }),
    { numRuns: 20 },
  );
});

const onlyTold = (region: Region) =>
  Object.fromEntries(Object.entries(region).filter(([, name]) => name !== null));

describe('a person files', () => {
  const jiangan = { name: '二七街道', province: null, city: null, district: '江岸区' };

  it('one report, and the next of its name files itself', async () => {
    const db = await stored([
      small({ ...ambiguous, year: 2022 }),
      small({ ...ambiguous, year: 2023 }),
    ]);
    expect(did(db, { kind: 'file', reportId: 1, office: jiangan, year: 2022 }).also).toBe(1);
    await add(db, { ...ambiguous, year: 2024 });
    const rows = await received(db, {});
    expect(rows.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
    expect(await publishers(db)).toMatchObject([
      { region: { city: '武汉市', district: '江岸区' } },
    ]);
    expect((await office(db, 1))?.lookedUp).toEqual(['province', 'city', 'district']);
  });

  it('and takes it back: everything waits again', async () => {
    const db = await stored([
      small({ ...ambiguous, year: 2022 }),
      small({ ...ambiguous, year: 2023 }),
    ]);
    const { event } = did(db, { kind: 'file', reportId: 1, office: jiangan, year: 2022 });
    did(db, { kind: 'undo', event: event ?? 0 });
    expect([await officeOf(db, 1), await officeOf(db, 2)]).toEqual([null, null]);
    await add(db, { ...ambiguous, year: 2024 });
    expect(await officeOf(db, 3)).toBeNull();
  });

  it('under another year: what was read stays, and the year after is judged again', async () => {
    const carried = { 'applications.carriedForward.total': 4 } as const;
    const db = await stored(
      [small({ year: 2020, figures: carried }), small({ year: 2023, prose: '后一年。' })],
      twoRules,
    );
    const findings = async () =>
      (await report(db, 2))?.findings.find(({ rule }) => rule === 'carried')?.verdict;
    expect(await findings()).toBe('undetermined');
    const { event } = did(db, { kind: 'file', reportId: 1, office: { id: 1 }, year: 2022 });
    expect(await findings()).toBe('fails');
    expect((await report(db, 1))?.report.year).toBe(2022);
    expect((await report(db, 2))?.previousId).toBe(1);
    did(db, { kind: 'undo', event: event ?? 0 });
    expect(await findings()).toBe('undetermined');
    expect((await report(db, 1))?.report.year).toBe(2020);
  });
});

/** Two offices with reports in the same and in different years. */
const twoOffices = () =>
  stored([
    small({ publisher: '甲街道', district: '江岸区', year: 2021 }),
    small({ publisher: '乙街道', district: '江岸区', year: 2021, prose: '乙。' }),
    small({ publisher: '甲街道', district: '江岸区', year: 2022 }),
    small({ publisher: '乙街道', district: '江岸区', year: 2023, prose: '乙。' }),
    small({
      publisher: '甲街道',
      district: '江岸区',
      year: 2021,
      prose: '更正。',
      figures: { 'applications.received.total': 7 },
    }),
  ]);

describe('two offices are merged', () => {
  it('every report is there once, and counts once a year', async () => {
    const db = await twoOffices();
    did(db, { kind: 'merge', id: 2, into: 1 });
    expect(statesOf(db, 2)).toEqual([]);
    expect(statesOf(db, 1).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
    const rows = await received(db, {});
    expect(rows.map(({ publisherId, year }) => [publisherId, year])).toEqual([
      [1, 2021],
      [1, 2022],
      [1, 2023],
    ]);
    expect((await publishers(db)).map(({ id }) => id)).toEqual([1]);
  });

  it('undoing it restores all of it', async () => {
    const db = await twoOffices();
    const before = [1, 2, 3, 4, 5].map((id) => stateOf(db, id));
    const { event } = did(db, { kind: 'merge', id: 2, into: 1 });
    did(db, { kind: 'undo', event: event ?? 0 });
    expect([1, 2, 3, 4, 5].map((id) => stateOf(db, id))).toEqual(before);
  });

  it('what arrived under the old name since stays with the survivor when it is undone', async () => {
    const db = await twoOffices();
    const { event } = did(db, { kind: 'merge', id: 2, into: 1 });
    await add(db, { publisher: '乙街道办事处', district: '江岸区', year: 2024 });
    expect(stateOf(db, 6)?.publisherId).toBe(1);
    did(db, { kind: 'undo', event: event ?? 0 });
    expect([2, 4, 6].map((id) => stateOf(db, id)?.publisherId)).toEqual([2, 2, 1]);
  });

  it('whatever is merged into whatever, no report is lost and none counts twice', async () => {
    const merges = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      {
        maxLength: 4,
      },
    );
    const names = fc.array(fc.constantFrom('甲街道', '乙街道', '丙街道'), {
      minLength: 3,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(names, merges, async (of, pairs) => {
        const db = await stored(
          of.map((publisher, i) =>
            small({ publisher, district: '江岸区', year: 2021 + (i % 2), prose: `${i}` }),
          ),
        );
        const before = of.map((_, i) => stateOf(db, i + 1));
        const events = pairs.flatMap(([id, into]) => {
          const changed = change(db, { kind: 'merge', id, into });
          return changed.status === 'done' && changed.event !== null ? [changed.event] : [];
        });
        const all = [1, 2, 3].flatMap((id) => (id <= new Set(of).size ? statesOf(db, id) : []));
        expect(all.map(({ id }) => id).toSorted()).toEqual(of.map((_, i) => i + 1));
        const counted = all.filter(({ current }) => current === 1);
        const slots = new Set(all.map(({ publisherId, year }) => `${publisherId}/${year}`));
        expect(counted).toHaveLength(slots.size);
        for (const event of events.toReversed()) did(db, { kind: 'undo', event });
        expect(of.map((_, i) => stateOf(db, i + 1))).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the register', () => {
  it('is renamed, moved and given aliases, each with its undo', async () => {
    const db = await stored([small({ publisher: '甲街道', district: '江岸区' })]);
    const named = did(db, { kind: 'rename', id: 1, name: '建新街道' });
    const moved = did(db, {
      kind: 'move',
      id: 1,
      region: { province: null, city: null, district: '历下区' },
    });
    expect(await publishers(db)).toMatchObject([{ name: '建新街道', region: { city: '济南市' } }]);
    did(db, { kind: 'undo', event: moved.event ?? 0 });
    did(db, { kind: 'undo', event: named.event ?? 0 });
    expect(await publishers(db)).toMatchObject([{ name: '甲街道', region: { city: '武汉市' } }]);
    did(db, { kind: 'add-alias', id: 1, name: '老甲街道办' });
    await add(db, { publisher: '老甲街道办', district: '江岸区', year: 2030 });
    expect(stateOf(db, 2)?.publisherId).toBe(1);
    await add(db, { publisher: '老甲街道办', district: '历下区', year: 2031 });
    expect(stateOf(db, 3)?.publisherId).not.toBe(1);
  });

  it('takes all 街道 of a district once, and knows the one that is there', async () => {
    const db = await stored([small({ publisher: '二七街道', district: '江岸区' })]);
    const { also } = did(db, { kind: 'add-district', county: '420102' });
    expect((await publishers(db)).length).toBe(also + 1);
    expect(change(db, { kind: 'add-district', county: '420102' })).toMatchObject({
      because: 'same',
    });
  });

  it('lets go only of an office without reports', async () => {
    const db = await stored([small()]);
    expect(change(db, { kind: 'remove', id: 1 })).toMatchObject({ because: 'has-reports' });
    expect((await office(db, 1))?.reports).toBe(1);
    const other = { name: '乙街道', province: null, city: null, district: '江岸区' };
    const { publisherId } = did(db, { kind: 'add', office: other });
    expect(change(db, { kind: 'add', office: other })).toMatchObject({
      because: 'exists',
      other: publisherId,
    });
    expect((await office(db, publisherId))?.reports).toBe(0);
    did(db, { kind: 'remove', id: publisherId });
    expect(await publishers(db)).toHaveLength(1);
  });
});
