import { edition2021, type Key } from '#lib/form/editions.ts';
import { labelPath } from '#lib/form/lines.ts';
import type { ProseMetric } from '#lib/parse/fact.ts';
import {
  applicantLabel,
  applicantPaths,
  applications,
  both,
  figureLabels,
  type Keys,
  only,
  printedRow,
  rowLabel,
  rowPaths,
  unite,
} from './keys.ts';

/** One definition of a number that charts show. */
export interface Metric {
  readonly id: string;
  readonly label: string;
  /** Counting word of the count, or `万元`. */
  readonly unit: string;
  readonly keys: Keys;
  /** The denominator of its share; absent where no share makes sense. */
  readonly shareOf?: Keys;
  /** 口径: what is counted. */
  readonly wording: string;
  /** 口径 of the share: what it is divided by. */
  readonly shareWording?: string;
  /** Told in prose and not on the form: `keys` are empty. */
  readonly told?: ProseMetric;
  /** The editions count different things under it: shown side by side, never compared. */
  readonly broken?: true;
}

const allOutcomes = printedRow('outcome/total');
const processedKeys = applications('outcome/total', 'total');
const closedWork = unite(applications('received', 'total'), applications('carriedOver', 'total'));

export const received: Metric = {
  id: 'received',
  label: '新收申请',
  unit: '件',
  keys: applications('received', 'total'),
  wording: `表三“${printedRow('received')}”各申请人合计，按公布数`,
};

/** （七）总计 of 办理结果 for a column of applicants. */
export const processed = (column = 'total'): Metric => ({
  id: 'processed',
  label: '办结申请',
  unit: '件',
  keys: applications('outcome/total', column),
  wording: `表三“${printedRow('outcome')}”的“${allOutcomes}”，按公布数`,
});

/** The six groups of outcomes in printed order. The form prints no sum of a group: it is derived. */
export const groupIds = [
  'granted',
  'partiallyGranted',
  'refused',
  'unavailable',
  'notProcessed',
  'other',
] as const;
export type GroupId = (typeof groupIds)[number];

/** One row or group of 办理结果, for one column of applicants. Its share is taken of （七）总计. */
export const outcome = (path: string, column = 'total'): Metric => ({
  id: path,
  label: rowLabel(`outcome/${path}`),
  unit: '件',
  keys: applications(`outcome/${path}`, column),
  shareOf: applications('outcome/total', column),
  wording: `表三“${printedRow('outcome')}”各行；不予公开等类别由其子项相加`,
  shareWording: `占比的分母为公布的“${allOutcomes}”`,
});

/** What a group is made of. （六）其他处理 of the 2019 edition has no reasons: it stands as its own. */
export function reasons(group: GroupId, column = 'total'): Metric[] {
  const paths = rowPaths(`outcome/${group}`).map((path) => path.replace('outcome/', ''));
  return paths.map((path) => {
    const metric = outcome(path, column);
    if (path !== 'other') return metric;
    const keys = only('2019', ...applications('outcome/other', column)['2019']);
    return { ...metric, id: 'other/2019', label: `${metric.label}（2019年格式未细分）`, keys };
  });
}

/** New applications by kind of applicant. */
export const applicants: readonly Metric[] = applicantPaths.map((column) => ({
  id: column,
  label: column.startsWith('organisation/other')
    ? `${applicantLabel('organisation')}中的${applicantLabel(column)}`
    : applicantLabel(column),
  unit: '件',
  keys: applications('received', column),
  shareOf: received.keys,
  wording: '',
  shareWording: '占比的分母为公布的新收申请总计',
}));

const remedyLabel = (path: string): string =>
  edition2021.tables
    .filter(({ id }) => id === 'remedies')
    .flatMap(({ columns }) => labelPath(columns, path))
    .join('·');

export const remedyBlocks = {
  reconsideration: { label: remedyLabel('reconsideration'), paths: ['reconsideration'] },
  litigation: {
    label: remedyLabel('litigation'),
    paths: ['litigation/direct', 'litigation/afterReconsideration'],
  },
} as const;
export type RemedyBlock = keyof typeof remedyBlocks;
export const remedyResults = ['upheld', 'corrected', 'other', 'pending'] as const;

// A path of the form is a key of the form; the type cannot follow the template.
const remedyKey = (path: string, result: string) => `remedies.cases.${path}/${result}` as Key;
const resultLabel = (result: string) => figureLabels(remedyKey('reconsideration', result))[1];
const remedyKeys = (block: RemedyBlock, ...results: readonly string[]): Keys =>
  both(
    ...remedyBlocks[block].paths.flatMap((path) =>
      results.map((result) => remedyKey(path, result)),
    ),
  );

/** One result of reconsideration or litigation; both ways to court are added up. */
export const remedy = (block: RemedyBlock, result: (typeof remedyResults)[number]): Metric => ({
  id: `${block}/${result}`,
  label: resultLabel(result),
  unit: '件',
  keys: remedyKeys(block, result),
  shareOf: remedyKeys(block, 'total'),
  wording: `表四“${remedyBlocks[block].label}”各结果`,
  shareWording: `占比的分母为公布的${remedyBlocks[block].label}总计`,
});

export const remediesTotal = (block: RemedyBlock): Metric => ({
  id: `${block}/total`,
  label: remedyBlocks[block].label,
  unit: '件',
  keys: remedyKeys(block, 'total'),
  wording: '总计按公布数',
});

const rate = (id: string, label: string, keys: Keys, shareOf: Keys, wording: string): Metric => ({
  id,
  label,
  unit: '件',
  keys,
  shareOf,
  wording: '',
  shareWording: wording,
});
const correctedOf = (block: RemedyBlock, label: string): Metric =>
  rate(
    `${block}Corrected`,
    label,
    remedyKeys(block, 'corrected'),
    remedyKeys(block, 'upheld', 'corrected', 'other'),
    `${label}＝${resultLabel('corrected')}÷已审结（${['upheld', 'corrected', 'other'].map(resultLabel).join('＋')}）`,
  );

export const disclosed: Metric = rate(
  'disclosed',
  '公开率',
  unite(outcome('granted').keys, outcome('partiallyGranted').keys),
  processedKeys,
  `公开率＝（${rowLabel('outcome/granted')}＋${rowLabel('outcome/partiallyGranted')}）÷${allOutcomes}`,
);

/** Shares supervisors ask for, each with its denominator. */
export const rates: readonly Metric[] = [
  disclosed,
  rate(
    'completed',
    '办结率',
    processedKeys,
    closedWork,
    `办结率＝${allOutcomes}÷（新收＋上年结转）`,
  ),
  rate(
    'carriedForward',
    '结转率',
    applications('carriedForward', 'total'),
    closedWork,
    '结转率＝结转下年度÷（新收＋上年结转）',
  ),
  correctedOf('reconsideration', '复议纠错率'),
  correctedOf('litigation', '诉讼纠错率'),
];

/** Every key a list of metrics needs, each once, in order. */
export const keysOf = (metrics: readonly Metric[]): Key[] => [
  ...new Set(
    metrics.flatMap(({ keys, shareOf }) =>
      [keys, shareOf].flatMap((side) => (side ? [...side['2019'], ...side['2021']] : [])),
    ),
  ),
];
