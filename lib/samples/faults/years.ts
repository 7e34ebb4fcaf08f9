import { at, type Fault, onCells } from './fault.ts';

/** Figures at odds with other figures or years: X of the catalogue. */
export const years: readonly Fault[] = [
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
    catalogue: 'X3b',
    note: '本年新公开 6 件，多于对外公开总数 4 件',
    cells: [{ key: 'documents.normativeDocuments.newlyPublished', printed: '6', consistent: '0' }],
    print: { 'documents.normativeDocuments.newlyPublished': '6' },
    traces: onCells('published-total', 'documents.normativeDocuments'),
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
];
