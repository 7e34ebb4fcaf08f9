import { expect, test } from 'vitest';
import { amountAsPrinted } from './amount.ts';

test('money is shown with the decimals the document prints', () => {
  expect(amountAsPrinted(39_100_000, '39.1')).toBe('39.1');
  expect(amountAsPrinted(7_489_000, '7.4890')).toBe('7.4890');
  expect(amountAsPrinted(8_040_000_000, '8040')).toBe('8,040');
  expect(amountAsPrinted(18_619_800, '１８．６１９８')).toBe('18.6198');
  expect(amountAsPrinted(0, '0')).toBe('0');
  expect(amountAsPrinted(-500_000, '-0.50')).toBe('−0.50');
});

test('no digit the amount has is dropped', () => {
  expect(amountAsPrinted(1_234_500, '1.2')).toBe('1.2345');
});
