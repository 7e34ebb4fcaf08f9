import type { Finding, RuleId } from '#lib/checks/finding.ts';

type Say = (finding: Finding) => string;

/** What is wrong where words were taken over from elsewhere, or years left out: one clause without its full stop. */
export const copiedFailures = {
  'copied-prose': (f) =>
    `${alikeWith(f, '上年报告')}（数字、年份不计），如“${cut(f.detail.text)}”，是否沿用了上年的文字，请核实`,
  'other-body': ({ subject, detail: { name, own, text } }) =>
    `${own}的报告写“${text}”，${otherBodies[subject] ?? '所述单位'}为“${name}”，是否误用了其他单位的文字，请核实`,
  'cited-notice': ({ subject, detail: { text, year, found, due } }) =>
    subject === 'decree' || subject === 'name'
      ? `正文写“${text}”，条例${subject === 'name' ? '的名称' : '自 2019 年 5 月起施行的修订本'}为${due}`
      : subject === 'spelling'
        ? `文号写作“${text}”，应为${due}`
        : `${year} 年度报告以 2019 年的通知（${found}）为依据，现行格式由${due}印发，是否沿用了往年的文字`,
  'missing-year': ({ detail: { before, years } }) =>
    `上一份入库的是 ${before} 年度报告，${years} 年度没有收到，是否未编制、未公布或漏收，请核实`,
  'shared-prose': (f) =>
    `${alikeWith(f, `${f.detail.office}同年度的报告`)}（数字、单位名称不计），如“${cut(f.detail.text)}”，是否互相照抄，请核实`,
} as const satisfies { readonly [id in RuleId]?: Say };

/** What of a report stands in another one. */
const alikeWith = ({ detail: { section, alike, of } }: Finding, other: string) =>
  `第${section}部分 ${of} 句中有 ${alike} 句与${other}相同`;

/** As much of a sentence as it takes to know it again. */
const cut = (text: unknown): string =>
  String(text).length > LONGEST_QUOTED ? `${String(text).slice(0, LONGEST_QUOTED)}…` : String(text);
const LONGEST_QUOTED = 60;

const otherBodies: Readonly<Record<string, string>> = {
  named: '联系或编制单位',
  acting: '主语',
  addressed: '受理申请的机关',
  itself: '自称',
};
