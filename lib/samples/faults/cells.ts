import type { Draft } from '../draft.ts';
import { at, type Fault } from './fault.ts';

/** Zeros of sections 三 and 四 left blank where a part of a total is due. */
function blankParts(draft: Draft): Draft {
  const part = (key: string) => /^(applications|remedies)\./.test(key) && !/total$/.test(key);
  const texts = [...draft.texts].map(
    ([key, text]) => [key, part(key) && text === '0' ? '' : text] as const,
  );
  return { ...draft, texts: new Map(texts) };
}

/** Cells not filled in as the form asks, of F of the catalogue. */
export const cells: readonly Fault[] = [
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
    year: 2022,
    catalogue: 'F-BLANK',
    note: '表三、表四应填 0 的分项留空，只填总计',
    write: blankParts,
    traces: [{ rule: 'blank-figures' }],
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
];
