import { expect, it } from 'vitest';

process.env.TZ = 'Asia/Shanghai';
const { dayText, momentText } = await import('./settling.ts');

it('tells moments and days by one clock, that of the machine', () => {
  expect(momentText('2026-11-22T23:05:00.000Z')).toBe('2026-11-23 07:05');
  expect(dayText('2026-11-22T23:05:00.000Z')).toBe('2026-11-23');
});
