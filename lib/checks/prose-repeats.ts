import { editions } from '#lib/form/editions.ts';
import { labelOfNode, lines, nodeAt, official } from '#lib/form/lines.ts';
import type { Axis, Edition } from '#lib/form/template.ts';
import { doubledWordIn } from './doubled-words.ts';
import { ruleTitles } from './finding.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { asWritten, LONGEST_SENTENCE, type Stretch, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** Words printed twice without anything between. */
const doubled = /(.{5,60}?)\1/g;

/** Chinese characters a repeated stretch has at least: signs of a line or a table repeat too. */
const HAN = 5;
const hanIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** A sentence as long as this is not told twice by chance. */
const LONG = 30;

/** Labels of the tables, which flattened pages print among the words, and more than once. */
const labels: ReadonlySet<string> = new Set(
  (editions as readonly Edition[])
    .flatMap(({ tables }) =>
      tables.flatMap(({ title, corner = '', heading = '', rows, columns }) => [
        ...[title, corner, heading].map((each) => plain(official(each))),
        ...words(rows),
        ...words(columns),
      ]),
    )
    .filter((label) => label.length >= 4),
);

function words(axis: Axis): string[] {
  return lines(axis).flatMap(({ path }) => {
    const steps = path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'));
    return steps.flatMap((step) => {
      const node = nodeAt(axis, step);
      return node === undefined ? [] : [plain(official(labelOfNode(node)))];
    });
  });
}

const hasLabel = (text: string) => [...labels].some((label) => text.includes(label));

function judgeRepeats({ report, document }: Examined): Judgement[] {
  // A report pasted twice repeats itself, as its tables tell.
  if (document === null || report.notices.some(({ kind }) => kind === 'duplicate-table')) return [];
  const told = asWritten(document, sentences(document, report)).filter(
    ({ text }) => text.length <= LONGEST_SENTENCE && !hasLabel(text),
  );
  const findings = [...told.flatMap(judgeDoubled), ...judgeTwice(told)];
  return findings.length > 0 ? findings : [{ verdict: 'holds' }];
}

/** «专场发布会专场发布会». */
function judgeDoubled({ text, section, at }: Stretch): Judgement[] {
  const words = [...text.matchAll(doubled)]
    .map(([, one = '']) => one)
    .find((one) => hanIn(one) >= HAN);
  const short = words === undefined ? doubledWordIn(text) : null;
  const found = words ?? short?.word;
  return found === undefined
    ? []
    : [
        {
          subject: `doubled.${section}.${short?.words ?? found.slice(0, 16)}`,
          verdict: 'fails',
          detail: { section, text: found, ...(short !== null && { words: short.words }) },
          at: [at],
        },
      ];
}

/** The same sentence in two places. */
function judgeTwice(told: readonly Stretch[]): Judgement[] {
  const first = new Map<string, Stretch>();
  const again = new Map<string, Judgement>();
  for (const one of told) {
    const before = first.get(one.text);
    if (hanIn(one.text) < LONG) continue;
    if (before === undefined) first.set(one.text, one);
    else if (!again.has(one.text))
      again.set(one.text, {
        subject: `twice.${one.section}.${one.text.slice(0, 16)}`,
        verdict: 'fails',
        detail: { section: before.section, again: one.section, text: one.text.slice(0, 40) },
        at: [before.at, one.at],
      });
  }
  return [...again.values()];
}

export const repeatedText: Rule = {
  id: 'repeated-text',
  title: ruleTitles['repeated-text'],
  catalogue: 'F-REPEAT',
  formula: '正文中没有连写两遍的词语和句子，没有在两处出现的同一长句',
  source: sources.writing,
  severity: 'info',
  undecided: `前后两个词组相接而成的（依申请公开公开指南）、重叠的数量词（一项一项）不看；同一句有 ${LONG} 个字以上才看，有意重申的须由人判断。`,
  scope: 'within',
  judge: judgeRepeats,
  examples: {
    holds: { note: '没有重复', sections: { 一: '召开政策解读专场发布会两场。' } },
    breaks: {
      note: '“专场发布会”连写两遍',
      sections: { 一: '召开政策解读专场发布会政策解读专场发布会两场。' },
    },
  },
};
