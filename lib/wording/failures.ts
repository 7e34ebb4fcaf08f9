import type { Finding, Operand, RuleId } from '#lib/checks/finding.ts';
import { cellLabel, tableLabel } from './cell.ts';
import { copiedFailures } from './copied-failures.ts';
import {
  arithmetic,
  byColumn,
  byRow,
  columnPlace,
  figureText,
  type Name,
  rowPlace,
} from './equation.ts';
import { proseFailures } from './prose-failures.ts';
import { statusWord } from './status.ts';

type Say = (finding: Finding) => string;

/** Where the figures of an equation stand, and the sums with a name to every number. */
const along =
  (place: (key: string) => string, name: Name): Say =>
  (finding) =>
    `${place((finding.left[0] ?? finding.right[0])?.key ?? '')}：${arithmetic(finding, name)}`;

const inRow = along(rowPlace, byColumn);
const inColumn = along(columnPlace, byRow);

/** The rules that add something up. */
export const sums: { readonly [id in RuleId]?: Say } = {
  'row-total': inRow,
  'column-total': inColumn,
  balance: inColumn,
  'remedies-total': along(() => '表四', byColumn),
  'carry-over': inColumn,
  'document-stock': inRow,
  'published-total': inRow,
  'item-count': inRow,
  'document-chain': inRow,
  'item-chain': inRow,
};

const cell = ({ left }: Finding) => cellLabel(left[0]?.key ?? '');
const edition = (id: unknown) =>
  id === 'pre-2019' ? '2019 年以前的旧格式' : `${String(id)} 年版格式`;

/** The figure of last year and of this one. */
const bothYears = ({ left }: Finding): string[] =>
  left.map(({ key, value }) =>
    value === null ? statusWord('blank') : figureText(key, value).replace(/\s*万元$/, ''),
  );

/** 2024-01-23 → 2024年1月23日. */
export const day = (iso: unknown): string =>
  String(iso ?? '').replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

export const dated = ({ detail: { date, by } }: Finding): string =>
  `${by === 'signed' ? '落款' : '公布'}日期为 ${day(date)}`;

/** What is wrong, rule by rule: one clause without its full stop. */
export const failures: { readonly [id in RuleId]: Say } = {
  'row-total': inRow,
  'column-total': inColumn,
  balance: inColumn,
  'remedies-total': along(() => '表四', byColumn),
  'carry-over': inColumn,
  'document-stock': (f) => `${inRow(f)}；现行有效件数少于本年制发扣除废止之数，数据存疑`,
  'published-total': (f) => `${inRow(f)}；本年新公开多于公开总数，数据存疑`,
  'item-count': (f) => `${inRow(f)}；减少之数多于原有之数，数据存疑`,
  'reconsideration-count': ({ detail: { cases, answered } }) =>
    `行政复议 ${cases} 件，而全年办理申请只有 ${answered} 件，请核实`,
  'document-chain': (f) => `${inRow(f)}；是否有到期失效、清理或划转的文件，请核实`,
  'item-chain': (f) => `${inRow(f)}；事项目录是否作过调整，请核实`,
  swing: (f) => `${cell(f)}上年为 ${bothYears(f).join('，本年为 ')}，变动较大，请核实`,
  'money-unit': (f) =>
    `${cell(f)}上年为 ${bothYears(f).join(' 万元，本年为 ')} 万元，相差约一万倍，是否误以元填报`,
  'same-tables': ({ detail: { told } }) =>
    `三张表的数字与上年报告完全相同，其中 ${told} 个不为 0，是否误用了上年的表`,
  'pending-cases': (f) =>
    `${cell(f)}上年为 ${bothYears(f).join('，本年总计为 ')}，上年未审结的案件去向请核实`,
  'prose-claim': (f) =>
    typeof f.detail.sum === 'number'
      ? `正文写“${f.detail.text}”，表格中相应各行 ${printedAll(f.left).replaceAll('、', ' + ')} = ${f.detail.sum}，归类是否一致，请核实`
      : toldAndPrinted(f),
  'growth-claim': ({ detail: { text, then, claimed } }) =>
    `正文写“${text}”，而上年报告表格为 ${then}，本年所述为 ${claimed}，增减不符，请核实`,
  'told-twice': ({ detail: { first, second } }) =>
    `正文一处写“${first}”，另一处写“${second}”，所述是否为同一数量，请核实`,
  'sentence-sum': ({ subject, detail: { text, terms, sum, total, ...row } }) =>
    subject.endsWith('.balance')
      ? `正文同一句中：上年结转 ${row.over} + 新收 ${row.received} ≠ 办结 ${row.done} + 结转下年度 ${row.forward}，请核实`
      : `正文写“${text}”，所列分项 ${terms} = ${sum}，与 ${total} 不符，是否漏列或误写`,
  'sentence-share': ({ detail: { text, part, whole, is, percent } }) =>
    `正文写“${text}”，而 ${part} ÷ ${whole} = ${is}%，不是 ${percent}%，请核实`,
  'stale-year': ({ subject, detail: { section, text, year } }) =>
    subject === 'plan'
      ? `第${section}部分写“${text}…”，而报告年度即为 ${year} 年，是否沿用了往年的文字`
      : `第${section}部分开头写“${text}…”，而报告年度为 ${year} 年，是否沿用了往年的文字`,
  'form-edition': ({ detail: { found, due } }) =>
    `应使用 ${edition(due)}，实际使用 ${edition(found)}`,
  'section-present': ({ subject, detail: { section, order } }) =>
    subject === 'order'
      ? `六个部分的次序与格式不符，文件中依次为${[...String(order)].join('、')}`
      : `缺少第${section}部分`,
  'section-table': ({ detail: { section } }) => `第${section}部分没有可读的表格，可能是图片或附件`,
  'unread-figures': ({ detail: { unread, of } }) => `${of} 个数字中有 ${unread} 个未识别`,
  'blank-figures': ({ detail: { table, blank, of } }) =>
    `${tableLabel(String(table))} ${of} 格中有 ${blank} 格空白，没有发生的应填 0`,
  'blank-total': ({ detail: { blank, first } }) =>
    `各分项已填而总计空白的有 ${blank} 处，如${cellLabel(String(first))}`,
  'whole-count': (f) => `${cell(f)}印作“${f.detail.text}”，件数应为非负整数`,
  'regulations-level': ({ left }) =>
    `区、县及以下单位没有规章制定权，表中规章件数却为 ${printedAll(left)}，数据存疑`,
  'fee-decimals': (f) =>
    f.detail.due === null
      ? `${cell(f)}印作“${f.detail.text}”，细到元以下，单位是否有误，请核实`
      : `${cell(f)}印作“${f.detail.text}”，表头要求保留 ${f.detail.due} 位小数`,
  'unit-in-cell': (f) =>
    `${cell(f)}的数字后写了单位“${f.detail.unit}”，单位应由表头载明，单元格内只填数字`,
  'report-year': ({ detail: { title, period, told: other, times } }) =>
    period === undefined
      ? `标题为 ${title} 年，总体情况却 ${times} 次写作 ${other} 年而没有提到 ${title} 年`
      : `标题为 ${title} 年，统计期限却为 ${period} 年`,
  'statistics-period': ({ detail: { because, from, to, text } }) => {
    if (because === 'absent') return '没有载明统计期限';
    if (because === 'damaged') return `统计期限残缺：“${text}”`;
    return `统计期限为 ${day(from)}至 ${day(to)}，不是同一年的 1 月 1 日至 12 月 31 日`;
  },
  'late-publication': (f) =>
    f.detail.setBy === undefined
      ? `${dated(f)}，晚于期限 ${day(f.detail.deadline)}，逾期 ${f.detail.days} 天`
      : `${dated(f)}，晚于${f.detail.setBy}规定的期限 ${day(f.detail.deadline)} ${f.detail.days} 天，尚未超过法定期限 ${day(f.detail.statutory)}，请核实`,
  'early-publication': (f) => `${dated(f)}，当年尚未结束，全年数据不可能齐全，数据存疑`,
  'date-order': ({ detail: { signed, published, early } }) =>
    early === 1
      ? `落款日期为 ${day(signed)}，早于年度终了，而公布日期为 ${day(published)}，落款年份是否误写，请核实`
      : `落款日期为 ${day(signed)}，晚于公布日期 ${day(published)}，是否误写，请核实`,
  'missing-date': () => '没有公布日期，也没有落款日期',
  'fee-statement': () => '第六部分没有说明收取信息处理费的情况',
  'overview-items': ({ detail: { items } }) =>
    `总体情况没有看到“${items}”，是否漏写或并入了其他部分`,
  ...copiedFailures,
  ...proseFailures,
};

/** One number of the words beside the cells it is told of. */
const toldAndPrinted: Say = (f) =>
  `正文写“${f.detail.text}”${told(f)}，${comparedWith(f)}为 ${printedAll(f.left)}，两处不一致`;

/** The number the words stand for, where they tell it in other signs: 申请两件（即 2）. */
const told = ({ left, detail: { claimed, text } }: Finding) =>
  typeof claimed !== 'number' ||
  claimed === 0 ||
  String(text).normalize('NFKC').replaceAll(',', '').includes(String(claimed))
    ? ''
    : `（即 ${figureText(left[0]?.key ?? '', claimed)}）`;

/** One cell, or 表四的各项总计. */
export const comparedWith = ({ left }: Finding): string => {
  const [first, second] = left.map(({ key }) => key);
  if (first === undefined || second === undefined) return cellLabel(first ?? '');
  return `${tableLabel(first.slice(0, first.indexOf('.')))}的各项总计`;
};

/** Figures one after the other: 13、0、空白. */
export const printedAll = (operands: readonly Operand[]): string =>
  operands
    .map(({ key, value }) => (value === null ? statusWord('blank') : figureText(key, value)))
    .join('、');
