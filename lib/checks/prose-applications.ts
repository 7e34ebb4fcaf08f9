import type { SectionId } from '#lib/form/template.ts';
import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { type Stretch, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** Where the words on applications stand. */
const wordsOn: readonly SectionId[] = ['一', '三', '五', '六'];

/** A sentence on applications for disclosure that gives a number of them, in digits or in words, or says none came. */
const onApplications =
  /依申请|信息公开申请|申请[^,。]{0,8}(?:公开|信息)|公开[^,。]{0,8}申请|(?:收到|受理|接收|接到|新收|承办|办结|答复)[^。]{0,30}申请/;
const numbered =
  /[\d一二三四五六七八九十两百]+余?(?:件|条|份|宗|例|起|个|封|人次|次)|未|无|没有|零/;

/** The table itself, where pages were flattened into one line. */
const isTable = /申请人情况|本年新收政府信息公开申请数量|勾稽关系/;

/** Fewer words were not read whole, or tell of nothing. */
const ENOUGH = 100;

/** What is told of applications, and whether the overview was read so far that anything must be told in it. */
function toldIn({ report, document }: Examined): readonly Stretch[] | null {
  if (document === null) return null;
  const told = sentences(document, report).filter(
    ({ section, text }) => wordsOn.includes(section) && !isTable.test(text),
  );
  const overview = told.filter(({ section }) => section === '一').map(({ text }) => text);
  return overview.join('').length < ENOUGH ? null : told;
}

function judgeTold(examined: Examined): Judgement[] {
  const received = examined.figures.facts.get('applications.received.total');
  const told = toldIn(examined);
  if (told === null || received === undefined || received.value === null) return [];
  const isTold = told.some(({ text }, i) => {
    const words = `${told[i - 1]?.text ?? ''}。${text}`;
    return onApplications.test(words) && numbered.test(text);
  });
  return [
    {
      verdict: isTold ? 'holds' : 'fails',
      left: [{ key: 'applications.received.total', value: received.value }],
      detail: { received: received.value },
      ...(received.status === 'inferred' && { inferred: true as const }),
    },
  ];
}

export const applicationsTold: Rule = {
  id: 'applications-told',
  title: ruleTitles['applications-told'],
  catalogue: 'F-TOLD',
  formula: '正文写明收到政府信息公开申请的件数，没有收到的也写明',
  source: sources.contents,
  severity: 'info',
  undecided:
    '表三新收总计空白、未识别，或总体情况的文字未能读全的，不作判断；提到申请而带有任何数字或“未、无、没有”的，即视为写明。',
  scope: 'within',
  judge: judgeTold,
  examples: {
    holds: {
      note: '正文写明 5 件',
      sections: {
        一: '本街道按照条例和区里的部署推进信息公开工作，及时更新各个栏目，听取群众的意见，认真审核每条发布的信息，没有发生泄密事件。街道全年收到政府信息公开申请5件，都在期限内答复申请人，没有因此引起行政复议和行政诉讼，群众对答复都表示满意。',
      },
      figures: { 'applications.received.total': 5 },
    },
    breaks: {
      note: '表格 5 件，正文没有提到',
      sections: {
        一: '本街道按照条例和区里的部署推进信息公开工作，及时更新各个栏目，听取群众的意见，认真审核每条发布的信息，把好内容关和文字关。依申请公开由党政办专人负责，窗口设在便民服务中心，受理、审查、答复各个环节都有台账可以查阅，群众对服务都表示满意。',
      },
      figures: { 'applications.received.total': 5 },
    },
  },
};
