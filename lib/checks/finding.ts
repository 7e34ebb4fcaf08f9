import type { At } from '#lib/extract/document.ts';
import type { Fact, Report } from '#lib/parse/fact.ts';
import type { Peer, Wording } from './wording.ts';

/** `error`: the published numbers contradict each other; `warning`: a human decides; `info`: style. */
export type Severity = 'error' | 'warning' | 'info';

export type Verdict = 'holds' | 'fails' | 'undetermined';

/** The figures of a stored report, as far as a check needs them. Money in 分. */
export interface Figures {
  /** Null while nobody has said it. */
  readonly year: number | null;
  readonly edition: Report['edition'];
  /** By key; a figure that is not here counts as unread. */
  readonly facts: ReadonlyMap<string, Figure>;
  /** Keys of figures a person compared with the original; left out: none known of. */
  readonly settled?: ReadonlySet<string>;
}
export type Figure = Pick<Fact, 'status' | 'value' | 'reason'>;

/** What the store knows beside a report and the year before it. Nothing of it has to be at hand. */
export interface Beside {
  /** The day a district, city or province set for the offices whose reports the law wants by 31 January. */
  readonly deadline?: LocalDeadline | null;
  /** How the report itself is worded, where that was taken already. */
  readonly wording?: Wording;
  /** How the office's report of the year before is worded; null or left out: it is not at hand. */
  readonly lastYear?: Wording | null;
  /** Reports of the same year by other offices of the district. */
  readonly peers?: readonly Peer[];
  /** Years without a report since the last one before; null: there is none before. */
  readonly missingYears?: readonly number[] | null;
}

/** A deadline of a district, city or province. */
export interface LocalDeadline {
  /** Who set it, e.g. `江岸区`. */
  readonly setBy: string;
  /** The last day to publish, `2024-01-20`. */
  readonly day: string;
}

/** A figure of this report, or of the same publisher's report `yearsAgo` years earlier. */
export interface Term {
  readonly key: string;
  readonly yearsAgo?: 1;
}

/** A term with the value it had when the rule was judged; null when blank or unread. */
export interface Operand extends Term {
  readonly value: number | null;
}

/** What a rule says of one report. */
export interface Finding {
  /** Id of the rule, e.g. `balance`. */
  readonly rule: string;
  /** Tells the findings of a rule apart within a report, e.g. `applications.total`; stable over re-reading. */
  readonly subject: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /**
   * Σ left = Σ right is what should hold. A rule that adds nothing up has no `sums`; its `left` names the
   * cells it speaks of, if any.
   */
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** Set where Σ left ≤ Σ right should hold instead of Σ left = Σ right. */
  readonly relation?: '≤';
  /** The two sums where both could be taken. Money in 分. */
  readonly sums: readonly [left: number, right: number] | null;
  /** For a rule that is not arithmetic: what was found and what was due, as data for the wording. */
  readonly detail: Readonly<Record<string, string | number | null>>;
  /** Where the words or cells it speaks of stand, in this report. */
  readonly at: readonly At[];
  /** Set on `holds` and `fails` when blanks were counted as nothing to come to the verdict. */
  readonly blanksAsZero?: true;
  /** Set when a figure it rests on is `inferred`: worded as 待核, and a failure is a warning at most. */
  readonly inferred?: true;
}

/**
 * - `agrees`: a table holds the same number;
 * - `table`: a table, of this year or the last, holds another;
 * - `sentence`: another number of the prose contradicts it;
 * - `unchecked`: nothing is known to lay it beside.
 */
export type Told = 'agrees' | 'table' | 'sentence' | 'unchecked';

/**
 * Why a number of the prose was laid beside nothing.
 * - `unknown`: what it counts was not understood;
 * - `prose-only`: the form has no figure for what it counts;
 * - `adds-up`: no figure either, but the sum or the share of its own sentence holds;
 * - `other-year`, `rounded`: it speaks of another year; 余, 近, 约;
 * - `beside-another`: the same quantity told elsewhere was compared, this may be a part of it;
 * - `with-carried`: what came over from last year is counted in;
 * - `no-figure`: the figure is blank or unread; `unit`: its unit is unsure.
 */
export type Unchecked =
  | 'unknown'
  | 'prose-only'
  | 'adds-up'
  | 'other-year'
  | 'rounded'
  | 'beside-another'
  | 'with-carried'
  | 'no-figure'
  | 'unit';

/** A number of the prose, where its digits stand, and what was made of it. */
export interface ToldNumber {
  readonly told: Told;
  readonly at: At;
  /** The sentence it stands in. */
  readonly sentence: At;
  /** Index of the claim it was understood as; null: nobody knows what it counts. */
  readonly claim: number | null;
  /** The figures of this report it is about, those it was laid beside first of all. */
  readonly cells: readonly Operand[];
  /** What contradicts it. */
  readonly finding: Pick<Finding, 'rule' | 'subject'> | null;
  /** The sum or the share of its sentence that holds. */
  readonly sum: Pick<Finding, 'rule' | 'subject' | 'detail'> | null;
  /** Set where it is `unchecked`. */
  readonly why: Unchecked | null;
}

/** Every rule with its Chinese title, in the order they are listed. The rules themselves are in rules.ts. */
export const ruleTitles = {
  'row-total': '各列合计',
  'column-total': '办理结果合计',
  balance: '收办平衡',
  'remedies-total': '复议诉讼合计',
  'carry-over': '跨年结转衔接',
  'document-stock': '有效文件存量',
  'published-total': '公开总数',
  'item-count': '项目数量增减',
  'reconsideration-count': '复议件数',
  'document-chain': '有效文件衔接',
  'item-chain': '项目数量衔接',
  swing: '大幅变动',
  'money-unit': '元与万元',
  'same-tables': '与上年雷同',
  'pending-cases': '未结案件去向',
  'prose-claim': '正文与表格',
  'growth-claim': '增减与上年',
  'told-twice': '正文前后',
  'sentence-sum': '句内合计',
  'sentence-share': '占比计算',
  'stale-year': '沿用往年文字',
  'form-edition': '格式版本',
  'section-present': '六个部分',
  'section-table': '各部分表格',
  'unread-figures': '未识别数字',
  'blank-figures': '空白单元格',
  'blank-total': '总计空白',
  'whole-count': '非负整数',
  'regulations-level': '规章权限',
  'fee-decimals': '金额小数位',
  'unit-in-cell': '单元格内单位',
  'report-year': '年度一致',
  'statistics-period': '统计期限',
  'late-publication': '逾期公布',
  'early-publication': '提前公布',
  'missing-date': '日期缺失',
  'fee-statement': '信息处理费说明',
  'overview-items': '总体情况五项',
  'copied-prose': '照抄上年',
  'other-body': '他处文字',
  'cited-notice': '所引文号',
  'missing-year': '年度缺报',
  'shared-prose': '同区雷同',
  'missing-number': '数字缺漏',
  'missing-unit': '单位缺漏',
  'applications-told': '申请件数未述',
  'repealed-documents': '废止与公开总数',
  'earlier-documents': '往年文件',
  'announced-items': '所列项数',
  'repeated-text': '文字重复',
  'unfinished-text': '段落未完',
  'wording-slip': '笔误',
  'template-text': '填写说明残留',
  'repeated-head': '表头重复',
  'inner-numbering': '层次序数',
  'truncated-label': '表头漏字',
  'remedies-told': '复议诉讼未述',
  'unexplained-figure': '表二数字未述',
  punctuation: '标点',
  misspelling: '易错字',
  'item-numbering': '列举编号',
  'title-wording': '标题写法',
  'compilation-note': '编制说明',
  'application-unit': '申请计量单位',
  'other-province': '外省文件',
  attachments: '附件',
  'date-order': '日期先后',
  'empty-heading': '标题之下无文字',
} as const;
export type RuleId = keyof typeof ruleTitles;
