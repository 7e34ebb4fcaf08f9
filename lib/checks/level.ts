import type { Report } from '#lib/parse/fact.ts';

/** `above`: a city or higher, whose government may make 规章. */
export type Level = 'township' | 'county' | 'above';

type Office = Pick<Report, 'publisher' | 'region'>;

const township = /街道|(街办|街|办事处|[镇乡](人民政府|政府)?|苏木)$/;
const province = /^[^省区市州县镇乡]{2,6}(省|自治区|特别行政区)/;
/** Functional zones rank anywhere between a township and a city; their names do not tell. */
const zone =
  /(实验区|试验区|开发区|高新区|新区|示范区|管理区|管委会|管理委员会|保税区|园区|合作区|自贸区)/;
/** 社区, 地区 … are no districts; 红山区 and 黄浦区 are. */
const county = /^([^区县旗]{1,9}?[市州盟])?[^区县旗]{1,8}(县|旗|(?<![社地小景辖灾])区)/;
const city = /^[^市州盟]{1,9}[市州盟]/;

/** The level of the office that reports, as far as its name and the region told in the document say. */
export function levelOf({ publisher, region }: Office): Level | null {
  if (publisher === null) return null;
  if (township.test(publisher)) return 'township';
  const name = publisher.replace(province, '');
  if (zone.test(name)) return null;
  if (county.test(name)) return 'county';
  if (city.test(name)) return levelOfCity(name, region.district);
  if (name !== publisher) return 'above';
  return region.district !== null && !zone.test(region.district) ? 'county' : null;
}

/** A 县级市 stands where a district would; a city's office on a district's page could be either. */
function levelOfCity(name: string, district: string | null): Level | null {
  if (district === null) return 'above';
  return name.startsWith(district) ? 'county' : null;
}

/** The last day to publish: one day where the name decides, else the earliest and the latest it may be. */
export interface Deadline {
  readonly earliest: string;
  readonly latest: string;
}

/** A whole 区, 市 or 省: its report sums up its departments and is due two months later. */
const aggregate = /(省|自治区|[市州盟县旗]|(?<![社地小])区)(人民政府|政府)?$/;
const unclear = /(管委会|管理委员会)$/;

/**
 * 条例第四十九条: departments by 31 January, the report of a government at county level and above by
 * 31 March. It does not name 街道 and 乡镇; by custom they report like departments.
 */
export function deadlineOf({ publisher, region }: Office, year: number): Deadline {
  const january = `${year + 1}-01-31`;
  const march = `${year + 1}-03-31`;
  if (publisher === null || unclear.test(publisher)) return { earliest: january, latest: march };
  const whole = levelOf({ publisher, region }) !== 'township' && aggregate.test(publisher);
  return whole ? { earliest: march, latest: march } : { earliest: january, latest: january };
}
