import { expect, it } from 'vitest';
import { sharing } from './summary-parts.ts';

it('nobody is named alone for what others share', () => {
  expect(sharing(['东湖街道'], '5 件', '个单位')).toBe('东湖街道（5 件）');
  expect(sharing(['东湖街道', '西湖街道'], '5 件', '个单位')).toBe(
    '东湖街道、西湖街道（均为 5 件）',
  );
  expect(sharing(['东湖街道', '西湖街道', '南湖街道'], '0 件', '个单位')).toBe(
    '东湖街道等 3 个单位（均为 0 件）',
  );
});
