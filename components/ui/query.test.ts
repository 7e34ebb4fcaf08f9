import { expect, test } from 'vitest';
import { hrefWith, valuesOf } from './query.ts';

test('empty values of a form sent without script are left out', () => {
  expect(valuesOf({ from: '', unit: ['3', '', '5'] }, 'unit')).toEqual(['3', '5']);
  expect(hrefWith('/reports', { from: '', text: '街道' })).toBe('/reports?text=%E8%A1%97%E9%81%93');
});

test('a change replaces a parameter, undefined takes it away, the rest stays in order', () => {
  const query = { unit: ['1', '2'], page: '3' };
  expect(hrefWith('/reports', query, { page: undefined })).toBe('/reports?unit=1&unit=2');
  expect(hrefWith('/reports', query, { page: '4' })).toBe('/reports?unit=1&unit=2&page=4');
  expect(hrefWith('/reports', {}, {})).toBe('/reports');
});
