import { expect, test } from 'vitest';
import { type Anomaly, audit, type Said, tally, total } from './matching.ts';

const finding = (name: string, sentence: string): Said => ({ by: 'finding', name, sentence });
const sum = finding('sentence-sum', '3 + 4 = 17，与 18 不符');
const noted = (kind: string, detail: string): Anomaly => ({ kind, detail });

test('an anomaly is found by a finding of its kind that names its number', () => {
  const anomaly = noted('narrative-arithmetic', '分项之和 17 ≠ 18');
  expect(audit([anomaly], [sum])).toEqual({
    found: [expect.objectContaining({ anomaly, said: [sum] })],
    missed: [],
    uncovered: [],
    explained: [sum],
    unexplained: [],
  });
});

test('an equation that holds the figure that was noted is about it, whatever sum it names', () => {
  const column = { ...finding('column-total', '7,341 ≠ 2,341'), values: [5155, 2341] };
  const cell = noted('arithmetic', '印为 5155，应为 155');
  expect(audit([cell], [column]).unexplained).toEqual([]);
  expect(audit([cell], [{ ...column, values: [55] }]).unexplained).toHaveLength(1);
});

test('what is told beside an anomaly is about it where the note names it', () => {
  const period = finding('statistics-period', '没有载明统计期限');
  expect(audit([noted('no-date', '没有落款，没有统计期限')], [period]).found).toHaveLength(1);
  expect(audit([noted('no-date', '没有落款')], [period]).unexplained).toEqual([period]);
});

test('a finding about other numbers leaves the anomaly missed and stays unexplained', () => {
  const anomaly = noted('narrative-arithmetic', '分项之和 25 ≠ 26');
  const result = audit([anomaly], [sum]);
  expect(result).toMatchObject({ found: [], missed: [anomaly], unexplained: [sum] });
  expect(tally([result, result])).toEqual([
    { family: 'narrative-arithmetic', found: 0, missed: 2, explained: 0, unexplained: 2 },
  ]);
  expect(total([result, result])).toMatchObject({ family: 'all', missed: 2, unexplained: 2 });
});

test('a notice finds, and accuses nobody', () => {
  const notice: Said = { by: 'notice', name: 'cover-letter', sentence: '呈送函' };
  expect(audit([noted('cover-letter', '夹带呈送函')], [notice]).found).toHaveLength(1);
  expect(audit([], [notice]).unexplained).toEqual([]);
});

test('what is noted as right is no anomaly, and what nothing looks for is listed as such', () => {
  const layout = noted('layout', '多一个空格');
  const result = audit([noted('checks-passed', '3 + 4 = 7'), layout], []);
  expect(result).toMatchObject({ found: [], missed: [], uncovered: [layout] });
});
