import type { Notice, NoticeKind } from '#lib/parse/fact.ts';
import { cellLabel } from './cell.ts';

type Say = (text: string, key: string | undefined) => string;

const quoted = (text: string) =>
  text === '' ? '' : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
const named = (text: string) => (text === '' ? '' : `：${quoted(text)}`);
const place = (key: string | undefined) => (key === undefined ? '单元格' : cellLabel(key));

const sentences = {
  'no-publisher': () => '文件中没有找到报告单位的名称',
  'no-year': () => '文件中没有找到报告年度',
  'year-conflict': (text) => `文件中几处年度不一致${named(text)}`,
  'no-period': () => '文件中没有找到统计期限',
  'damaged-period': (text) => `统计期限残缺或有误${named(text)}`,
  'no-date': () => '文件中没有找到公布日期和落款日期',
  'section-missing': (text) => `没有找到这一部分${named(text)}`,
  'section-renamed': (text) => `部分标题与格式不同${named(text)}`,
  'section-order': (text) => `部分的次序与格式不同${named(text)}`,
  'table-missing': (text) => `没有找到表格${named(text)}`,
  'table-as-attachment': (text) => `表格在图片或附件中，未能读取${named(text)}`,
  'edition-mismatch': (text) => `所用格式与年度不符${named(text)}`,
  'row-missing': (text) => `表格中没有找到这一行${named(text)}`,
  'unknown-row': (text) => `表格中有格式以外的一行，没有采用${named(text)}`,
  'row-unread': (text) => `这里的数字不能确定各属哪一列，没有采用${named(text)}`,
  'labels-lost': (text) => `表格中行的名称缺失，按格式的次序推定${named(text)}`,
  'columns-shifted': (text) => `表格各列错位，按其他行的位置推定${named(text)}`,
  'glued-figures': (text) => `数字连成一串，按勾稽关系拆分${named(text)}`,
  'only-totals': (text) => `各行只填了一个数字，推定为总计${named(text)}`,
  'not-a-figure': (text, key) => `${place(key)}所印的不是可以确定的数字${named(text)}`,
  'unit-in-cell': (text, key) => `${place(key)}里写了单位${named(text)}`,
  'other-unit': (text, key) => `${place(key)}的单位与表头不同${named(text)}`,
  'label-variant': (text) => `行或列的名称与格式不同${named(text)}`,
  'table-split': (text) => `一张表被拆成几段，已经接起来读${named(text)}`,
  'duplicate-table': (text) => `同一张表出现不止一次${named(text)}`,
  'blank-form': () => '这是没有填写的空白格式，各格均按空白处理，不是 0',
  'lost-characters': (text) => `有缺字或乱码${named(text)}`,
  'cover-letter': (text) => `报告前附有呈送函；报告本身没有落款时，落款日期取自函中${named(text)}`,
  recognised: () => '这份报告是图像，文字和数字由识别得出',
  'tracked-changes': () => '文件里有没有接受的修订，按接受以后的内容读取',
} as const satisfies Record<NoticeKind, Say>;

/** What was odd about the document, in one Chinese sentence. */
export const noticeSentence = ({ kind, text, key }: Notice): string =>
  `${sentences[kind](text.trim(), key)}。`;
