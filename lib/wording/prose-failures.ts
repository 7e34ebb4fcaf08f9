import type { Finding, RuleId } from '#lib/checks/finding.ts';
import { cellLabel } from './cell.ts';

type Say = (finding: Finding) => string;

/** What each kind of slip is, after the words that are quoted. */
const slips: Readonly<Record<string, (found: string) => string>> = {
  vague: (found) => `“${found}”中约数用词互相矛盾`,
  happened: () => '“未发生…发生”用词重复',
  reversed: () => '是否漏写“不”字，意思恰好相反',
  stops: (found) => `标点“${found}”连用`,
  english: (found) => `混入外文“${found}”`,
  traditional: (found) => `混入繁体字“${found}”`,
};

/** What is wrong with the words of a report: one clause without its full stop. */
export const proseFailures = {
  'missing-number': ({ detail: { section, words, text } }) =>
    `第${section}部分写“${words}”，“${text}”处是否漏填了数字，请核实`,
  'missing-unit': ({ detail: { section, words, text } }) =>
    `第${section}部分写“${words}”，“${text}”后是否漏写了单位，请核实`,
  'applications-told': ({ detail: { received } }) =>
    `表三本年新收申请 ${received} 件，正文没有写到收到申请的件数，是否漏写，请核实`,
  'repealed-documents': ({ detail: { text, repealed, before, added, now } }) =>
    `正文写“${text}”，而上年公开总数 ${before} + 本年新公开 ${added} = 本年公开总数 ${now}，是否未扣除废止的 ${repealed} 件，请核实`,
  'earlier-documents': ({ left: [year, all] }) =>
    `${cellLabel(all?.key ?? '')}为 ${all?.value}，恰与本年的 ${year?.value} 相等，是否没有计入往年的文件，请核实`,
  'announced-items': ({ detail: { section, text, found } }) =>
    `第${section}部分写“${text}”，其后逐一列出的却为 ${found} 项，是否漏列或多列，请核实`,
  'repeated-text': ({ subject, detail: { section, again, text } }) =>
    subject.startsWith('doubled.')
      ? `第${section}部分“${text}”连写了两遍`
      : `第${section}部分的一句“${text}…”在第${again}部分又出现一次，是否重复，请核实`,
  'unfinished-text': ({ detail: { section, text } }) =>
    `第${section}部分有一段以“…${text}”结束而没有句号，是否没有写完，请核实`,
  'wording-slip': ({ detail: { section, kind, text, found } }) =>
    `第${section}部分写“${text}”，${slips[String(kind)]?.(String(found)) ?? '用词有误'}`,
  'template-text': ({ detail: { section, text } }) =>
    `第${section}部分留有格式的填写说明或待填之处“${text}”`,
  'repeated-head': ({ detail: { times } }) =>
    `表三中“三、本年度办理结果”出现 ${times} 次，表格是否因跨页拆开，请核对`,
  'inner-numbering': ({ detail: { section, text } }) =>
    `第${section}部分之内又以“${text}”编号，与六个部分的层次序数相同`,
  'truncated-label': ({ detail: { text, due } }) =>
    `表二表头写作“${text}”，格式为“${due}”，末尾是否漏字，请核实`,
} as const satisfies { readonly [id in RuleId]?: Say };
