import type { At, Document } from '#lib/extract/document.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import { editionOf, editions, sections } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition, SectionId } from '#lib/form/template.ts';
import type { Fact, Report } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import { passage, plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { paragraphs } from './sentences.ts';
import { sources } from './sources.ts';

const isMissing = (fact: Fact) => fact.status === 'unread' && fact.reason === 'table-missing';

/** The year the form came into use. */
const FIRST_YEAR = 2019;

function judgeEdition({ report }: Examined): Judgement[] {
  const due = report.year === null ? undefined : editionOf(report.year);
  if (due === undefined) return [];
  const detail = { found: report.edition, due: due.id };
  // Without any table the edition was not read but assumed.
  if (report.edition !== 'pre-2019' && report.facts.every(isMissing))
    return [{ verdict: 'undetermined', detail: { ...detail, because: 'no-tables' } }];
  return [{ verdict: report.edition === due.id ? 'holds' : 'fails', detail }];
}

export const formEdition: Rule = {
  id: 'form-edition',
  title: ruleTitles['form-edition'],
  catalogue: 'F-TEMPLATE',
  formula:
    '所用格式 = 该年度应当使用的格式（2019、2020 年度用 2019 年版，2021 年度起用 2021 年版）',
  source: sources.form,
  severity: 'error',
  undecided: `按表头辨认格式，没有表格时无法判定；${FIRST_YEAR} 年度以前没有统一格式，不作判断。`,
  scope: 'within',
  judge: judgeEdition,
  examples: {
    holds: { note: '2023 年度用 2021 年版格式', year: 2023, edition: '2021' },
    breaks: { note: '2023 年度仍用 2019 年版格式', year: 2023, edition: '2019' },
  },
};

function judgeSections({ report, document }: Examined): Judgement[] {
  if (report.edition === 'pre-2019') return [];
  const found = report.sections.map(({ id }) => id);
  const present = sections.map(({ id }): Judgement => {
    if (found.includes(id)) return { subject: id, verdict: 'holds' };
    const verdict = isNumbered(document, report, id) ? 'undetermined' : 'fails';
    return { subject: id, verdict, detail: { section: id } };
  });
  const sorted = found.every((id, i) => i === 0 || indexOf(found[i - 1]) <= indexOf(id));
  const order = found.join('');
  return [...present, { subject: 'order', verdict: sorted ? 'holds' : 'fails', detail: { order } }];
}

const indexOf = (id: SectionId | undefined) => sections.findIndex((section) => section.id === id);

/** A heading with the numeral but in words nobody knew: the section may be there under another name. */
function isNumbered(document: Document | null, report: Report, id: SectionId): boolean {
  if (document === null) return false;
  // 五 often starts its own count of 一、二、.
  const inner = report.sections.find((section) => section.id === '五')?.blocks ?? [0, 0];
  return document.blocks.some(
    (block, i) =>
      block.kind === 'text' &&
      (i < inner[0] || i >= inner[1]) &&
      new RegExp(`^[(]?${id}[、.)]`).test(plain(block.text)),
  );
}

export const sectionPresent: Rule = {
  id: 'section-present',
  title: ruleTitles['section-present'],
  catalogue: 'F-SECTION',
  formula: '六个部分齐全，次序与格式一致',
  source: sources.contents,
  severity: 'error',
  undecided: '有同样序号而标题未能认出的部分，无法判定。',
  scope: 'within',
  judge: judgeSections,
  examples: {
    holds: { note: '六个部分依次都有' },
    breaks: { note: '没有第三部分', sections: { 三: null } },
  },
};

const withTables = ['二', '三', '四'] as const;

function judgeTables(examined: Examined): Judgement[] {
  const { facts } = examined.report;
  if (facts.length === 0) return [];
  return withTables.map((id) =>
    judgeTable(
      examined,
      id,
      facts.filter(({ key }) => cellOf(key)?.table.section === id),
    ),
  );
}

function judgeTable(
  { report, document }: Examined,
  section: SectionId,
  facts: readonly Fact[],
): Judgement {
  const detail = { section };
  if (facts.some((fact) => fact.status !== 'unread'))
    return { subject: section, verdict: 'holds', detail };
  const open = !facts.every(isMissing) || hasGrid(document, report, section);
  return { subject: section, verdict: open ? 'undetermined' : 'fails', detail };
}

/** There is a table after all; that it could not be read is the reader's trouble. */
function hasGrid(document: Document | null, report: Report, id: SectionId): boolean {
  const blocks = report.sections.find((section) => section.id === id)?.blocks;
  return (
    document !== null &&
    blocks !== undefined &&
    document.blocks.slice(...blocks).some((block) => block.kind === 'grid' && block.columns > 2)
  );
}

export const sectionTable: Rule = {
  id: 'section-table',
  title: ruleTitles['section-table'],
  catalogue: 'F-TABLE',
  formula: '第二、三、四部分都有表格，且以文字而非图片、附件载明',
  source: sources.form,
  severity: 'error',
  undecided: '表格在而数字未能读出的，不归责于单位，无法判定；图片和附件中的表格读不到，视为没有。',
  scope: 'within',
  judge: judgeTables,
  examples: {
    holds: { note: '三个部分都有表格' },
    breaks: { note: '第三部分只有标题，没有表格', withoutTables: ['三'] },
  },
};

function judgeUnread({ report }: Examined): Judgement[] {
  const of = report.facts.length;
  if (of === 0) return [];
  const unread = report.facts.filter((fact) => fact.status === 'unread').length;
  return [{ verdict: unread === 0 ? 'holds' : 'undetermined', detail: { unread, of } }];
}

const cellCount = (edition: Edition) => figures(edition).length;

export const unreadFigures: Rule = {
  id: 'unread-figures',
  title: ruleTitles['unread-figures'],
  catalogue: 'F-CELLS',
  formula: `格式中的数字全部读出（${editions.map((e) => `${e.id} 年版 ${cellCount(e)} 个`).join('，')}）`,
  source: sources.form,
  severity: 'info',
  undecided: '未识别是本系统读取的缺口，不是单位的差错，因此从不判为不成立。',
  scope: 'within',
  judge: judgeUnread,
  examples: {
    holds: { note: '全部读出' },
    breaks: { note: '一个数字未能读出', figures: { 'applications.received.total': '0000000' } },
  },
};

/** The head of the largest group of 表三, which a table prints once. */
const outcomes = '本年度办理结果';

/** Tables that print it in every row are written out so by a converter. */
const ROWS = 4;

function judgeHeads({ report, document }: Examined): Judgement[] {
  const table = passage(document, report, '三');
  const section = report.sections.find(({ id }) => id === '三');
  if (table === null || section === undefined) return [];
  const times = plain(table).split(outcomes).length - 1;
  if (times === 0 || report.notices.some(({ kind }) => kind === 'duplicate-table')) return [];
  const isTwice = times > 1 && times < ROWS;
  return [{ verdict: isTwice ? 'fails' : 'holds', detail: { times }, at: [section.at] }];
}

export const repeatedHead: Rule = {
  id: 'repeated-head',
  title: ruleTitles['repeated-head'],
  catalogue: 'F-SPLIT',
  formula: '表三只印一次“三、本年度办理结果”',
  source: sources.form,
  severity: 'info',
  undecided: '跨页重印表头不影响数字，只提示核对表格是否拆开；每行都印的，是转换所致，不作判断。',
  scope: 'within',
  judge: judgeHeads,
  examples: {
    holds: { note: '只有一处', sections: { 三: '三、本年度办理结果（一）予以公开（二）部分公开' } },
    breaks: {
      note: '拆成两张表，各印一次',
      sections: { 三: '三、本年度办理结果（一）予以公开 三、本年度办理结果（四）无法提供' },
    },
  },
};

/** «一、», the level of the six sections themselves. */
const topLevel = /^([一二三四五六七八九十])、/;

/** A section that counts 一、二、 within itself, though it is one of 一、 to 六、. */
function judgeNumbering({ report, document }: Examined): Judgement[] {
  const isPastedTwice = report.notices.some(({ kind }) => kind === 'duplicate-table');
  if (document === null || report.edition === 'pre-2019' || isPastedTwice) return [];
  const lines = paragraphs(document, report);
  return report.sections.flatMap(({ id, at }): Judgement[] => {
    // The rows of 表三 have 一、 to 四、 by the form.
    if (withTables.some((one) => one === id) || !isNumberedAlike(document, at)) return [];
    const numbers = lines.flatMap((line) => {
      const number = line.section === id ? topLevel.exec(line.text)?.[1] : undefined;
      return number === undefined ? [] : [{ number, line }];
    });
    const [first, second] = numbers;
    const isCounting = first?.number === '一' && second?.number === '二';
    if (!isCounting) return [{ subject: id, verdict: 'holds' }];
    const text = first.line.text.slice(0, 16);
    return [{ subject: id, verdict: 'fails', detail: { section: id, text }, at: [first.line.at] }];
  });
}

/** Whether the heading of a section has its 一、 before it, whether or not that was read as part of it. */
function isNumberedAlike(document: Document, { block, start = 0 }: At): boolean {
  const one = document.blocks[block];
  const around = one?.kind === 'text' ? one.text.slice(Math.max(0, start - 4), start + 6) : '';
  return /[一二三四五六七八九十]、/.test(plain(around));
}

export const innerNumbering: Rule = {
  id: 'inner-numbering',
  title: ruleTitles['inner-numbering'],
  catalogue: 'F-NUMBERING',
  formula: '六个部分用“一、”编号的，部分之内不再用“一、二、”',
  source: '《党政机关公文格式》（GB/T 9704—2012）：结构层次序数依次用“一、”“（一）”“1.”“（1）”',
  severity: 'info',
  undecided: '部分之内自“一、”起至少编到“二、”的才提示。',
  scope: 'within',
  judge: judgeNumbering,
  examples: {
    holds: { note: '第五部分内用“（一）”', sections: { 五: '（一）存在问题' } },
    breaks: { note: '第五部分内又用“一、”', sections: { 五: '一、存在问题\n二、改进情况' } },
  },
};
