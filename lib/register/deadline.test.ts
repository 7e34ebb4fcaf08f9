import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Region } from '#lib/parse/fact.ts';
import { areasAt, covers, dueIn, type LocalDue } from './deadline.ts';

const at = (province: string | null, city: string | null, district: string | null): Region => ({
  province,
  city,
  district,
});
const jiangan = at('湖北省', '武汉市', '江岸区');
const due = (area: Region, day: string, firstYear: number | null = null): LocalDue => ({
  ...area,
  day,
  firstYear,
  lastYear: null,
});

it.each([
  ['the district itself', jiangan, jiangan, true],
  ['its city', at('湖北省', '武汉市', null), jiangan, true],
  ['its province, shortly named', at('湖北', null, null), jiangan, true],
  ['another district', at('湖北省', '武汉市', '江汉区'), jiangan, false],
  [
    'a district of that name elsewhere',
    at('江苏省', '南京市', '鼓楼区'),
    at('福建省', '福州市', '鼓楼区'),
    false,
  ],
  ['an office that does not tell its city', jiangan, at(null, null, '江岸区'), true],
  ['an office of the city', jiangan, at('湖北省', '武汉市', null), false],
  ['nowhere', at(null, null, null), jiangan, false],
])('%s', (_, area, office, is) => {
  expect(covers(area, office)).toBe(is);
});

it('takes the nearest area, and of its deadlines the one that began last', () => {
  const city = due(at('湖北省', '武汉市', null), '01-25');
  const all = [due(jiangan, '01-20', 2022), due(jiangan, '01-15', 2024), city];
  const day = (year: number) => dueIn(all, jiangan, year)?.day;
  expect([2021, 2022, 2023, 2024, 2030].map(day)).toEqual([
    '01-25',
    '01-20',
    '01-20',
    '01-15',
    '01-15',
  ]);
  expect(dueIn(all, at('湖北省', '武汉市', '江汉区'), 2024)?.day).toBe('01-25');
});

it('a deadline of one year leaves the others as they were', () => {
  const one = { ...due(jiangan, '01-25', 2023), lastYear: 2023 };
  const days = [2022, 2023, 2024].map((year) => dueIn([one, due(jiangan, '01-20')], jiangan, year));
  expect(days.map((found) => found?.day)).toEqual(['01-20', '01-25', '01-20']);
});

it('does not guess which of two districts of one name is meant', () => {
  const all = [
    due(at('江苏省', '南京市', '鼓楼区'), '01-10'),
    due(at('福建省', '福州市', '鼓楼区'), '01-25'),
  ];
  expect(dueIn(all, at(null, null, '鼓楼区'), 2023)).toBeNull();
  expect(dueIn(all, at('福建省', null, '鼓楼区'), 2023)?.day).toBe('01-25');
});

it('offers each district once, as far as it is told', () => {
  const gulou = [at('江苏省', '南京市', '鼓楼区'), at('福建省', '福州市', '鼓楼区')];
  const offices = [at(null, null, '江岸区'), jiangan, ...gulou, at(null, null, '鼓楼区')];
  const districts = areasAt('district', offices);
  expect(new Set(districts)).toEqual(new Set([jiangan, ...gulou]));
  expect(areasAt('city', offices)).toContainEqual(at('湖北省', '武汉市', null));
  expect(areasAt('province', offices)).toHaveLength(3);
});

const place = fc.record({
  province: fc.constantFrom('甲省', '乙省', null),
  city: fc.constantFrom('甲市', '乙市', null),
  district: fc.constantFrom('甲区', '乙区', null),
});
const years = fc.option(fc.integer({ min: 2019, max: 2025 }), { nil: null });
const dues = fc.array(
  fc
    .record({ firstYear: years, lastYear: years, day: fc.constantFrom('01-10', '01-20') })
    .chain((span) => place.map((area): LocalDue => ({ ...area, ...span }))),
);

it('whatever is set, what binds an office lies around it and in its years', () => {
  fc.assert(
    fc.property(dues, place, fc.integer({ min: 2018, max: 2026 }), (all, office, year) => {
      const found = dueIn(all, office, year);
      if (found === null) return;
      expect(covers(found, office)).toBe(true);
      expect((found.firstYear ?? year) <= year && year <= (found.lastYear ?? year)).toBe(true);
    }),
  );
});
