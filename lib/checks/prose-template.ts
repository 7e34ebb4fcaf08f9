import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { paragraphs } from './sentences.ts';
import { sources } from './sources.ts';

/** What the form says to whoever fills it in. */
const instruction =
  /[(]?文字描述[^()]{0,40}[)]|在此处(?:报告|填写|说明)|此处(?:填写|填报|插入|请填)|请在此(?:处)?(?:填|输入)|点击(?:此处)?输入/;

/** Names and dates that were to be filled in. */
const placeholder =
  /(?<![A-Za-z×])(?:×{2,4}|X{2,4}|x{2,4})(?=年|月|日|街道|镇人民|乡人民|区人民|县人民|局)/;

function judgeTemplate({ report, document }: Examined): Judgement[] {
  if (document === null) return [];
  const left = paragraphs(document, report).flatMap(({ text, section, at }) => {
    const [words] = instruction.exec(text) ?? placeholder.exec(text) ?? [];
    return words === undefined ? [] : [{ section, words, at }];
  });
  const once = [...new Map(left.map((one) => [one.section, one])).values()];
  if (once.length === 0) return [{ verdict: 'holds' }];
  return once.map(({ section, words, at }) => ({
    subject: section,
    verdict: 'fails',
    detail: { section, text: words.replace(/。.*$/, '…') },
    at: [at],
  }));
}

export const templateText: Rule = {
  id: 'template-text',
  title: ruleTitles['template-text'],
  catalogue: 'F-TEMPLATETEXT',
  formula: '各部分没有留下格式中的填写说明和待填的“××”',
  source: sources.form,
  severity: 'warning',
  undecided: '只认格式自带的说明文字和待填的单位、日期。',
  scope: 'within',
  judge: judgeTemplate,
  examples: {
    holds: { note: '写了自己的情况', sections: { 六: '本年度未收取信息处理费。' } },
    breaks: {
      note: '留下了填写说明',
      sections: { 六: '（文字描述，收取信息处理费情况在此处报告。）' },
    },
  },
};
