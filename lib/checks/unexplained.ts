import type { Key } from '#lib/form/editions.ts';
import { ruleTitles } from './finding.ts';
import { levelOf } from './level.ts';
import { openingOf } from './preamble.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { paragraphs, type Stretch, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/**
 * Figures that are 0 at most 街道 and 乡镇, and the words by which a report speaks of them. Penalties are not
 * among them: many 街道 impose them since 2021 and leave them to the table.
 */
const rows: readonly (readonly [key: Key, words: RegExp])[] = [
  ['documents.normativeDocuments.issued', /规范性文件/],
  ['documents.normativeDocuments.newlyMade', /规范性文件/],
  ['fees.administrativeFees.amount', /收费|事业性|收取/],
];

/** The fee for information is another fee; from where its clause begins, so that long lines are gone through once. */
const otherFee = /(?<![^,。;])[^,。;]*处理费[^,。;]*/g;
/** Rows and heads of a table that stand among the words. */
const ofTable =
  /第二十条|制发件数|决定数量|收费金额|^(?:行政)?(?:规章|规范性文件|处罚|强制|许可|事业性收费)[\d.,|/—-]*$/;

/** Between the tables of the other sections stand labels. */
const isOfWords = ({ section }: Stretch) => '一二五六'.includes(section);

/** Fewer words were not read whole, or tell of nothing. */
const ENOUGH = 100;

function judgeUnexplained({ report, document, figures }: Examined): Judgement[] {
  if (document === null || levelOf(report) !== 'township') return [];
  const overview = paragraphs(document, report).filter(({ section }) => section === '一');
  if (overview.map(({ text }) => text).join('').length < ENOUGH) return [];
  const told = [...openingOf(document, report), ...sentences(document, report).filter(isOfWords)]
    .map(({ text }) => text.replace(otherFee, ''))
    .filter((text) => !ofTable.test(text));
  return rows.flatMap(([key, words]): Judgement[] => {
    const fact = figures.facts.get(key);
    if (!fact?.value) return [];
    const isTold = told.some((text) => words.test(text));
    return [
      {
        subject: key,
        verdict: isTold ? 'holds' : 'fails',
        left: [{ key, value: fact.value }],
        ...(fact.status === 'inferred' && { inferred: true as const }),
      },
    ];
  });
}

const words =
  '本街道按照条例和区里的部署推进信息公开工作，及时更新各个栏目，听取群众的意见，认真审核每条发布的信息，把好内容关和文字关，没有发生泄密事件。街道全年没有收到政府信息公开申请，也没有因此引起行政复议和行政诉讼，窗口设在便民服务中心，群众对服务都表示满意。';

export const unexplainedFigure: Rule = {
  id: 'unexplained-figure',
  title: ruleTitles['unexplained-figure'],
  catalogue: 'F-UNEXPLAINED',
  formula: '街道、乡镇的表二有制发规范性文件、行政事业性收费的，正文有所说明',
  source: sources.contents,
  severity: 'info',
  undecided:
    '只看街道、乡镇的报告；正文提到同类事项的，即视为说明；总体情况的文字未能读全的，不作判断。',
  scope: 'within',
  judge: judgeUnexplained,
  examples: {
    holds: {
      note: '正文写明制发规范性文件',
      sections: { 一: `${words}全年制发行政规范性文件3件。` },
      figures: { 'documents.normativeDocuments.issued': 3 },
    },
    breaks: {
      note: '表二制发规范性文件 3 件，正文没有提到',
      sections: { 一: words },
      figures: { 'documents.normativeDocuments.issued': 3 },
    },
  },
};
