import { describe, expect, test } from 'vitest';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import { applications, rowLabel } from './keys.ts';
import {
  applicants,
  groupIds,
  keysOf,
  outcome,
  processed,
  rates,
  reasons,
  received,
  remediesTotal,
  remedy,
  remedyResults,
} from './metrics.ts';
import { toldVolumes, volumes } from './quantities.ts';

const known = {
  '2019': new Set(figures(edition2019).map((cell) => cell.key)),
  '2021': new Set(figures(edition2021).map((cell) => cell.key)),
};
const all = [
  received,
  processed(),
  ...groupIds.map((id) => outcome(id)),
  ...groupIds.flatMap((id) => reasons(id)),
  ...applicants,
  ...remedyResults.flatMap((r) => [remedy('reconsideration', r), remedy('litigation', r)]),
  remediesTotal('litigation'),
  ...rates,
  ...volumes,
];

describe('every metric', () => {
  test('asks each edition only for figures it prints', () => {
    for (const { keys, shareOf } of all) {
      for (const side of [keys, ...(shareOf ? [shareOf] : [])]) {
        expect(side['2019'].every((key) => known['2019'].has(key))).toBe(true);
        expect(side['2021'].every((key) => known['2021'].has(key))).toBe(true);
      }
    }
  });
  test('says its 口径 and counts in words', () => {
    for (const metric of [...all, ...toldVolumes]) {
      expect(metric.wording + (metric.shareWording ?? '')).not.toBe('');
      expect(metric.unit).not.toBe('');
    }
  });
});

test('the six groups are every row of 办理结果 but the total, once', () => {
  for (const edition of ['2019', '2021'] as const) {
    const grouped = groupIds.flatMap((id) => outcome(id).keys[edition]);
    const rows = applications('outcome', 'total')[edition];
    expect(grouped.toSorted()).toEqual(rows.toSorted());
  }
  expect(processed().keys['2019']).toEqual(['applications.outcome/total.total']);
});

test('（六）其他处理 of 2019 is the sum of its three rows of 2021', () => {
  expect(outcome('other').keys).toEqual({
    '2019': ['applications.outcome/other.total'],
    '2021': [
      'applications.outcome/other/uncorrected.total',
      'applications.outcome/other/feeUnpaid.total',
      'applications.outcome/other/misc.total',
    ],
  });
});

test('labels come from the form, without numerals and explanations', () => {
  expect(rowLabel('outcome/partiallyGranted')).toBe('部分公开');
  expect(rowLabel('outcome/other/uncorrected')).toBe('申请人无正当理由逾期不补正');
  expect(reasons('refused').map(({ label }) => label)[0]).toBe('属于国家秘密');
  expect(applicants.map(({ label }) => label)).toContain('商业企业');
  expect(volumes.map(({ label }) => label)).toContain('行政许可·本年处理决定数量');
});

test('a figure both editions print is one metric; what they count differently is broken', () => {
  const metric = (id: string) => volumes.find((volume) => volume.id === id);
  expect(metric('enforcement.penalties.decisions')?.broken).toBeUndefined();
  expect(metric('documents.normativeDocuments.inForce')?.broken).toBe(true);
  expect(metric('documents.normativeDocuments.inForce')?.keys['2019']).toEqual([
    'documents.normativeDocuments.totalPublished',
  ]);
});

test('the keys of metrics are asked for once', () => {
  const keys = keysOf([...groupIds.map((id) => outcome(id)), processed()]);
  expect(new Set(keys).size).toBe(keys.length);
});
