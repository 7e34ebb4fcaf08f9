import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSets } from './page-names.ts';

/** Sets as `name: pages`. */
const sets = (...names: string[]) =>
  pageSets(names).map(({ name, pages }) => `${name}: ${pages.map((i) => names[i]).join(' ')}`);

test.each([
  [['年报-p2.png', '年报-p10.png', '年报-p1.png'], '年报: 年报-p1.png 年报-p2.png 年报-p10.png'],
  [['年报_1.jpg', '年报_2.jpg'], '年报: 年报_1.jpg 年报_2.jpg'],
  [['年报(1).jpg', '年报(2).jpg'], '年报: 年报(1).jpg 年报(2).jpg'],
  [['年报.jpg', '年报（3）.jpg', '年报（2）.jpg'], '年报: 年报.jpg 年报（2）.jpg 年报（3）.jpg'],
  [['第1页.jpg', '第二页.jpg', '第十二页.jpg'], '第1页: 第1页.jpg 第二页.jpg 第十二页.jpg'],
  [['甲/1.jpg', '甲/2.jpg'], '甲: 甲/1.jpg 甲/2.jpg'],
  [['甲/扫描0001.tif', '甲/扫描0002.tif'], '甲/扫描: 甲/扫描0001.tif 甲/扫描0002.tif'],
  [['a-p1.png', 'a-p3.png'], 'a: a-p1.png a-p3.png'],
])('%j are pages of one report', (names, set) => {
  expect(sets(...names)).toEqual([set]);
});

test.each([
  ['other names', ['甲-p1.png', '乙-p2.png']],
  ['other folders', ['甲/p1.png', '乙/p2.png']],
  ['years', ['望江街道2021.png', '望江街道2022.png']],
  ['what a camera counts', ['IMG_4411.jpg', 'IMG_4412.jpg']],
  ['the same page twice', ['年报-p1.png', '年报-p01.png']],
  ['numbered pictures among others', ['1.jpg', '2.jpg', '年报.docx']],
  ['numbers that do not begin', ['通知_7.jpg', '通知_8.jpg']],
  ['one page', ['年报-p1.png']],
  ['no pictures', ['年报-1.html', '年报-2.html']],
])('%s are no pages of one report', (_, names) => {
  expect(sets(...names)).toEqual([]);
});

test('no picture is in two sets, and pages ascend', () => {
  const name = fc.constantFrom(
    'a-p1.png',
    'a-p2.png',
    'a_1.png',
    'a_2.png',
    'a.png',
    'a(2).png',
    '1.png',
    '2.png',
    'b/1.png',
    'b/2.png',
  );
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const pages = pageSets(names).flatMap((set) => set.pages);
      expect(new Set(pages).size).toBe(pages.length);
    }),
  );
});
