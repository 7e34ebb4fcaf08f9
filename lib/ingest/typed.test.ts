import { expect, it } from 'vitest';
import { typedFigure } from './typed.ts';

const count = 'applications.received.total';
const money = 'fees.administrativeFees.amount';

it.each([
  [count, '１２', { status: 'read', value: 12, text: '12' }],
  [count, '1,204 件', { status: 'read', value: 1204, text: '1,204 件' }],
  [count, '0', { status: 'read', value: 0, text: '0' }],
  [count, '空白', { status: 'blank', value: null, text: '' }],
  [count, '/', { status: 'blank', value: null, text: '/' }],
  [count, '—', { status: 'blank', value: null, text: '—' }],
  [count, '？', { status: 'unread', value: null, text: null }],
])('%s: «%s» is a figure', (key, typed, figure) => {
  expect(typedFigure(key, typed)).toEqual({ status: 'figure', figure });
});

it.each([
  [count, '', 'nothing-typed'],
  [count, '  ', 'nothing-typed'],
  [count, '1.5', 'not-a-figure'],
  [count, '12 34', 'not-a-figure'],
  [count, '3 万元', 'other-unit'],
])('%s: «%s» is refused', (key, typed, because) => {
  expect(typedFigure(key, typed)).toEqual({ status: 'refused', because });
});

it('money is in 万元 with up to six decimals, and kept in 分', () => {
  const value = (typed: string) => {
    const read = typedFigure(money, typed);
    return read.status === 'figure' ? read.figure.value : read.because;
  };
  expect(['39.1', '0.000001', '0.0000001', '12 万元', '12 元'].map(value)).toEqual([
    39_100_000,
    1,
    'not-a-figure',
    12_000_000,
    'other-unit',
  ]);
});
