import { describe, expect, it } from 'vitest';
import { deadlineOf, levelOf } from './level.ts';

const office = (publisher: string | null, district: string | null = null) => ({
  publisher,
  region: { province: null, city: null, district },
});

describe('the level of an office', () => {
  it.each([
    ['二七街道办事处', 'township'],
    ['江岸区人民政府二七街道办事处', 'township'],
    ['二七街道党政综合办公室', 'township'],
    ['白云街', 'township'],
    ['沙塘镇人民政府', 'township'],
    ['西柳镇', 'township'],
    ['某某县某某乡人民政府', 'township'],
    ['江岸区', 'county'],
    ['南湖区人民政府办公室', 'county'],
    ['嘉兴市南湖区教育局', 'county'],
    ['内蒙古自治区赤峰市红山区人民政府', 'county'],
    ['武汉市统计局', 'above'],
    ['上海市人民政府办公厅', 'above'],
    ['广西壮族自治区人民政府', 'above'],
    ['湖北省教育厅', 'above'],
    // A functional zone may rank as a county or as a city.
    ['平潭综合实验区', null],
    ['西咸新区管委会', null],
    ['教育局', null],
    [null, null],
  ] as const)('%s: %s', (publisher, level) => {
    expect(levelOf(office(publisher))).toBe(level);
  });

  it('is told by the region where the name is silent', () => {
    expect(levelOf(office('教育局', '江岸区'))).toBe('county');
    expect(levelOf(office('昆山市教育局', '昆山市'))).toBe('county');
    expect(levelOf(office('苏州市教育局', '姑苏区'))).toBe(null);
  });
});

describe('the last day to publish', () => {
  const january = { earliest: '2024-01-31', latest: '2024-01-31' };
  const march = { earliest: '2024-03-31', latest: '2024-03-31' };
  it.each([
    ['二七街道办事处', january],
    ['沙塘镇人民政府', january],
    ['南湖区人民政府办公室', january],
    ['武汉市统计局', january],
    ['江岸区', march],
    ['江岸区人民政府', march],
    ['平潭综合实验区', march],
    ['湖北省人民政府', march],
    // Its own report or that of the whole zone: the name does not tell.
    ['某某开发区管委会', { earliest: '2024-01-31', latest: '2024-03-31' }],
    [null, { earliest: '2024-01-31', latest: '2024-03-31' }],
  ])('for %s', (publisher, deadline) => {
    expect(deadlineOf(office(publisher), 2023)).toEqual(deadline);
  });
});
