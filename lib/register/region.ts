import type { Region } from '#lib/parse/fact.ts';

/** From the largest to the smallest. */
export const levels = ['province', 'city', 'district'] as const;
export type Level = (typeof levels)[number];

export const nowhere: Region = { province: null, city: null, district: null };

/** 宁夏 and 宁夏回族自治区 are one province. A district keeps its ending: 鼓楼区 is not 鼓楼. */
const stem = (name: string): string => name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|省|市)$/, '');

/** Whether two names can be of one place. */
export const samePlace = (a: string, b: string): boolean => stem(a) === stem(b);

/** Whether two regions contradict each other nowhere. */
export const agree = (a: Region, b: Region): boolean =>
  levels.every((level) => a[level] === null || b[level] === null || samePlace(a[level], b[level]));

export const equal = (a: Region, b: Region): boolean =>
  levels.every((level) => a[level] === b[level]);

/** Both regions together, the first where both tell. */
export const joined = (a: Region, b: Region): Region => ({
  province: a.province ?? b.province,
  city: a.city ?? b.city,
  district: a.district ?? b.district,
});

export const regionOf = ({ province, city, district }: Region): Region => ({
  province,
  city,
  district,
});

/** 湖北省武汉市江岸区, as far as it is told. */
export const regionWords = ({ province, city, district }: Region): string =>
  [province, city, district].filter((name) => name !== null).join('');
