import { at, type Fault, onCells } from './fault.ts';

/** What the prose says otherwise: N of the catalogue. */
export const prose: readonly Fault[] = [
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
];
