import type { Document } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Report } from '#lib/parse/fact.ts';
import { saidIn } from './preamble.ts';
import type { Judgement } from './rule.ts';
import { LONGEST_SENTENCE, type Stretch, sentences } from './sentences.ts';

const numerals = '一二三四五六七八九十';

/** 两 → 2, 六 → 6, 12 → 12; numerals of one sign only. */
export const numberOf = (text: string): number =>
  text === '两' ? 2 : numerals.includes(text) ? numerals.indexOf(text) + 1 : Number(text);

const number = `(?<![\\d.第${numerals}-])(\\d{1,2}|[二两三四五六七八九十])`;
const counter = '(?:个|项|类|种|大|家)';
/** What is counted; a second number in it («两微一端») is another count. */
const noun = `[^,。;:()、\\d${numerals}]{1,10}`;
const item = '[^,。;:()、+]{1,20}';

/** A list beside the count of its items: the words, the count, the list. */
interface Counted {
  readonly words: string;
  readonly due: number;
  readonly list: string;
}
type Find = (text: string) => readonly Counted[];

/** «四个栏目（A、B、C）», and «四个栏目：A、B、C。» to the end of the sentence. */
const after = new RegExp(
  `${number}${counter}${noun}(?:[(](${item}(?:、${item})+)[)]|:(${item}(?:、${item})+)(?=[。;]|$))`,
  'g',
);
const opensAList: Find = (text) =>
  [...text.matchAll(after)].map(([words, due = '', inBrackets, list = inBrackets ?? '']) => ({
    words,
    due: numberOf(due),
    list,
  }));

/** «大厅、门廊3个阵地»: of what is counted by naming it. */
const run = `((?:${item}、)+${item}?)`;
const named = '(?:阵地|平台|渠道|栏目|方面|环节|领域|载体|途径|账号|清单|维度|层面)';
const bare = new RegExp(`${run}(?<![等共计的])${number}[个大种]${named}`, 'g');
/** «A、B及C等4个清单»: 及 marks the last one, so 等 adds none; without it 等 may stand for any others. */
const closed = new RegExp(
  `((?:${item}、)+${item}[和及与]${item})等${number}${counter}${noun}`,
  'g',
);
const found = (text: string, pattern: RegExp): Counted[] =>
  [...text.matchAll(pattern)].map(([words, list = '', due = '']) => ({
    words,
    due: numberOf(due),
    list,
  }));
/** «街道、社区共设3个阵地» counts what was set up, not what was named. */
const verb = /[设建立有成为共现用开造办]$/;
const endsAList: Find = (text) => found(text, bare).filter(({ list }) => !verb.test(list));
/** Where a list begins cannot be seen: one that lacks a single item is no list of examples. */
const closesAList: Find = (text) =>
  found(text, closed).filter(({ due, list }) => mostIn(list) === due - 1 && due > 3);

/** Words by which a list says that it names some of many. */
const someOf = /等|如|例|包括|其中|含|以及其他|各/;
/** «信息5条、视频3个平台»: numbers told one after the other, no list. */
const counts = /\d\p{Script=Han}{0,2}[、和及与]/u;

/** Counts beyond this are not told by naming everything. */
const MOST = 12;

/** Items at most: 和, 及 and 与 may join two into one. */
const mostIn = (list: string): number => list.split(/[、和及与]/).length;

const lacking = (counted: readonly Counted[]): Counted[] =>
  counted.filter(
    ({ due, list }) =>
      due > 1 && due <= MOST && mostIn(list) < due && !someOf.test(list) && !counts.test(list),
  );

/** What all of them look for: a count of things. */
const anyCount = new RegExp(`${number}[个项类种大家]`);

const finds: readonly Find[] = [opensAList, endsAList, closesAList];

/** Counts of things that are named beside them, and of which one is lacking. */
export function countedLists(document: Document | null, report: Report): Judgement[] {
  return sentences(document, report)
    .filter(({ text }) => text.length <= LONGEST_SENTENCE && anyCount.test(text))
    .flatMap(({ section, text, at }: Stretch) =>
      lacking(finds.flatMap((find) => find(text))).map(({ words, due, list }) =>
        failing(section, words, due, mostIn(list), at),
      ),
    );
}

const failing = (
  section: SectionId | null,
  words: string,
  due: number,
  items: number,
  at: Stretch['at'],
): Judgement => ({
  subject: `count.${section ?? 'report'}.${words.slice(-16)}`,
  verdict: 'fails',
  detail: { section, text: words.slice(-40), due, found: items },
  at: [at],
});

/** «本报告包括总体情况、…和其他需要报告的事项六个部分». */
const announced = new RegExp(
  `(?:报告|全文)[^。]{0,12}?(?:包括|包含|由|分为)(.{12,300}?)(?:等|共|这)*${number}个?(?:部分|方面)`,
);
const parts: readonly RegExp[] = [
  /概述|概况|总体|基本情况/,
  /主动公开/,
  /申请(?!.{0,4}行政复议)/,
  /复议|诉讼/,
  /问题|改进/,
  /其他|其它/,
  /收费|减免/,
  /统计表|附表|附件/,
];
/** The one part of the form whose name has 和 in it and is no two parts. */
const oneName = /收到和处理/g;

/** Parts the report says it has, laid beside those it names; null where one named is no part of the form. */
function partsNamed(list: string): number | null {
  const names = list.replace(oneName, '处理').split(/[、,;和及与]/);
  const known = names
    .filter((name) => name !== '')
    .map((name) => parts.findIndex((part) => part.test(name)));
  return known.includes(-1) ? null : new Set(known).size;
}

export function reportParts(document: Document | null, report: Report): Judgement[] {
  for (const { text, at } of saidIn(document, report)) {
    const [words = '', list = '', told = ''] = announced.exec(text) ?? [];
    const [due, named] = [numberOf(told), partsNamed(list)];
    if (words === '' || named === null) continue;
    return due === named
      ? [{ subject: 'count.parts', verdict: 'holds' }]
      : [{ ...failing(null, words, due, named, at), subject: 'count.parts' }];
  }
  return [];
}
