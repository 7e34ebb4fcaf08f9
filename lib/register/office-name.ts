import type { Region } from '#lib/parse/fact.ts';

/** A reporting office as a document names it. */
export interface Named {
  /** As printed, blanks taken out. */
  readonly name: string;
  /** What stays the same however the office is written: see {@link coreOf}. */
  readonly core: string;
  readonly region: Region;
}

/** A printed name in one form of each character, blanks taken out. */
export const asPrinted = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

export function named(printed: string, told: Region): Named {
  const name = asPrinted(printed);
  const region = { ...told, district: told.district ?? districtIn(name) };
  return { name, core: coreOf(name, region), region };
}

/**
 * The part of a name that tells offices of one district apart. 二七街道, 二七街道办事处 and
 * 江岸区人民政府二七街道办事处 are one office. An office above the 街道 keeps its region: 政府办公室 alone
 * would be any district's.
 */
export function coreOf(name: string, region: Region): string {
  const local = withoutRegion(name, region);
  const township = townshipOf(local);
  if (township !== null) return township;
  const body = bodyOf(local);
  const whose = region.district ?? region.city ?? region.province ?? '';
  return body.startsWith(whose) ? body : whose + body;
}

/** 人民政府 followed by the name of a 街道, 镇 or 乡 ends the name of the government above it. */
const governmentAbove =
  /^.*人民政府(?=.*(?:街道|街|镇|乡|苏木|办事处|街办)(?:人民政府|办事处)?$)(?=.{2})/;

function withoutRegion(name: string, { province, city, district }: Region): string {
  const strip = (rest: string, part: string | null) =>
    part !== null && rest.startsWith(part) && rest.length > part.length
      ? rest.slice(part.length)
      : rest;
  const local = [province, city, district].reduce(strip, name);
  return local.replace(governmentAbove, '');
}

/**
 * The same part of a name as it is printed, to be sought in a text: 江岸区人民政府二七街道办事处 and 二七街道 →
 * 二七街道, but 白云街 stays 白云街.
 */
export const printedCore = (name: string): string =>
  name
    .replace(governmentAbove, '')
    .replace(/(?:人民政府|政府|办事处|办)$/, '')
    .replace(/^.*[区县旗](?=.{1,8}(?:街道|街|镇|乡|苏木)$)/, '');

/** Endings under which the office of a 街道, 镇 or 乡 signs, and what they stand for. */
const townships: readonly (readonly [ending: RegExp, as: string])[] = [
  [/地区(?:办事处)?$/, '地区'],
  [/(?:街道办事处|街道办|街道|街办事处|街办)$/, '街道'],
  // 广州 and 武汉 write 白云街 for 白云街道.
  [/(?<=.)街$/, '街道'],
  [/镇(?:人民政府|政府)?$/, '镇'],
  [/乡(?:人民政府|政府)?$/, '乡'],
  [/苏木(?:人民政府|政府)?$/, '苏木'],
  // 北京路办事处; but 驻京办事处 is no 街道.
  [/(?<!驻.*)办事处$/, '街道'],
];

function townshipOf(local: string): string | null {
  const found = townships.find(([ending]) => ending.test(local));
  return found === undefined ? null : local.replace(found[0], found[1]);
}

const bodyOf = (local: string): string =>
  local
    .replace(/^[省市区县旗](?=.{2})/, '')
    .replace(/(?:人民政府|政府|府)办(?:公室)?$/, '政府办公室')
    .replace(/(?:人民政府|政府)办公厅$/, '政府办公厅')
    .replace(/管理委员会/, '管委会');

/** 大武口区朝阳街道办事处 tells its district; 开发区街道 does not: two characters at least are the 街道's own. */
const districtBefore =
  /^(?:.*[省市州盟])?(?<district>[^省市州盟]{1,7}[区县旗])(?:人民政府)?.{2,}(?:街道|镇|乡|苏木)(?:人民政府|办事处|办)?$/;

const districtIn = (name: string): string | null =>
  name.match(districtBefore)?.groups?.district ?? null;

/** For charts and lists: a 街道 without the region before it, any other office as it is called. */
export const shortName = (name: string, core: string): string =>
  name.includes(core) ? core : name;
