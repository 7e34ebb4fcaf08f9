import type { Finding, RuleId } from '#lib/checks/finding.ts';
import { cellLabel, tableLabel } from './cell.ts';
import { comparedWith, dated, printedAll, sums } from './failures.ts';

/** Why arithmetic stays open, by `detail.because`. */
const arithmeticReasons: Readonly<Record<string, string>> = {
  unread: '有数字未识别',
  'no-previous': '上一年度报告未入库，或没有可以衔接的数字',
  'blank-total': '总计为空白而分项已填',
  blank: '相关单元格为空白',
  'sums-decide': '数字正是按这些合计推定的，合计相等不作印证',
};

/** Why other rules stay open. */
const reasons: Readonly<Record<string, string>> = {
  'no-date': '没有公布日期，也没有落款日期',
  'no-year': '没有写明年度',
  'unknown-level': '不能确定单位适用 1 月 31 日还是 3 月 31 日的期限',
  moved: '公布日期晚一年以上而落款在期限内，疑为网站迁移后的日期',
  'no-tables': '没有找到表格，无从辨认格式版本',
  'no-title-year': '标题没有年度，或不止一个年度',
  'no-period': '没有统计期限可以对照',
  'no-section': '没有找到第六部分',
  'no-words': '没有读到第一部分的文字',
  'few-words': '第一部分文字过短或未能读全',
  'few-sentences': '可供比较的句子太少',
  absent: '提到统计期限，日期却未能识别',
};

/** What stands where a rule is open for a reason of its own. */
const own: { readonly [id in RuleId]?: (finding: Finding) => string } = {
  'late-publication': (f) => (f.detail.date === undefined ? '' : `${dated(f)}，`),
  'unread-figures': ({ detail: { unread, of } }) => `${of} 个数字中有 ${unread} 个未识别，`,
  'section-present': ({ detail: { section } }) => `有序号“${section}”而标题未能认出，`,
  'blank-figures': ({ detail: { table } }) => `${tableLabel(String(table))}的数字均未识别，`,
  'section-table': ({ detail: { section } }) => `第${section}部分的表格未能读出，`,
  'prose-claim': (f) => `正文写“${f.detail.text}”，${comparedWith(f)}不能与之对照，`,
  'regulations-level': ({ left }) => `规章件数为 ${printedAll(left)}，单位层级不明，`,
  'fee-decimals': () => '没有原文可以查看表头，',
  'reconsideration-count': () => '总计空白或未识别，',
};

/** A reason told of many findings at once; empty: the rule names none. Null: it was not written down. */
export const openReason = (because: string | null): string => {
  if (because === null) return '入库较早，没有记下原因';
  return arithmeticReasons[because] ?? reasons[because] ?? '原因逐处载于各报告';
};

/** What keeps a rule from judging: one clause without its full stop. */
export function openings(id: RuleId, finding: Finding): string {
  const because = String(finding.detail.because ?? '');
  if (Object.hasOwn(sums, id))
    return `${subjectOf(finding)}${arithmeticReasons[because] ?? '数字不全'}，无法判定`;
  const reason = reasons[because];
  return `${own[id]?.(finding) ?? ''}${reason === undefined ? '' : `${reason}，`}无法判定`;
}

/** The total or the line the equation is about. */
function subjectOf({ right, left }: Finding): string {
  const key = (right[0] ?? left[0])?.key;
  return key === undefined ? '' : `${cellLabel(key)}：`;
}
