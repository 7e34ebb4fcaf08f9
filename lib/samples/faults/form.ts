import { edition2019 } from '#lib/form/editions.ts';
import { figures as cellsOf } from '#lib/form/lines.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from './fault.ts';

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

const without = <K, V>(map: ReadonlyMap<K, V>, ...keys: K[]) =>
  new Map([...map].filter(([key]) => !keys.includes(key)));

/** Dates, sections, tables and forms, of F of the catalogue. */
export const form: readonly Fault[] = [
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
    publisher: '石桥镇街道',
    year: 2019,
    catalogue: 'F-NODATE',
    note: '没有公布日期，也没有落款日期',
    write: (draft) => ({ ...draft, publishedOn: null, signedOn: null }),
    traces: [{ rule: 'missing-date' }],
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
    publisher: '锦帆街道',
    year: 2025,
    catalogue: 'F-SPLIT',
    note: '表三跨页拆成两张表，表头重印',
    traces: [{ rule: 'repeated-head' }],
  },
];
