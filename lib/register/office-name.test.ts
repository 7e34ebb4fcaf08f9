import { expect, it } from 'vitest';
import { named } from './office-name.ts';
import { nowhere } from './region.ts';
import { sameOffice } from './same-office.ts';

it.each([
  ['二七街道', '江岸区', '二七街道'],
  ['二七街道办事处', '江岸区', '二七街道'],
  ['江岸区人民政府二七街道办事处', '江岸区', '二七街道'],
  ['区人民政府二七街道办事处', '江岸区', '二七街道'],
  ['电子城街办', '雁塔区', '电子城街道'],
  ['白云街', '海珠区', '白云街道'],
  ['前进街街道办事处', '某区', '前进街街道'],
  ['安镇街道', '某区', '安镇街道'],
  ['北京路办事处', '某区', '北京路街道'],
  ['长沟镇人民政府', '房山区', '长沟镇'],
  ['东铁匠营地区办事处', '丰台区', '东铁匠营地区'],
  ['福田区福田街道办事处', '福田区', '福田街道'],
  ['南湖区人民政府办公室', '南湖区', '南湖区政府办公室'],
  ['区府办', '南湖区', '南湖区政府办公室'],
  ['南湖区人民政府', '南湖区', '南湖区人民政府'],
  ['教育局', '卫滨区', '卫滨区教育局'],
  ['卫滨区教育局', '卫滨区', '卫滨区教育局'],
])('%s in %s is %s', (printed, district, core) => {
  expect(named(printed, { ...nowhere, district }).core).toBe(core);
});

it('an office of a city or a province keeps its region in its name', () => {
  const office = named('上海市人民政府办公厅', { ...nowhere, province: '上海市' });
  expect(office.core).toBe('上海市政府办公厅');
});

it.each([
  ['大武口区朝阳街道办事处', '朝阳街道', '大武口区'],
  ['洛阳市涧西区人民政府重庆路街道办事处', '重庆路街道', '涧西区'],
  ['开发区街道办事处', '开发区街道', null],
])('%s tells its district itself', (printed, core, district) => {
  const office = named(printed, nowhere);
  expect([office.core, office.region.district]).toEqual([core, district]);
});

const office = (id: number, district: string | null, city: string | null = null) => ({
  ...nowhere,
  id,
  district,
  city,
});

it('offices of one name in two districts are two', () => {
  const known = [office(1, '鼓楼区')];
  expect(sameOffice({ ...nowhere, district: '朝阳区' }, known)).toBeNull();
  expect(sameOffice({ ...nowhere, district: '鼓楼区' }, known)?.id).toBe(1);
});

it('districts of one name in two cities are two', () => {
  const known = [office(1, '鼓楼区', '南京市')];
  expect(sameOffice({ ...nowhere, district: '鼓楼区', city: '徐州市' }, known)).toBeNull();
  expect(sameOffice({ ...nowhere, district: '鼓楼区', city: '南京' }, known)?.id).toBe(1);
  const both = [...known, office(2, '鼓楼区', '徐州市')];
  expect(sameOffice({ ...nowhere, district: '鼓楼区' }, both)).toBeNull();
});

it('an office that does not tell its district is the only one of its name, or one of its own', () => {
  expect(sameOffice(nowhere, [office(1, '鼓楼区')])?.id).toBe(1);
  expect(sameOffice(nowhere, [office(1, '鼓楼区'), office(2, '朝阳区')])).toBeNull();
  const withUnknown = [office(1, '鼓楼区'), office(2, '朝阳区'), office(3, null)];
  expect(sameOffice(nowhere, withUnknown)?.id).toBe(3);
  expect(sameOffice({ ...nowhere, district: '海淀区' }, withUnknown)).toBeNull();
});
