import { expect, test } from 'vitest';
import { ranked, standings, typicals } from './standing.ts';
import { madeUp } from './testing/made-up.ts';

test('units stand by the number of their problems, equal ones share a rank', () => {
  const names = standings([...madeUp(), ...madeUp()], new Map());
  expect(names.map(({ rank, problems }) => [rank, problems])).toEqual([
    [1, 4],
    [1, 4],
    [3, 1],
    [3, 1],
    [5, 1],
    [5, 1],
  ]);
});

test('no place is ranked by a rate of fewer than ten reports', () => {
  const places = ranked([
    { name: '甲', checked: 9, failing: 9 },
    { name: '乙', checked: 10, failing: 1 },
    { name: '丙', checked: 40, failing: 8 },
    { name: '丁', checked: 0, failing: 0 },
  ]);
  expect(places.map(({ name, rank }) => [name, rank])).toEqual([
    ['丙', 1],
    ['乙', 2],
    ['甲', null],
    ['丁', null],
  ]);
});

test('a rule is told with its count and an example that contradicts itself', () => {
  const [first] = typicals(madeUp(3));
  expect(first).toMatchObject({ title: '收办平衡', problems: 4, units: 2 });
  expect(first?.example).toContain('2024 年度报告【收办平衡·不符】');
});
