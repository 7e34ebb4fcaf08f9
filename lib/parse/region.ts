import { printedCore } from '#lib/register/office-name.ts';
import type { Region } from './fact.ts';

/**
 * Province, city and district as far as the document tells them: in the name of the office, in longer
 * spellings of it (signature, contact), in names printed before its district, and for the province in
 * what offices of a province cite and in the registration of the site. Nothing is looked up elsewhere.
 */
export function findRegion(text: string, publisher: string | null): Region {
  const own = publisher === null ? none : divisionsIn(publisher);
  const longer = publisher === null ? none : longerSpelling(text, publisher);
  const district = own.district ?? longer.district;
  const city = own.city ?? longer.city ?? cityBefore(text, district);
  const told = own.province ?? longer.province ?? provinceBefore(text, city ?? district);
  return { province: told ?? provinceCited(text), city, district };
}

const none: Region = { province: null, city: null, district: null };

const provinces =
  '北京市 天津市 上海市 重庆市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区'.split(
    ' ',
  );
const municipality = /^(?:北京|天津|上海|重庆)市/;
/** Cities with towns right under them and no districts. */
const undivided = /^(?:东莞|中山|儋州|嘉峪关|三沙)市/;

const provinceStart = new RegExp(`^(?:${provinces.join('|')}|\\p{Script=Han}{2}省)`, 'u');
const cityStart = /^(?!市[中北南]区|沙市区|津市市)[^市区县旗街局办府厅]{2,7}(?:自治州|地区|盟|市)/;
const districtStart =
  /^(?:市[中北南]区|沙市区|津市市|[^市区县旗街局办府厅]{3,14}(?:开发|实验|示范|管理|高新|园)区|[^市区县旗街局办府厅]{1,9}(?:自治县|县|区|旗|市))/;
const township = /^(?:人民政府|政府)?.{1,9}(?:街道|街|镇|乡|苏木|办事处)/;

/** The divisions a name begins with. */
function divisionsIn(office: string): Region {
  const name = office.replace(/^(?:中共|国家税务总局)/, '');
  const province = provinceStart.exec(name)?.[0] ?? null;
  const afterProvince = name.slice(province?.length ?? 0);
  const first = cityStart.exec(afterProvince)?.[0] ?? null;
  const afterCity = afterProvince.slice(first?.length ?? 0);
  const second = districtStart.exec(afterCity)?.[0] ?? null;
  const district = second !== null && isPlace(second, first !== null) ? second : null;
  // A city with a township right under it is of the rank of a county.
  const isCounty =
    first !== null && district === null && !undivided.test(first) && township.test(afterCity);
  return isCounty ? { province, city: null, district: first } : { province, city: first, district };
}

/** Ends like a place and is none: 我区, 社区, 全市, 城区 (unless a city stands before it). */
function isPlace(name: string, followsCity: boolean): boolean {
  if (
    /^(?:我|本|该|各|全|社|小|辖|园|校|街|片|景|厂|库|自治|直辖|市辖|县级)(?:市|区|县|旗)$/.test(
      name,
    )
  )
    return false;
  return name.length > 2 || /[县旗]$/.test(name) || followsCity;
}

/** Words that a name in running text may follow directly. */
const lead = /^.*(?:请与|与|由|向|在|于|为|是|的|了|据|照|至|受|对)(?=.{2})/;

/** The fullest spelling of the office: what stands before its own name wherever the text prints it. */
function longerSpelling(text: string, publisher: string): Region {
  const core = printedCore(publisher);
  if (core.length < 3) return none;
  const spelled = runsBefore(text, core, 30).flatMap((run) => {
    const name = run.replace(/(?:人民)?政府$/, '');
    return /[省市区县旗州盟]$/.test(name) ? [divisionsIn(cutLeft(text, name) + core)] : [];
  });
  return {
    province: mostCommon(spelled.map((region) => region.province)),
    city: mostCommon(spelled.map((region) => region.city)),
    district: mostCommon(spelled.map((region) => region.district)),
  };
}

/** The city whose name is printed before the district: 嘉兴市南湖区. */
function cityBefore(text: string, district: string | null): string | null {
  if (district === null) return null;
  const names = runsBefore(text, district, 10).flatMap((run) => {
    const name = /[^市区县省旗]{2,8}(?:自治州|地区|盟|市)$/.exec(run)?.[0];
    return name === undefined ? [] : [cutLeft(text, name)];
  });
  return mostCommon(names.filter((name) => isPlace(name, false) && !municipality.test(name)));
}

/** The different runs of Chinese characters, at most so long, that stand before a name. */
function runsBefore(text: string, name: string, most: number): string[] {
  const runs: string[] = [];
  for (let at = text.indexOf(name); at >= 0 && runs.length < 200; at = text.indexOf(name, at + 1)) {
    const run = /\p{Script=Han}+$/u.exec(text.slice(Math.max(0, at - most), at))?.[0];
    if (run !== undefined) runs.push(run);
  }
  return [...new Set(runs)];
}

/**
 * Takes the words of the sentence off the left of a place name: of 日公开了官渡区 the text repeats only
 * 官渡区. A name the text has once is cut at the usual words before names.
 */
function cutLeft(text: string, run: string): string {
  if (provinceStart.test(run)) return run;
  const first = run.search(/(?<=.{2})[省市区县旗州盟]/);
  const shortest = Math.max(0, first - 2);
  const times = (from: number) => text.split(run.slice(from, first + 1)).length - 1;
  const most = times(shortest);
  if (most < 2) return run.replace(lead, '');
  const longest = [...Array(shortest + 1).keys()].find((from) => times(from) === most);
  return run.slice(longest ?? shortest);
}

/** The province whose name is printed before the city or district; one we know, or two characters and 省. */
function provinceBefore(text: string, place: string | null): string | null {
  if (place === null) return null;
  const at = [
    ...text.matchAll(new RegExp(`\\p{Script=Han}{2,7}(?:省|自治区|市)(?=${place})`, 'gu')),
  ];
  const found = at.map(([run]) => {
    const known = provinces.find((province) => run.endsWith(province));
    return known ?? (/省$/.test(run) ? run.slice(-3) : null);
  });
  return mostCommon(found);
}

/** First characters of the registration of a site (备案号), in the order of {@link provinces}. */
const registered = '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新';

/** What each province calls its own offices and its services. */
const citations = provinces.map((province) => {
  const short = /^(?:内蒙古|黑龙江|..)/.exec(province)?.[0] ?? province;
  const offices = province.endsWith('省') ? `|${province}(?:人民政府|政府|委)` : '';
  return { province, short, pattern: new RegExp(`${short}政务服务网${offices}`, 'g') };
});

/** The province by its own offices, rules and services, or by the registration of the site. */
function provinceCited(text: string): string | null {
  const cited = citations.flatMap(({ province, short, pattern }) =>
    // Few are named at all; a word is looked for much faster than a pattern.
    text.includes(short) ? [...text.matchAll(pattern)].map(() => province) : [],
  );
  const [, site] = /(\p{Script=Han})(?:ICP备|公网安备)/iu.exec(text) ?? [];
  const registeredIn = site === undefined ? null : provinces[registered.indexOf(site)];
  return mostCommon(cited) ?? registeredIn ?? null;
}

function mostCommon(names: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}
