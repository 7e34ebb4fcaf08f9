import type { Key } from '#lib/form/editions.ts';
import { type ProseMetric, proseMetrics } from '#lib/parse/fact.ts';
import { both, figureLabels, only } from './keys.ts';
import type { Metric } from './metrics.ts';

const labelled = (row: Key, ...columns: readonly Key[]): string =>
  `${figureLabels(row)[0]}·${[...new Set(columns.map((key) => figureLabels(key)[1]))].join('／')}`;

/** A figure both editions print under the same key. */
const lasting = (key: Key, unit: string): Metric => ({
  id: key,
  label: labelled(key, key),
  unit,
  keys: both(key),
  wording: '表二公布数；新旧格式口径相同',
});

const since2021 = (key: Key, unit: string): Metric => ({
  id: key,
  label: labelled(key, key),
  unit,
  keys: only('2021', key),
  wording: '表二公布数；2021年格式起才有此项',
});

const until2020 = (key: Key, unit: string): Metric => ({
  id: key,
  label: `${labelled(key, key)}（2019年格式）`,
  unit,
  keys: only('2019', key),
  wording: '表二公布数；仅2019年格式有此项',
});

/** Related figures of the two editions: on one picture, with a break between them. */
const succeeding = (before: Key, after: Key, unit: string): Metric => ({
  id: after,
  label: labelled(after, after),
  unit,
  keys: { '2019': [before], '2021': [after] },
  wording: `表二公布数；2019年格式为“${figureLabels(before)[1]}”，2021年格式为“${figureLabels(after)[1]}”，口径不同，不可比`,
  broken: true,
});

/** Quantities of 表二, in printed order of the 2021 edition, then what only 2019 asked. */
export const volumes: readonly Metric[] = [
  succeeding('documents.regulations.newlyMade', 'documents.regulations.issued', '件'),
  since2021('documents.regulations.repealed', '件'),
  succeeding('documents.regulations.totalPublished', 'documents.regulations.inForce', '件'),
  succeeding('documents.normativeDocuments.newlyMade', 'documents.normativeDocuments.issued', '件'),
  since2021('documents.normativeDocuments.repealed', '件'),
  succeeding(
    'documents.normativeDocuments.totalPublished',
    'documents.normativeDocuments.inForce',
    '件',
  ),
  lasting('licensing.licences.decisions', '件'),
  lasting('enforcement.penalties.decisions', '件'),
  lasting('enforcement.coercion.decisions', '件'),
  since2021('fees.administrativeFees.amount', '万元'),
  until2020('licensing.otherServices.decisions', '件'),
  until2020('fees.administrativeFees.priorItems', '项'),
  until2020('procurement.centralProcurement.projects', '项'),
  until2020('procurement.centralProcurement.amount', '万元'),
];

const told = (id: ProseMetric): Metric => ({
  id,
  label: proseMetrics[id],
  unit: '条次',
  keys: both(),
  told: id,
  wording: '取自报告正文的叙述，不是表格；“余”“约”“不少于”按原文标出，未述及的不计为0',
});

/** What a report says it disclosed in the year: the volume everybody asks for first. */
export const proactiveItems: Metric = told('disclosure.proactiveItems');

/** Volumes told in prose. */
export const toldVolumes: readonly Metric[] = [
  proactiveItems,
  ...(Object.keys(proseMetrics) as ProseMetric[])
    .filter((id) => id.startsWith('disclosure.') && id !== proactiveItems.id)
    .map(told),
];
