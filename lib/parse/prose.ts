import { edition2021 } from '#lib/form/editions.ts';
import { lines as linesOf, official } from '#lib/form/lines.ts';
import { findAmounts, findBareAmounts } from './amounts.ts';
import { readYear, yearPattern } from './dates.ts';
import type { Claim, Report } from './fact.ts';
import { plainText } from './plain.ts';
import type { Context } from './prose-context.ts';
import { metricOf } from './prose-rules.ts';
import { type Counting, findUpheld } from './prose-upheld.ts';
import { placeOf, printed, type Reading } from './reading.ts';
import type { Section } from './sections.ts';
import { findZeros } from './zeros.ts';

/** A sentence of the reading, with what came shortly before it. */
interface Sentence {
  readonly text: string;
  readonly from: number;
  readonly before: string;
  readonly section: Section | null;
}

/** Every number told in prose that we know what it counts. */
export const readClaims = (
  reading: Reading,
  sections: readonly Section[],
  edition: Report['edition'],
  publisher: string | null = null,
): Claim[] => {
  const report = { edition, isOfDistrict: isDistrict(publisher) };
  return sentences(reading, sections).flatMap((sentence) =>
    isAhead(sentence.text) ? [] : claimsOf(sentence, reading, report),
  );
};

/** A government that reports for all its offices: 滨江区, 滨江区人民政府, and no office of it. */
const isDistrict = (publisher: string | null) =>
  publisher !== null && /(?:[省市县州旗盟区]|[省市县州旗盟区]人民政府)$/.test(publisher);

/** What an office means to do is no figure of the year. */
const isAhead = (text: string) =>
  /^(?:下一步|下步|今后)|将(?:进一步|继续|努力|着力)|力争/.test(text);

function claimsOf(
  sentence: Sentence,
  reading: Reading,
  report: Pick<Context, 'edition' | 'isOfDistrict'>,
): Claim[] {
  const { text, from, section } = sentence;
  const claim = (
    start: number,
    end: number,
    rest: Omit<Claim, 'text' | 'section' | 'at' | 'year'>,
  ) => {
    const at = placeOf(reading, from + start, from + end);
    return at === null
      ? []
      : [
          {
            ...rest,
            year: yearToldBy(text.slice(0, end)),
            text: printed(reading, from + start, from + end),
            section: section?.id ?? null,
            at,
          },
        ];
  };
  const counted = countedIn(sentence, report);
  // 没有收到要求公开…的申请，共收到申请7件: none of one kind, and a number for all.
  const zeros = findZeros(text, subjects(sentence))
    .filter(({ metric }) => counted.every((told) => told.metric !== metric))
    .map((zero) => ({ ...zero, value: 0, unit: null, qualifier: null }));
  return [...counted, ...findUpheld(text, counted), ...zeros].flatMap(
    ({ metric, from: start, to, value, unit, qualifier }) =>
      metric === null ? [] : claim(start, to, { metric, value, unit, qualifier }),
  );
}

/** The numbers of a sentence, in its order, and what they count. */
function countedIn(
  sentence: Sentence,
  report: Pick<Context, 'edition' | 'isOfDistrict'>,
): Counting[] {
  const { text } = sentence;
  const about = subjects(sentence);
  const amounts = [...findAmounts(text), ...findBareAmounts(text)].sort((a, b) => a.from - b.from);
  return amounts.map((amount, i) => {
    const near = wordsBefore(text, amounts[i - 1]?.to ?? 0, amount.from);
    const after = /^[^,。;:]{0,60}/.exec(text.slice(amount.to, amounts[i + 1]?.from))?.[0] ?? '';
    const { unit, value, qualifier } = amount;
    const next = text.slice(amount.to, amount.to + 24);
    const words = { near, after, next, sentence: text, unit, value };
    return {
      metric: metricOf({ ...words, ...report, ...about }),
      value,
      unit: unit === '' ? null : unit,
      qualifier,
      from: amount.from - near.length,
      to: amount.to + (near.length < 4 ? after.length : 0),
      unitEnds: amount.to,
    };
  });
}

/** The words of the clause before a number, after the number before it. */
const wordsBefore = (text: string, after: number, until: number): string =>
  text
    .slice(Math.max(after, until - 60), until)
    .split(/[,:]|[(](?:[一二三四五六七八九十]+[)])?|[一二三四五六]是/)
    .at(-1) ?? '';

const applicationWords =
  /依申请(?:公开|信息)|公开[^,。]{0,12}申请|申请[^,。]{0,6}公开|政府信息[^,。]{0,6}申请|申请[^。]{0,30}(?:不掌握相关|过程性信息|内部事务信息|现成信息)/;

/** Outcomes of applications; of documents too («不予公开112件»), when the sentence is about those. */
const outcomeWords = /申请|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|答复|办结|结转/;
const documentWords = /公文|发文|制发|公开属性/;
/** «主动公开98件、依申请公开26件、不予公开112件»: documents by how they may be disclosed. */
const byDisclosure =
  /主动公开[^,。;\d]{0,8}\d+[件条份](?:(?!收|办|答|受|处理)[^。\d]){0,12}(?:[\d.%]+[^。\d]{0,4})?依申请公开[^,。;\d]{0,8}\d/;

function subjects({ text, before, section }: Sentence) {
  const near = before + text;
  const whole = near.slice(before.lastIndexOf('。') + 1);
  const isOnDocuments = documentWords.test(text) || byDisclosure.test(whole);
  const isSaid = !isOnDocuments || /申请/.test(text.replace(/依申请公开/g, ''));
  return {
    isOnApplications:
      isSaid && outcomeWords.test(text) && (section?.id === '三' || applicationWords.test(near)),
    isOnRemedies: section?.id === '四' || /信息公开|依申请|申请公开/.test(near),
  };
}

/** The year last named before the number, outside the names of documents; null when none is. */
function yearToldBy(text: string): number | null {
  const years = [...text.replace(/《[^》]{0,80}》?/g, '').matchAll(yearPattern)];
  return readYear(years.at(-1)?.[1] ?? '');
}

/** Heads of the tables: where line ends were lost, figures follow them that are no prose. */
const tableStart = new RegExp(
  edition2021.tables
    .flatMap((table) => {
      const heads = linesOf(table.columns).map((line) => plainText(official(line.label)));
      const [first = '', second = ''] = heads;
      return [plainText(table.title), plainText(table.corner ?? ''), first + second];
    })
    .filter((words, _, all) => words.length >= 8 && all.indexOf(words) >= 0)
    .map((words) => words.slice(0, 12).replace(/[()[\]/.]/g, '\\$&'))
    .concat('第二十条第?\\(?[一五六八九]')
    .join('|'),
);

function sentences(reading: Reading, sections: readonly Section[]): Sentence[] {
  const parts: { from: number; to: number; section: Section | null }[] = [
    { from: 0, to: sections[0]?.from ?? reading.text.length, section: null },
    ...sections.map((section) => ({ from: section.textFrom, to: section.to, section })),
  ];
  const lines = reading.pieces.filter((piece) => piece.cell === null && piece.role !== 'chrome');
  return parts.flatMap(({ from, to, section }) =>
    lines
      .filter((piece) => piece.to > from && piece.from < to)
      .flatMap((piece) => {
        const start = Math.max(piece.from, from);
        const text = reading.text.slice(start, Math.min(piece.to, to));
        const table = text.search(tableStart);
        return sentencesOf(table < 0 ? text : text.slice(0, table), start, section);
      }),
  );
}

/** Characters of a sentence at most: what runs on longer is a table that lost its lines, or worse. */
const LONGEST_SENTENCE = 3000;

function sentencesOf(text: string, offset: number, section: Section | null): Sentence[] {
  if (text.length < 5) return [];
  return [...text.matchAll(/[^。;!?]+/g)]
    .filter((match) => match[0].length <= LONGEST_SENTENCE)
    .map((match) => ({
      text: match[0],
      from: offset + match.index,
      before: text.slice(Math.max(0, match.index - 300), match.index),
      section,
    }));
}
