import type { Rule } from './prose-context.ts';

/** Cases that are none about disclosure, as an office counts them beside those that are. */
const onOtherMatters =
  /非(?:政府|政务)?信息公开|与(?:政府|政务)?信息公开(?:工作)?无关|不涉及(?:政府|政务)?信息公开/;

const tail = '(?:案件|申请|案)?(?:数量|数)?(?:共|共计|均为|各为|为)?$';
const bothRemedies = new RegExp(`复议(?:案件|案)?(?:[、/]|和|及|与|或)(?:行政)?诉讼${tail}`);
const reviewsOnly = new RegExp(`复议${tail}`);
const suitsOnly = new RegExp(`诉讼${tail}`);

/** «行政复议3件、行政诉讼1件». */
export const remedies: Rule = ({ near, sentence, isOnRemedies, unit, value }) => {
  if (onOtherMatters.test(sentence)) return null;
  const isCounted = /^(?:件|起|宗|例|次|个)$/.test(unit) || (unit === '条' && value === 0);
  if (!isOnRemedies || !isCounted) return null;
  if (bothRemedies.test(near)) return value === 0 ? 'remedies.all' : null;
  if (reviewsOnly.test(near)) return 'remedies.cases.reconsideration/total';
  return suitsOnly.test(near) ? 'remedies.litigation' : null;
};

/** What of reviews came out how; those of suits are told in other words. */
const reviewOutcomes: readonly (readonly [words: RegExp, column: string])[] = [
  [/维持(?:原[^,]{0,8})?$/, 'upheld'],
  [/(?:纠正|纠错)$/, 'corrected'],
  [/(?:尚未|未|待)审[结理](?:的)?$/, 'pending'],
];

/** «行政复议6件，结果维持4件，尚未审结2件», in a sentence without suits, or with none of them. */
export const reviewOutcome: Rule = ({ near, sentence, isOnRemedies, unit }) => {
  if (!isOnRemedies || onOtherMatters.test(sentence) || !/^(?:件|起|宗|例)$/.test(unit))
    return null;
  if (!/复议/.test(sentence) || /诉讼(?!(?:案件?)?0[件起宗例])/.test(sentence)) return null;
  const [, column] = reviewOutcomes.find(([words]) => words.test(near)) ?? [];
  return column === undefined ? null : `remedies.cases.reconsideration/${column}`;
};
