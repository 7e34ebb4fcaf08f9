import { sections } from '#lib/form/editions.ts';
import { official, spellings } from '#lib/form/lines.ts';
import type { SectionId } from '#lib/form/template.ts';
import { plainText } from './plain.ts';

export const sectionIds = sections.map((section) => section.id);

/** A heading without punctuation, for comparison. */
const bare = (text: string) => plainText(text).replace(/[^\p{L}\p{N}]/gu, '');

const known: ReadonlyMap<SectionId, readonly string[]> = new Map(
  sections.map(({ id, heading }) => [id, spellings(heading).map(bare)]),
);

export const officialHeading = (id: SectionId): string => {
  const section = sections.find((each) => each.id === id);
  return section === undefined ? '' : official(section.heading);
};

export const isOfficialHeading = (id: SectionId, heading: string): boolean =>
  bare(stripNumeral(plainText(heading)).heading) === bare(officialHeading(id));

/**
 * What a heading of each section says when it is none of the known spellings: offices add «2023年»,
 * «政府信息公开工作», change the order of the words, or drop some.
 */
const wording: Readonly<Record<SectionId, RegExp>> = {
  一: /^.{0,20}(?:总体|整体|基本)(?:工作)?(?:情况|概况|概述)$|^.{0,12}(?:概述|概况)$/,
  二: /^.{0,12}主动公开(?:政府|政务)?(?:信息)?(?:工作)?的?(?:情况)$/,
  三: /^(?!.*(?:复议|诉讼|数量)).{0,16}申请.{0,14}情况$/,
  四: /^.{0,24}复议.{0,14}诉讼.{0,12}$|^.{0,24}诉讼.{0,14}复议.{0,12}$/,
  五: /^.{0,16}(?:问题|不足|困难).{0,14}(?:改进|措施|打算|计划|安排|方向|建议|努力).{0,6}$|^.{0,4}(?:下一步|下步).{0,12}$|^.{0,8}改进(?:措施|情况)$/,
  六: /^(?:其他|其它|需要).{0,10}(?:报告|公开|说明|告知).{0,8}$|^(?:其他|其它)(?:有关)?事项$/,
};

/** With its own numeral before it, a heading may say less. */
const wordingWithNumeral: Readonly<Record<SectionId, RegExp>> = {
  一: /情况|概述|概况|总述|综述/,
  二: /主动公开/,
  三: /^(?!.*数量).*(?:申请|依申请)/,
  四: /复议|诉讼/,
  五: /问题|不足|改进|下一步|打算/,
  六: /^(?:其他|其它|需要|有关|附)/,
};

/** How a heading is numbered: with the numeral of the section, another of the same level, one of a lower level, or not. */
export type Numbering = 'own' | 'other' | 'lower' | 'none';

const numerals = '一二三四五六七八九十';
const numeralAtStart =
  /^(?:第?([一二三四五六七八九十])(?:部分|章|节)?[、.,:·]?|(\d{1,2})[、.](?!\d)|([(](?:[一二三四五六七八九十]+|\d{1,2})[)])[、.]?)/;

/** Takes the numeral off a plain heading: `order` from 1, 0 without numeral. */
function stripNumeral(text: string): {
  readonly order: number;
  readonly isLower: boolean;
  readonly heading: string;
} {
  const match = numeralAtStart.exec(text);
  if (match === null) return { order: 0, isLower: false, heading: text };
  const [all, chinese, digits, bracketed] = match;
  const order = chinese === undefined ? Number(digits ?? 0) : numerals.indexOf(chinese) + 1;
  return { order, isLower: bracketed !== undefined, heading: text.slice(all.length) };
}

/** Words one of which every heading has. */
const headingWords =
  /情况|概述|概况|[总综]述|事项|公开|申请|复议|诉讼|问题|不足|改进|下一?步|打算|其[他它]|需要|附/;

/** Which section a whole line of plain text is the heading of, how it is numbered, and whether in known words. */
export function headingOf(
  line: string,
): { id: SectionId; numbering: Numbering; isKnown: boolean }[] {
  if (line.length > 60 || !headingWords.test(line) || isSentence(line)) return [];
  const { order, isLower, heading } = stripNumeral(line);
  const text = bare(heading.replace(/[.·…_-]*\d{0,3}$/, ''));
  return sectionIds.flatMap((id, index) => {
    const numbering = numberingOf(order, isLower, index + 1);
    const isKnown = known.get(id)?.includes(text) ?? false;
    const fits =
      isKnown ||
      wording[id].test(text) ||
      (numbering === 'own' && text.length <= 30 && wordingWithNumeral[id].test(text));
    return fits ? [{ id, numbering, isKnown }] : [];
  });
}

/** «没有收到政府信息公开申请情况。», «引发行政复议2件、行政诉讼1件»: words of a heading in a sentence. */
function isSentence(line: string): boolean {
  if (/[,;。!?].|未收到|未接到|未发生|没有|\d(?:件|条|次|起|例|份)/.test(line)) return true;
  return /[。;!?]$/.test(line) && !numeralAtStart.test(line);
}

function numberingOf(order: number, isLower: boolean, due: number): Numbering {
  if (isLower) return 'lower';
  if (order === 0) return 'none';
  return order === due ? 'own' : 'other';
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A heading in known words with text running on after it, as where line ends were lost: its numeral must be its own. */
export const runningHeading: ReadonlyMap<SectionId, RegExp> = new Map(
  sections.map(({ id, heading }) => {
    const words = spellings(heading)
      .map((spelling) => literal(plainText(spelling)).replace(/[、和]/g, '[、和及与]?'))
      .sort((a, b) => b.length - a.length);
    return [id, new RegExp(`${id}[、.,:](?:\\d{4}年度?)?(?:${words.join('|')})`, 'g')];
  }),
);
