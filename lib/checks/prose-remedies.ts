import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** The totals of 表四. */
const totals = [
  'remedies.cases.reconsideration/total',
  'remedies.cases.litigation/direct/total',
  'remedies.cases.litigation/afterReconsideration/total',
] as const;

/** The table itself, where pages were flattened into one line. */
const isTable = /未经复议直接起诉|结果维持结果纠正/;
const onRemedies = /复议|诉讼|应诉|败诉|被诉/;

/** Fewer words were not read whole, or tell of nothing. */
const ENOUGH = 100;

function judgeTold({ report, document, figures }: Examined): Judgement[] {
  if (document === null) return [];
  const cases = totals.flatMap((key) => {
    const fact = figures.facts.get(key);
    return fact?.value ? [{ key, value: fact.value, status: fact.status }] : [];
  });
  const told = sentences(document, report).filter(({ text }) => !isTable.test(text));
  const overview = told.filter(({ section }) => section === '一').map(({ text }) => text);
  if (cases.length === 0 || overview.join('').length < ENOUGH) return [];
  const isTold = told.some(({ text }) => onRemedies.test(text));
  return [
    {
      verdict: isTold ? 'holds' : 'fails',
      left: cases.map(({ key, value }) => ({ key, value })),
      ...(cases.some(({ status }) => status === 'inferred') && { inferred: true as const }),
    },
  ];
}

export const remediesTold: Rule = {
  id: 'remedies-told',
  title: ruleTitles['remedies-told'],
  catalogue: 'F-TOLD',
  formula: '表四有行政复议、行政诉讼的，正文有所说明',
  source: sources.contents,
  severity: 'info',
  undecided:
    '表四各项总计均为 0、空白或未识别，或总体情况的文字未能读全的，不作判断；提到复议、诉讼的，即视为说明。',
  scope: 'within',
  judge: judgeTold,
  examples: {
    holds: {
      note: '正文写明复议 3 件',
      sections: {
        一: '本街道按照条例和区里的部署推进信息公开工作，及时更新各个栏目，听取群众的意见，认真审核每条发布的信息，把好内容关和文字关，没有发生泄密事件。街道全年收到政府信息公开申请5件，都在期限内答复申请人，因此引起行政复议3件，均已审结。',
      },
      figures: { 'remedies.cases.reconsideration/total': 3 },
    },
    breaks: {
      note: '表四有复议 3 件，正文没有提到',
      sections: {
        一: '本街道按照条例和区里的部署推进信息公开工作，及时更新各个栏目，听取群众的意见，认真审核每条发布的信息，把好内容关和文字关，没有发生泄密事件。街道全年收到政府信息公开申请5件，都在期限内答复申请人，窗口设在便民服务中心，群众对服务表示满意。',
      },
      figures: { 'remedies.cases.reconsideration/total': 3 },
    },
  },
};
