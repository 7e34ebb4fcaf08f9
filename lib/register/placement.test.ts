import { expect, it } from 'vitest';
import type { Region } from '#lib/parse/fact.ts';
import { applies } from './alias.ts';
import { readDivisions } from './divisions.ts';
import { likeness, nearest } from './nearest.ts';
import { named } from './office-name.ts';
import { place } from './placement.ts';
import { nowhere } from './region.ts';

/** A country small enough to read: two 鼓楼区, a municipality, and a city without districts. */
const country = readDivisions(`P11北京市
C01市辖区
A05朝阳区
和平街街道 003望京街道
P22吉林省
C01长春市
A04朝阳区
前进街道 永昌街道
P32江苏省
C01南京市
A06鼓楼区
宁海路街道 华侨路街道 和平街道
C03徐州市
A02鼓楼区
黄楼街道 和平街道
P44广东省
C19东莞市
A00东莞市
101石碣镇 121长安镇
`);

const told = (region: Partial<Region>): Region => ({ ...nowhere, ...region });
const placeOf = (printed: string, region: Partial<Region> = {}) =>
  place(country, named(printed, told(region)));

it('codes go on by one, or are told', () => {
  const codes = country.counties.flatMap(({ townships }) => townships.map(({ code }) => code));
  expect(codes.slice(0, 4)).toEqual(['110105001', '110105003', '220104001', '220104002']);
});

it.each([
  ['华侨路街道办事处', {}, { province: '江苏省', city: '南京市', district: '鼓楼区' }, '320106002'],
  [
    '黄楼街道',
    { district: '鼓楼区' },
    { province: '江苏省', city: '徐州市', district: '鼓楼区' },
    '320302001',
  ],
  [
    '和平街道',
    { district: '鼓楼区', city: '南京市' },
    { province: '江苏省', city: '南京市', district: '鼓楼区' },
    '320106003',
  ],
  [
    '望京街',
    { city: '北京市', district: '朝阳区' },
    { province: '北京市', city: '北京市', district: '朝阳区' },
    '110105003',
  ],
  [
    '长安镇人民政府',
    { city: '东莞市' },
    { province: '广东省', city: '东莞市', district: null },
    '441900121',
  ],
  [
    '教育局',
    { district: '朝阳区', city: '长春市' },
    { province: '吉林省', city: '长春市', district: '朝阳区' },
    null,
  ],
])('%s, telling %o, is at %o', (printed, region, at, code) => {
  expect(placeOf(printed, region)).toMatchObject({ status: 'placed', region: at, code });
});

it('only what the document does not tell is marked as looked up', () => {
  expect(placeOf('华侨路街道', { district: '鼓楼区' })).toMatchObject({
    lookedUp: ['province', 'city'],
  });
});

it.each([
  ['a name used in two districts', '和平街道', {}],
  ['a name used in two districts of one name', '和平街道', { district: '鼓楼区' }],
  ['an office of a district there are two of', '教育局', { district: '鼓楼区' }],
])('%s is ambiguous', (_, printed, region) => {
  expect(placeOf(printed, region)).toMatchObject({ status: 'ambiguous', region: told(region) });
});

it('what the table does not have, or what speaks against it, stays as it was told', () => {
  const zone = { district: '示范新区', city: '长春市' };
  expect(placeOf('锦绣街道', zone)).toMatchObject({
    region: { ...zone, province: '吉林省' },
    code: null,
  });
  const elsewhere = { city: '长春市' };
  expect(placeOf('华侨路街道', elsewhere)).toMatchObject({
    region: { district: null },
    code: null,
  });
});

it.each([
  ['建筑新村街道', '建新街道', ['建设街道', '建新街道', '新村街道']],
  ['文化东路街道', '文东街道', ['文东街道', '东关街道', '大明湖街道']],
  ['鹿城镇', '鹿城街道', ['鹿城街道', '鹿湖镇']],
])('%s is most like %s', (core, best, names) => {
  expect(
    nearest(
      core,
      names.map((name) => ({ core: name })),
      1,
    ),
  ).toEqual([{ core: best }]);
});

it('likeness is 1 for the same name alone, and nothing shared is not alike', () => {
  expect(likeness('二七街道', '二七街道')).toBe(1);
  expect(likeness('二七街道', '二七镇')).toBeLessThan(1);
  expect(nearest('二七街道', [{ core: '永安镇' }], 5)).toEqual([]);
});

it('an alias speaks of a document that tells what was told then, and contradicts nothing', () => {
  const office = { province: '江苏省', city: '南京市', district: '鼓楼区' };
  const alias = { name: '和平街', publisherId: 1, office, ...told({ district: '鼓楼区' }) };
  expect(applies(alias, told({ district: '鼓楼区' }))).toBe(true);
  expect(applies(alias, told({ district: '鼓楼区', city: '南京' }))).toBe(true);
  expect(applies(alias, told({ district: '鼓楼区', city: '徐州市' }))).toBe(false);
  expect(applies(alias, nowhere)).toBe(false);
});
