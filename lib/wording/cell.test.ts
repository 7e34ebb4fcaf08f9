import { expect, it } from 'vitest';
import { editions } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { cellLabel, tableLabel } from './cell.ts';

it.each([
  [
    'applications.outcome/refused/stateSecret.naturalPerson',
    '表三 · （三）不予公开 / 1.属于国家秘密 · 自然人',
  ],
  ['applications.outcome/partiallyGranted.total', '表三 · （二）部分公开 · 总计'],
  [
    'applications.received.organisation/business',
    '表三 · 一、本年新收政府信息公开申请数量 · 商业企业',
  ],
  ['remedies.cases.reconsideration/total', '表四 · 行政复议 / 总计'],
  ['remedies.cases.litigation/direct/upheld', '表四 · 行政诉讼 / 未经复议直接起诉 / 结果维持'],
  ['fees.administrativeFees.amount', '表二 · 行政事业性收费 · 本年收费金额'],
  ['disclosure.websiteItems', 'disclosure.websiteItems'],
])('%s is %s', (key, label) => {
  expect(cellLabel(key)).toBe(label);
});

it.each(editions as readonly Edition[])('no two figures of the $id edition share a label', (e) => {
  const labels = figures(e).map(({ key }) => cellLabel(key));
  expect(new Set(labels).size).toBe(labels.length);
});

it('names a table by its section, and by its title where a section has several', () => {
  expect([tableLabel('remedies'), tableLabel('fees')]).toEqual([
    '表四',
    '表二「第二十条第（八）项」',
  ]);
});
