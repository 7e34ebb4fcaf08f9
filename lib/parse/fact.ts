import { type At, unreadable } from '#lib/extract/document.ts';
import type { Key } from '#lib/form/editions.ts';
import type { SectionId } from '#lib/form/template.ts';

/**
 * - `read`: stood in its own row and column;
 * - `inferred`: placed by a rule of the form, wants a human;
 * - `blank`: the cell is there and empty («», «/», «—»);
 * - `unread`: the form has the figure, the reader could not get it.
 * A figure the edition does not have has no Fact (不适用); a report that never came has no Report (未报送).
 */
export type Status = 'read' | 'inferred' | 'blank' | 'unread';

export interface Fact {
  readonly key: Key;
  readonly status: Status;
  /**
   * A whole number: counts as printed, money in 分 (0.01 元; 1 万元 = 1,000,000), so that nothing is
   * lost up to six decimals of 万元. `null` unless `read` or `inferred`.
   */
  readonly value: number | null;
  /** As printed, or null where nothing stood. */
  readonly text: string | null;
  /** Where it stands; for a `blank`, the empty cell when the document has one. */
  readonly at: At | null;
  /** Why it is `inferred` or `unread`. */
  readonly reason?: Reason;
}

export const reasons = [
  /** A row holds one figure where seven are due: by custom the 总计. */
  'only-total',
  /** Figures of a row are glued together; the sums leave one reading. */
  'sums-decide',
  /** All readings the form allows give this figure the same value. */
  'all-readings-agree',
  /** Row labels are lost; rows were counted off in printed order. */
  'labels-lost',
  /** Columns are shifted; placed as the other rows of the table. */
  'columns-shifted',
  /** Several readings are possible and nothing decides. */
  'ambiguous',
  /** The row or the whole table is not in the document. */
  'row-missing',
  'table-missing',
  /** Not a figure of the form: letters, several numbers, too many decimals. */
  'not-a-figure',
  /** The cell names a unit that is not the column's. */
  'other-unit',
  /** Recognised in a picture, and neither the sums nor a second look confirm it. */
  'recognised',
  /** There is ink in the cell of a picture, and it could not be read. */
  'illegible',
] as const;
export type Reason = (typeof reasons)[number];

/** What the sentence says of its number: 300余条 `over`, 近/约 `about`, 不少于 `at-least`. */
export type Qualifier = 'over' | 'about' | 'at-least';

/** A number told in prose. Softer than a figure of a table: never stored as one. */
export interface Claim {
  /** A Key of the form, or a quantity of {@link proseMetrics}. */
  readonly metric: string;
  /** In the unit told; zero words («未收到») give 0. */
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  /** Year the sentence speaks of, when it says one; null: the report's own. */
  readonly year: number | null;
  /** The stretch of the sentence that says it. */
  readonly text: string;
  readonly section: SectionId | null;
  readonly at: At;
}

/** Quantities told only in prose. Their Chinese names and units are in lib/parse/metrics of prose. */
export const proseMetrics = {
  'disclosure.proactiveItems': '主动公开政府信息',
  'disclosure.websiteItems': '网站公开信息',
  'disclosure.documents': '主动公开文件',
  'disclosure.wechatPosts': '微信推送',
  'disclosure.weiboPosts': '微博发布',
  'disclosure.policyInterpretations': '政策解读',
  'disclosure.meetings': '公开会议',
  'disclosure.gazetteIssues': '政府公报',
  'disclosure.pressConferences': '新闻发布会',
  'disclosure.mediaItems': '媒体宣传',
  'hotline12345.cases': '12345 热线办件',
  'applications.disclosed': '予以公开和部分公开',
  'remedies.all': '行政复议、行政诉讼',
  'remedies.litigation': '行政诉讼',
  'remedies.litigationUpheld': '行政诉讼结果维持',
  'fee.informationProcessing': '信息处理费',
} as const;
export type ProseMetric = keyof typeof proseMetrics;

/** Something odd about the document that a person should know. Never the publisher's fault by itself. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The words of the document it is about, or the name of the missing thing. */
  readonly text: string;
  readonly at: At | null;
  readonly key?: Key;
}

export const noticeKinds = [
  'no-publisher',
  'no-year',
  'year-conflict',
  'no-period',
  'damaged-period',
  'no-date',
  'section-missing',
  'section-renamed',
  'section-order',
  'table-missing',
  'table-as-attachment',
  'edition-mismatch',
  'row-missing',
  'unknown-row',
  /** Figures stand behind the label, and which is of which column cannot be told. */
  'row-unread',
  'labels-lost',
  'columns-shifted',
  'glued-figures',
  'only-totals',
  'not-a-figure',
  'unit-in-cell',
  'other-unit',
  'label-variant',
  'table-split',
  'duplicate-table',
  'blank-form',
  'lost-characters',
  'cover-letter',
  /** The figures were recognised in pictures. */
  'recognised',
  /** The file holds changes that were not accepted; it is read as if they were. */
  'tracked-changes',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface SectionText {
  readonly id: SectionId;
  /** As printed. */
  readonly heading: string;
  readonly at: At;
  /** Blocks of the section, heading left out: [first, last). */
  readonly blocks: readonly [from: number, to: number];
}

export interface Region {
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
}

/** A date as `YYYY-MM-DD`. */
export type IsoDate = string;

/** A value read from the prose around the tables, and where it stands. */
export interface Found<T> {
  readonly value: T;
  readonly at: At | null;
}

export interface Report {
  readonly title: string | null;
  /** As the document names the office that reports, e.g. `二七街道办事处`. */
  readonly publisher: string | null;
  readonly region: Region;
  /** Null when the document tells none: a person has to say. */
  readonly year: number | null;
  /** Read from the headings printed, not from the year. `pre-2019`: the free form, no facts. */
  readonly edition: '2019' | '2021' | 'pre-2019';
  readonly publishedOn: Found<IsoDate> | null;
  readonly signedOn: Found<IsoDate> | null;
  /** Statistics period, both days included. */
  readonly period: Found<readonly [IsoDate, IsoDate]> | null;
  readonly sections: readonly SectionText[];
  /** One Fact for every figure of the edition, in printed order. */
  readonly facts: readonly Fact[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

/** Why a Document is not a report we can store. */
export const refusals = [
  ...unreadable,
  'not-a-report',
  /** The title of a report and none of its text: that is in an attachment, a picture or another frame. */
  'title-only',
  'interpretation',
  'news',
  'list-page',
  /** Reports of several offices or years pasted together: whose figures are whose is not to be guessed. */
  'several-reports',
  'no-year',
] as const;
export type Refusal = (typeof refusals)[number];

export type Parsed =
  | { readonly status: 'report'; readonly report: Report }
  | { readonly status: 'refused'; readonly because: Refusal; readonly detail: string | null };
