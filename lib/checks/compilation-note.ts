import type { Document } from '#lib/extract/document.ts';
import { ruleTitles } from './finding.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { asWritten, paragraphs } from './sentences.ts';
import { sources } from './sources.ts';

/** Whom to ask: a number, an address, «请与…联系». Telephones that are spoken of are none. */
const contact =
  /联系(?:人|地址|电话|方式|单位|部门|处室)?:|(?:电话|传真|邮编|邮箱|邮政编码|地址)(?:为|是)?:?[\d(\p{Script=Han}]{0,2}\d{4}|请(?:与|联系|和|向|致电|咨询)|@|0\d{2,3}[-—–]\d{7,8}/u;
/** Where else to turn to. */
const address = /www\.|https?:|网址|可[从在通][^。]{0,40}(?:下载|查阅|查询)/;
/** What the report rests on. */
const basis =
  /(?:根据|依据|依照|按照|遵照)[^。]{0,60}(?:条例|年度报告格式|工作年度报告|信息公开(?:办法|规定)|国办公开办)[^。]*(?:编制|撰写|公布|报告|制定|要求|规定|发布|公开)/;

const textOf = ({ blocks }: Document): string =>
  blocks.map((block) => (block.kind === 'text' ? plain(block.text) : '')).join('\n');

/** Fewer words of section 一 were not read whole. */
const ENOUGH = 100;

function judgeNote({ report, document }: Examined): Judgement[] {
  const told = paragraphs(document, report);
  const overview = told.filter(({ section }) => section === '一').map(({ text }) => text);
  const isWhole = asWritten(document, told).length === told.length;
  if (document === null || !isWhole || overview.join('').length < ENOUGH) return [];
  const text = textOf(document);
  const isTold = basis.test(text) || contact.test(text) || address.test(text);
  return [{ verdict: isTold ? 'holds' : 'fails' }];
}

const filler =
  '街道按照部署推进信息公开工作，及时更新各个栏目，听取群众的意见，认真审核每条发布的信息，把好内容关和文字关，没有发生泄密事件。窗口设在便民服务中心，台账齐全，接受群众监督，各个栏目按月检查，对发现的问题立行立改，群众对服务都表示满意。街道全年没有收到政府信息公开申请，也没有因此引起行政复议和行政诉讼。';

export const compilationNote: Rule = {
  id: 'compilation-note',
  title: ruleTitles['compilation-note'],
  catalogue: 'F-NOTE',
  formula: '写明编制依据，或者联系方式、查阅报告的网址',
  source: sources.custom,
  severity: 'info',
  undecided: '只写明其中一项的，不作提示；只看文件中的文字，写在图片或网页别处的须由人核对。',
  scope: 'within',
  judge: judgeNote,
  examples: {
    holds: {
      note: '写明依据和电话',
      sections: { 一: `根据《政府信息公开条例》编制本报告，联系电话：0451-55550000。${filler}` },
    },
    breaks: { note: '没有依据，也没有联系方式', sections: { 一: filler } },
  },
};
