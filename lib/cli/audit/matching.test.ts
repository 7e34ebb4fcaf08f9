import { expect, test } from 'vitest';
import { type Anomaly, audit, type Said, tally } from './matching.ts';

const finding = (name: string, sentence: string): Said => ({ by: 'finding', name, sentence });
const sum = finding('sentence-sum', '3 + 4 = 17，与 18 不符');
const noted = (kind: string, detail: string): Anomaly => ({ kind, detail });

test('an anomaly is found by a finding of its kind that names its number', () => {
  const anomaly = noted('narrative-arithmetic', '分项之和 17 ≠ 18');
  expect(audit([anomaly], [sum])).toEqual({
    found: [expect.objectContaining({ anomaly, said: [sum] })],
    missed: [],
    uncovered: [],
    unexplained: [],
  });
});

test('a finding about other numbers leaves the anomaly missed and stays unexplained', () => {
  const anomaly = noted('narrative-arithmetic', '分项之和 25 ≠ 26');
  const result = audit([anomaly], [sum]);
  expect(result).toMatchObject({ found: [], missed: [anomaly], unexplained: [sum] });
  expect(tally([result, result])).toEqual([
    { family: 'narrative-arithmetic', found: 0, missed: 2, unexplained: 2 },
  ]);
});

test('a notice finds, and accuses nobody', () => {
  const notice: Said = { by: 'notice', name: 'cover-letter', sentence: '呈送函' };
  expect(audit([noted('cover-letter', '夹带呈送函')], [notice]).found).toHaveLength(1);
  expect(audit([], [notice]).unexplained).toEqual([]);
});

test('what is noted as right is no anomaly, and what nothing looks for is listed as such', () => {
  const typo = noted('typo', '漏字');
  const result = audit([noted('checks-passed', '3 + 4 = 7'), typo], []);
  expect(result).toMatchObject({ found: [], missed: [], uncovered: [typo] });
});
