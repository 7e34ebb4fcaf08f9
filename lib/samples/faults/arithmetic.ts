import { at, type Fault, onCells } from './fault.ts';

/** Sums of one report that do not hold: A, B and D of the catalogue. */
export const arithmetic: readonly Fault[] = [
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
];
