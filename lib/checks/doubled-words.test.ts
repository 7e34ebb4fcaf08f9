import { expect, test } from 'vitest';
import { doubledWordIn } from './doubled-words.ts';

test.each([
  ['规范审核审核发布机制', '审核'],
  ['完善监督保障保障机制', '保障'],
  ['主动公开政府政府情况', '政府'],
  ['2021年2021年全年公开', '2021年'],
])('%s', (words, expected) => expect(doubledWordIn(words)?.word).toBe(expected));

test.each([
  '依申请公开公开指南',
  '江岸区人民政府政府信息公开',
  '和平社区社区书记',
  '政府信息公开申请申请表',
  '开展培训培训班',
  '一项一项核对、逐条逐条清理',
  '便民服务中心中心主任',
  '谢谢谢谢',
])('terms that meet: %s', (words) => expect(doubledWordIn(words)).toBeNull());
