import { expect, test } from 'vitest';
import { edition2021 } from '#lib/form/editions.ts';
import { figureLabel, short } from './labels.ts';

test('a label loses its numeral and its remark', () => {
  expect(short('（二）部分公开（区分处理的，只计这一情形，不计其他情形）')).toBe('部分公开');
  expect(short('1.属于国家秘密')).toBe('属于国家秘密');
  expect(short('四、结转下年度继续办理')).toBe('结转下年度继续办理');
  expect(short('本年收费金额（单位：万元）')).toBe('本年收费金额');
  expect(short('总计')).toBe('总计');
});

test('a figure in words names its row and its column', () => {
  expect(figureLabel(edition2021, 'applications.outcome/refused/stateSecret.naturalPerson')).toBe(
    '本年度办理结果 › 不予公开 › 属于国家秘密，自然人',
  );
  expect(figureLabel(edition2021, 'remedies.cases.litigation/direct/total')).toBe(
    '行政诉讼 › 未经复议直接起诉 › 总计',
  );
  expect(figureLabel(edition2021, 'procurement.centralProcurement.amount')).toBe(
    'procurement.centralProcurement.amount',
  );
});
