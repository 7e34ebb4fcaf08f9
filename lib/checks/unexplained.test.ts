import { expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import type { Example } from './rule.ts';
import { unexplainedFigure } from './unexplained.ts';

const { sections, figures } = unexplainedFigure.examples.breaks;
const told = (changed: Partial<Example>) =>
  findingsOf(unexplainedFigure, { note: '', sections, figures, ...changed } as Example).flatMap(
    ({ verdict, subject }) => (verdict === 'fails' ? [subject] : []),
  );

test('fees of a 街道 that its words say nothing of; the fee for information is another', () => {
  const fees = { 'fees.administrativeFees.amount': 391_000 };
  const subject = ['fees.administrativeFees.amount'];
  expect(told({ figures: fees })).toEqual(subject);
  expect(told({ figures: fees, sections: { ...sections, 六: '未收取信息处理费。' } })).toEqual(
    subject,
  );
  expect(told({ figures: fees, sections: { ...sections, 六: '垃圾处置收费全部上缴。' } })).toEqual(
    [],
  );
});

test('rows of a table among the words explain nothing', () =>
  expect(told({ sections: { ...sections, 二: '行政规范性文件303' } })).toHaveLength(1));

test('a department of a district issues documents as a matter of course', () =>
  expect(told({ publisher: '江禾区教育局' })).toEqual([]));

test('where too little was read nothing is lacking', () =>
  expect(told({ sections: { 一: '有序推进。' } })).toEqual([]));
