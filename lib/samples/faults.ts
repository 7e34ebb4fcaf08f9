import { edition2019 } from '#lib/form/editions.ts';
import { figures as cellsOf } from '#lib/form/lines.ts';
import { missing, type Year } from './district.ts';
import type { Draft } from './draft.ts';

/** What a check has to say of a fault: the id of the rule and, where it is about figures, which. */
interface Trace {
  readonly rule: string;
  readonly subject?: string;
}

/** One fault, planted on purpose in one report. */
export interface Fault {
  readonly publisher: string;
  readonly year: Year;
  /** Its name in the catalogue of checks. */
  readonly catalogue: string;
  readonly note: string;
  /** Figures that are not what they should be; money in 万元. */
  readonly cells?: readonly {
    readonly key: string;
    readonly printed: string;
    readonly consistent: string;
  }[];
  /** Every failure that follows from it; empty while no rule looks for such a fault. */
  readonly traces: readonly Trace[];
  /** Changes figures in tables and prose alike. */
  readonly shift?: Readonly<Record<string, number>>;
  /** Changes what the prose tells, not the tables. */
  readonly tell?: Readonly<Record<string, number>>;
  /** Changes what is printed in the tables, not the prose. */
  readonly print?: Readonly<Record<string, string>>;
  /** Changes anything else. */
  readonly write?: (draft: Draft) => Draft;
}

const at = (row: string, column = 'total') => `applications.${row}.${column}`;
const onCells = (rule: string, ...subjects: string[]): Trace[] =>
  subjects.map((subject) => ({ rule, subject }));
const without = <K, V>(map: ReadonlyMap<K, V>, ...keys: K[]) =>
  new Map([...map].filter(([key]) => !keys.includes(key)));

/** Zeros of sections 三 and 四 left blank where a part of a total is due. */
function blankParts(draft: Draft): Draft {
  const part = (key: string) => /^(applications|remedies)\./.test(key) && !/total$/.test(key);
  const texts = [...draft.texts].map(
    ([key, text]) => [key, part(key) && text === '0' ? '' : text] as const,
  );
  return { ...draft, texts: new Map(texts) };
}

/** The report of a later year on the form of 2019: figures both forms have stay, the others are made up. */
function onOldForm(draft: Draft): Draft {
  const moved: Readonly<Record<string, string>> = {
    newlyMade: 'issued',
    newlyPublished: 'issued',
    totalPublished: 'inForce',
  };
  const own: Readonly<Record<string, string>> = { priorItems: '11', projects: '2', amount: '7.35' };
  const texts = cellsOf(edition2019).map(({ key, table, row, column }) => {
    const same = draft.texts.get(key) ?? draft.texts.get(`${table}.${row}.${moved[column]}`);
    const other =
      row === 'outcome/other' ? draft.texts.get(`${table}.${row}/misc.${column}`) : undefined;
    return [key, same ?? other ?? own[column] ?? '0'] as const;
  });
  return {
    ...draft,
    edition: edition2019,
    texts: new Map(texts),
    preface: draft.preface.replace('〔2021〕30号', '〔2019〕60号'),
  };
}

export const faults: readonly Fault[] = [
  {
    publisher: '槐影街道',
    year: 2020,
    catalogue: 'B1-ROWTOTAL',
    note: '“本机关不掌握相关政府信息”一行的总计多 6，另使总计列的办理结果合计不平',
    cells: [{ key: at('outcome/unavailable/notHeld'), printed: '8', consistent: '2' }],
    print: { [at('outcome/unavailable/notHeld')]: '8' },
    traces: [
      ...onCells('row-total', at('outcome/unavailable/notHeld')),
      ...onCells('column-total', at('outcome/total')),
    ],
  },
  {
    publisher: '槐影街道',
    year: 2023,
    catalogue: 'F-LATE',
    note: '2024年3月6日才公布，晚于1月31日',
    write: (draft) => ({ ...draft, publishedOn: '2024-03-06', signedOn: '2024-03-04' }),
    traces: [{ rule: 'late-publication' }],
  },
  {
    publisher: '槐影街道',
    year: 2023,
    catalogue: 'F-FEE',
    note: '第六部分未说明信息处理费',
    write: (draft) => ({ ...draft, other: '无其他需要报告的事项。' }),
    traces: [{ rule: 'fee-statement' }],
  },
  {
    publisher: '槐影街道',
    year: 2023,
    catalogue: 'F-SPLIT',
    note: '表三跨页拆成两张表，表头重印',
    traces: [{ rule: 'repeated-head' }],
  },
  {
    publisher: '槐影街道',
    year: 2025,
    catalogue: 'A1-BALANCE',
    note: '结转下年度多 1 件，自然人、总计两列收办不平',
    cells: [
      { key: at('carriedForward', 'naturalPerson'), printed: '1', consistent: '0' },
      { key: at('carriedForward'), printed: '1', consistent: '0' },
    ],
    shift: { [at('carriedForward', 'naturalPerson')]: 1, [at('carriedForward')]: 1 },
    traces: onCells('balance', 'applications.naturalPerson', 'applications.total'),
  },
  {
    publisher: '槐影街道',
    year: 2025,
    catalogue: 'F-REG',
    note: '街道无权制定规章，却填 1 件',
    cells: [
      { key: 'documents.regulations.issued', printed: '1', consistent: '0' },
      { key: 'documents.regulations.inForce', printed: '1', consistent: '0' },
    ],
    print: { 'documents.regulations.issued': '1', 'documents.regulations.inForce': '1' },
    traces: [{ rule: 'regulations-level' }],
  },
  {
    publisher: '望汐街道',
    year: 2021,
    catalogue: 'X1-CARRY',
    note: '2020 年报结转 1 件，2021 年报（新格式）上年结转填 2 件',
    cells: [
      { key: at('carriedOver', 'naturalPerson'), printed: '2', consistent: '1' },
      { key: at('carriedOver'), printed: '2', consistent: '1' },
    ],
    shift: Object.fromEntries(
      ['carriedOver', 'outcome/granted', 'outcome/total'].flatMap((row) => [
        [at(row, 'naturalPerson'), 1],
        [at(row), 1],
      ]),
    ),
    traces: onCells('carry-over', 'applications.naturalPerson', 'applications.total'),
  },
  {
    publisher: '望汐街道',
    year: 2022,
    catalogue: 'F-BLANK',
    note: '表三、表四应填 0 的分项留空，只填总计',
    write: blankParts,
    traces: [{ rule: 'blank-figures' }],
  },
  {
    publisher: '望汐街道',
    year: 2024,
    catalogue: 'N1-RECEIVED',
    note: '正文称新收申请 9 件，表三为 7 件',
    cells: [{ key: at('received'), printed: '7', consistent: '9' }],
    tell: { [at('received')]: 2 },
    traces: onCells('prose-claim', at('received')),
  },
  {
    publisher: '锦帆街道',
    year: 2020,
    catalogue: 'F-BLANK-TOTAL',
    note: '“予以公开”各类申请人已填，总计留空',
    cells: [{ key: at('outcome/granted'), printed: '', consistent: '2' }],
    print: { [at('outcome/granted')]: '' },
    traces: [{ rule: 'blank-total' }, { rule: 'blank-figures' }],
  },
  {
    publisher: '锦帆街道',
    year: 2020,
    catalogue: 'F-UNITCELL',
    note: '采购总金额单元格内自带单位',
    cells: [
      {
        key: 'procurement.centralProcurement.amount',
        printed: '20.0778万元',
        consistent: '20.0778',
      },
    ],
    print: { 'procurement.centralProcurement.amount': '20.0778万元' },
    traces: [{ rule: 'unit-in-cell' }],
  },
  {
    publisher: '锦帆街道',
    year: 2022,
    catalogue: 'F-DECIMALS',
    note: '表头要求保留4位小数，只填两位',
    cells: [{ key: 'fees.administrativeFees.amount', printed: '12.29', consistent: '12.2930' }],
    print: { 'fees.administrativeFees.amount': '12.29' },
    write: (draft) => ({
      ...draft,
      labels: new Map([['本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）']]),
    }),
    traces: [{ rule: 'fee-decimals' }],
  },
  {
    publisher: '锦帆街道',
    year: 2023,
    catalogue: 'F-TEMPLATE',
    note: '2023 年报仍用 2019 年试行格式',
    write: onOldForm,
    traces: [{ rule: 'form-edition' }],
  },
  {
    publisher: '锦帆街道',
    year: 2025,
    catalogue: 'F-SECTION',
    note: '缺第五部分',
    write: (draft) => ({ ...draft, headings: without(draft.headings, '五') }),
    traces: [{ rule: 'section-present', subject: '五' }],
  },
  {
    publisher: '锦帆街道',
    year: 2025,
    catalogue: 'X2b-STOCK-MIN',
    note: '制发 9 件而现行有效仅 4 件、废止 0 件',
    cells: [{ key: 'documents.normativeDocuments.issued', printed: '9', consistent: '1' }],
    shift: { 'documents.normativeDocuments.issued': 8 },
    traces: [
      ...onCells('document-stock', 'documents.normativeDocuments'),
      ...onCells('document-chain', 'documents.normativeDocuments'),
    ],
  },
  {
    publisher: '石桥镇街道',
    year: 2019,
    catalogue: 'F-NODATE',
    note: '没有公布日期，也没有落款日期',
    write: (draft) => ({ ...draft, publishedOn: null, signedOn: null }),
    traces: [{ rule: 'missing-date' }],
  },
  {
    publisher: '石桥镇街道',
    year: 2019,
    catalogue: 'X3b',
    note: '本年新公开 6 件，多于对外公开总数 4 件',
    cells: [{ key: 'documents.normativeDocuments.newlyPublished', printed: '6', consistent: '0' }],
    print: { 'documents.normativeDocuments.newlyPublished': '6' },
    traces: onCells('published-total', 'documents.normativeDocuments'),
  },
  {
    publisher: '石桥镇街道',
    year: 2021,
    catalogue: 'D1-REMEDY',
    note: '复议后起诉各项为 0，总计填 1',
    cells: [
      {
        key: 'remedies.cases.litigation/afterReconsideration/total',
        printed: '1',
        consistent: '0',
      },
    ],
    print: { 'remedies.cases.litigation/afterReconsideration/total': '1' },
    write: (draft) => ({ ...draft, words: { ...draft.words, 四: '' } }),
    traces: onCells('remedies-total', 'remedies.cases.litigation/afterReconsideration/total'),
  },
  {
    publisher: '石桥镇街道',
    year: 2021,
    catalogue: 'F-PERIOD',
    note: '统计期限缺字',
    write: (draft) => ({
      ...draft,
      preface:
        '石桥镇街道办事处依照《中华人民共和国政府信息公开条例》和上级部署，向社会公布2021年度年报，统计期限为202111日起至202112月31日止。',
    }),
    traces: [{ rule: 'statistics-period' }],
  },
  {
    publisher: '石桥镇街道',
    year: 2024,
    catalogue: 'F-TABLE',
    note: '第三部分没有表格，只说见附件',
    write: (draft) => ({
      ...draft,
      tables: ['二', '四'],
      words: {
        ...draft.words,
        三: '各类申请的收到和处理数据详见附件《2024年政府信息公开申请情况统计表》。',
      },
    }),
    traces: [{ rule: 'section-table', subject: '三' }],
  },
  {
    publisher: '南埠街道',
    year: 2020,
    catalogue: 'F-EARLY',
    note: '2020年12月28日即公布，统计期尚未结束',
    write: (draft) => ({ ...draft, publishedOn: '2020-12-28', signedOn: '2020-12-25' }),
    traces: [{ rule: 'early-publication' }],
  },
  {
    publisher: '南埠街道',
    year: 2020,
    catalogue: 'X6-UNIT',
    note: '采购总金额疑似以元填报',
    cells: [
      { key: 'procurement.centralProcurement.amount', printed: '167760', consistent: '16.776' },
    ],
    print: { 'procurement.centralProcurement.amount': '167760' },
    traces: [{ rule: 'money-unit', subject: 'procurement.centralProcurement.amount' }],
  },
  {
    publisher: '南埠街道',
    year: 2020,
    catalogue: 'X3b',
    note: '行政许可减少 30 项，多于上一年项目数',
    cells: [{ key: 'licensing.licences.change', printed: '-30', consistent: '-3' }],
    print: { 'licensing.licences.change': '-30' },
    traces: onCells('item-count', 'licensing.licences'),
  },
  {
    publisher: '南埠街道',
    year: 2022,
    catalogue: 'X7-SAMETABLES',
    note: '表二至表四与 2021 年报完全相同',
    traces: [
      { rule: 'same-tables' },
      { rule: 'document-chain', subject: 'documents.normativeDocuments' },
    ],
  },
  {
    publisher: '南埠街道',
    year: 2022,
    catalogue: 'N10-STALEYEAR',
    note: '总体情况开头仍写 2021 年',
    write: (draft) => ({
      ...draft,
      overview: draft.overview.replace(/^(回顾|一年来，|本年度，)?(2022年度?，?)?/, '2021年，'),
    }),
    traces: [{ rule: 'stale-year', subject: 'opening' }],
  },
  {
    publisher: '后河街街道',
    year: 2024,
    catalogue: 'F-YEAR',
    note: '标题写 2023 年，统计期限和正文为 2024 年',
    write: (draft) => ({ ...draft, title: draft.title.replace('2024', '2023') }),
    traces: [{ rule: 'report-year' }],
  },
  {
    publisher: '后河街街道',
    year: 2024,
    catalogue: 'F-OBLIG',
    note: '总体情况缺平台建设一项',
    write: (draft) => ({
      ...draft,
      items: draft.items.filter(([name]) => name !== '政府信息公开平台建设'),
    }),
    traces: [{ rule: 'overview-items' }],
  },
  {
    publisher: '后河街街道',
    year: 2024,
    catalogue: 'D2-PLAUSIBLE',
    note: '没有办理任何申请，却有行政复议 6 件',
    cells: [
      { key: 'remedies.cases.reconsideration/upheld', printed: '6', consistent: '0' },
      { key: 'remedies.cases.reconsideration/total', printed: '6', consistent: '0' },
    ],
    shift: {
      'remedies.cases.reconsideration/upheld': 6,
      'remedies.cases.reconsideration/total': 6,
    },
    traces: [{ rule: 'reconsideration-count' }],
  },
  {
    publisher: '鹭洲区人民政府办公室',
    year: 2020,
    catalogue: 'A2-OUTCOMES',
    note: '“予以公开”少计 1 件，自然人、总计两列的办理结果合计不平',
    cells: [
      { key: at('outcome/granted', 'naturalPerson'), printed: '18', consistent: '19' },
      { key: at('outcome/granted'), printed: '27', consistent: '28' },
    ],
    shift: { [at('outcome/granted', 'naturalPerson')]: -1, [at('outcome/granted')]: -1 },
    traces: onCells('column-total', at('outcome/total', 'naturalPerson'), at('outcome/total')),
  },
  {
    publisher: '鹭洲区人民政府办公室',
    year: 2023,
    catalogue: 'X1-CARRY',
    note: '上年结转总计相符，自然人与商业企业之间错列 1 件',
    cells: [
      { key: at('carriedOver', 'naturalPerson'), printed: '2', consistent: '3' },
      { key: at('carriedOver', 'organisation/business'), printed: '1', consistent: '0' },
    ],
    shift: Object.fromEntries(
      ['carriedOver', 'outcome/granted', 'outcome/total'].flatMap((row) => [
        [at(row, 'naturalPerson'), -1],
        [at(row, 'organisation/business'), 1],
      ]),
    ),
    traces: onCells(
      'carry-over',
      'applications.naturalPerson',
      'applications.organisation/business',
    ),
  },
  {
    publisher: '鹭洲区人民政府办公室',
    year: 2024,
    catalogue: 'N6-REMEDY',
    note: '正文称未发生复议、诉讼，表四有 5 件',
    write: (draft) => ({
      ...draft,
      words: {
        ...draft.words,
        四: '2024年未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
      },
    }),
    traces: [{ rule: 'prose-claim', subject: 'remedies.all' }],
  },
  {
    publisher: '锦帆街道',
    year: 2025,
    catalogue: 'F-SPLIT',
    note: '表三跨页拆成两张表，表头重印',
    traces: [{ rule: 'repeated-head' }],
  },
];

/** The report that never came shows as a gap between its neighbours. */
export const absent = { ...missing, catalogue: 'X9-GAP', note: '2022 年报未报送' } as const;

export const faultsOf = (publisher: string, year: number) =>
  faults.filter((fault) => fault.publisher === publisher && fault.year === year);
