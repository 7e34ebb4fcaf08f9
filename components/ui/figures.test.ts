import { expect, test } from 'vitest';
import { count, money, signed } from './figures.ts';

test('money is shown with the decimals the document prints', () => {
  expect(money(39_100_000, '39.1')).toBe('39.1');
  expect(money(7_489_000, '7.4890')).toBe('7.4890');
  expect(money(8_040_000_000, '8040')).toBe('8,040');
  expect(money(0, '0')).toBe('0');
});

test('money without a printed text has the four decimals of the form, more when needed', () => {
  expect(money(39_100_000)).toBe('39.1000');
  expect(money(1_234_567)).toBe('1.234567');
  expect(money(-500_000)).toBe('−0.5000');
});

test('money never drops a digit the amount has', () => {
  expect(money(1_234_500, '1.2')).toBe('1.2345');
});

test('counts have separators and a true minus', () => {
  expect(count(1234567)).toBe('1,234,567');
  expect(count(-8)).toBe('−8');
  expect(signed(19)).toBe('+19');
  expect(signed(0)).toBe('0');
});
