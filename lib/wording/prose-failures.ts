import type { Finding, Operand, RuleId } from '#lib/checks/finding.ts';
import { cellLabel } from './cell.ts';
import { figureText } from './equation.ts';

type Say = (finding: Finding) => string;

/** What each kind of slip is, after the words that are quoted. */
const slips: Readonly<Record<string, (found: string) => string>> = {
  vague: (found) => `“${found}”中约数用词互相矛盾`,
  happened: () => '“未发生…发生”用词重复',
  reversed: () => '是否漏写“不”字，意思恰好相反',
  stops: (found) => `标点“${found}”连用`,
  'hedged-twice': (found) => `“${found}”中约数用词重复`,
  'less-by-times': (found) => `“${found}”，减少不能以倍数计，是否误写`,
  'reason-twice': (found) => `“${found}”用词重复`,
  'denied-twice': (found) => `“${found}”中否定重复，意思恰好相反`,
  'no-group': () => '组长是什么的组长没有写出，是否漏写“领导小组”',
  'no-by': () => '是否漏写“以”字',
  'no-ask': () => '“请与…”之后是否漏写“联系”',
  'report-of-report': () => '“报告”用词重复',
  'two-verbs': (found) => `“${found}”两个动词并用，是否多写了一个`,
  'no-such-day': (found) => `没有“${found}”这一天或这个月`,
  'beyond-all': (found) => `“${found}”超过 100%，是否误写`,
  residue: (found) => `残留网页代码“${found}”`,
  english: (found) => `混入外文“${found}”`,
  traditional: (found) => `混入繁体字“${found}”`,
};

/** What is wrong with a stop, after the words that are quoted. */
const stops: Readonly<Record<string, (found: string) => string>> = {
  doubled: (found) => `标点“${found}”连用`,
  'before-others': () => '“等”前多用了顿号',
  'after-verb': () => '动词后多用了顿号',
  'after-levels': () => '最后一个顿号是否多余，请核实',
  lacking: () => '并列的两项之间漏用了标点',
  half: (found) => `“${found}”没有与之成对的另一半`,
};

const figureOf = (one: Operand | undefined) =>
  one === undefined || one.value === null ? '' : figureText(one.key, one.value);

/** What is wrong with the words of a report: one clause without its full stop. */
export const proseFailures = {
  'missing-number': ({ detail: { section, words, text } }) =>
    `第${section}部分写“${words}”，“${text}”处是否漏填了数字，请核实`,
  'missing-unit': ({ detail: { section, words, text } }) =>
    `第${section}部分写“${words}”，“${text}”后是否漏写了单位，请核实`,
  'applications-told': ({ detail: { received } }) =>
    received === 0
      ? '表三本年新收申请为 0，正文没有写明是否收到申请，是否漏写，请核实'
      : `表三本年新收申请 ${received} 件，正文没有写到收到申请的件数，是否漏写，请核实`,
  'repealed-documents': ({ detail: { text, repealed, before, added, now } }) =>
    `正文写“${text}”，而上年公开总数 ${before} + 本年新公开 ${added} = 本年公开总数 ${now}，是否未扣除废止的 ${repealed} 件，请核实`,
  'earlier-documents': ({ left: [year, all] }) =>
    `${cellLabel(all?.key ?? '')}为 ${all?.value}，恰与本年的 ${year?.value} 相等，是否没有计入往年的文件，请核实`,
  'announced-items': ({ subject, detail: { section, text, due, found } }) =>
    subject.startsWith('count.')
      ? `${section === null ? '正文' : `第${String(section)}部分`}写“${text}”，所写为 ${due} 项，列出的为 ${found} 项，是否漏列或误写，请核实`
      : `第${section}部分写“${text}”，其后逐一列出的却为 ${found} 项，是否漏列或多列，请核实`,
  'repeated-text': ({ subject, detail: { section, again, text, words } }) =>
    subject.startsWith('doubled.')
      ? `第${section}部分${words === undefined ? '' : `写“${words}”，`}“${text}”连写了两遍，是否重复，请核实`
      : `第${section}部分的一句“${text}…”在第${again}部分又出现一次，是否重复，请核实`,
  'unfinished-text': ({ detail: { section, text } }) =>
    `第${section}部分有一段以“…${text}”结束而没有句号，是否没有写完，请核实`,
  'wording-slip': ({ detail: { section, kind, text, found } }) =>
    `${section === null ? '正文' : `第${section}部分`}写“${text}”，${slips[String(kind)]?.(String(found)) ?? '用词有误'}`,
  'template-text': ({ detail: { section, text } }) =>
    `第${section}部分留有格式的填写说明或待填之处“${text}”`,
  'repeated-head': ({ detail: { times } }) =>
    `表三中“三、本年度办理结果”出现 ${times} 次，表格是否因跨页拆开，请核对`,
  'inner-numbering': ({ detail: { section, text } }) =>
    `第${section}部分之内又以“${text}”编号，与六个部分的层次序数相同`,
  'truncated-label': ({ detail: { text, due } }) =>
    `表二表头写作“${text}”，格式为“${due}”，末尾是否漏字，请核实`,
  'remedies-told': ({ left }) =>
    `${left.map(({ key, value }) => `${cellLabel(key)} ${value} 件`).join('，')}，正文没有提到复议、诉讼，是否漏写，请核实`,
  'unexplained-figure': ({ left: [one] }) =>
    `${cellLabel(one?.key ?? '')}为 ${figureOf(one)}，正文没有任何说明，是否误填或漏写，请核实`,
  punctuation: ({ detail: { section, kind, text, found } }) =>
    kind === 'narrow'
      ? `第${section}部分有 ${found} 处逗号为半角“,”（如“${text}”），与全文所用的“，”不一致`
      : `第${section}部分写“${text}”，${stops[String(kind)]?.(String(found)) ?? '标点有误'}`,
  misspelling: ({ detail: { text, found, due } }) =>
    `正文写“${text}”，“${found}”是否应为“${due}”，请核实`,
  'item-numbering': ({ detail: { section, text, found, due, twice } }) =>
    twice === 1
      ? `第${section}部分“${found}”接连出现两次，后一处为“${text}…”，是否应为“${due}”，请核实`
      : `第${section}部分有“${text}…”，其前没有“${due}”，是否跳号或漏写，请核实`,
  'title-wording': ({ detail: { kind, text, other, due } }) =>
    kind === 'differs'
      ? `标题一处写作“${text}”，另一处写作“${other}”，写法不一致`
      : `标题写作“${text}”，与格式的名称“${due}”不同`,
  'compilation-note': () => '没有写明编制依据，也没有写明联系方式和查阅报告的网址',
  'other-province': ({ detail: { text, name, own } }) =>
    `正文写“${text}”，所引为${name}的文件，而本单位在${own}，是否误引，请核实`,
  attachments: ({ detail: { kind, text } }) =>
    kind === 'empty' ? `文末“${text}”之后没有内容` : `附件名“${text}”带有重复下载时的序号`,
  'empty-heading': ({ detail: { section, text } }) =>
    text === null
      ? `第${section}部分只有标题，没有读到文字，是否漏写，请核实`
      : `第${section}部分小标题“${text}”之下没有文字，是否漏写，请核实`,
  'application-unit': ({ detail: { text, unit } }) =>
    `正文写“${text}”，收到的申请以“${unit}”计，通常以“件”计`,
} as const satisfies { readonly [id in RuleId]?: Say };
