import type { Plan } from './build.ts';
import type { View } from './frame.ts';
import {
  applicants,
  type GroupId,
  groupIds,
  type Metric,
  outcome,
  processed,
  type RemedyBlock,
  rates,
  reasons,
  received,
  remediesTotal,
  remedy,
  remedyBlocks,
  remedyResults,
} from './metrics.ts';
import { accent, groupPaint, plainPaint, shades } from './paint.ts';
import type { Chart } from './series.ts';

type As = View['as'];

const stackedUnlessGrowth = (as: As): Chart['kind'] => (as === 'growth' ? 'bars' : 'stacked');

/** 办理结果 of one kind of applicant (a column of 表三): the six groups in printed order. */
export const outcomes = (as: As, column: string, reasonsOf: (group: string) => string): Plan => ({
  id: 'outcomes',
  subject: '办理结果',
  kind: stackedUnlessGrowth(as),
  by: 'metrics',
  rows: groupIds.map((id) => ({
    metric: outcome(id, column),
    paint: groupPaint[id],
    ...(hasReasons(id) && { href: reasonsOf(id) }),
  })),
  total: { metric: processed(column) },
  measure: as,
});

/** The reasons within one group of outcomes. */
export function outcomeReasons(as: As, column: string, group: GroupId): Plan {
  const metrics = reasons(group, column);
  const paints = shades(groupPaint[group], metrics.length);
  const whole = outcome(group, column);
  return {
    id: 'outcomes',
    subject: `办理结果·${whole.label}`,
    kind: stackedUnlessGrowth(as),
    by: 'metrics',
    rows: metrics.map((metric, i) => ({ metric, paint: paints[i] ?? groupPaint[group] })),
    total: { metric: whole },
    measure: as,
    broken: group === 'other',
  };
}

/** 予以公开 and 部分公开 are single rows of the form: nothing to drill to. */
export const hasReasons = (group: string): boolean =>
  groupIds.some((id) => id === group) && group !== 'granted' && group !== 'partiallyGranted';

/** Who applies: new applications by kind of applicant. */
export const applicantsPlan = (as: As): Plan => ({
  id: 'applicants',
  subject: '新收申请的申请人构成',
  kind: stackedUnlessGrowth(as),
  by: 'metrics',
  rows: applicants.map((metric, i) => ({ metric, paint: plainPaint(i) })),
  total: { metric: received },
  measure: as,
});

/** Results of 行政复议 or of 行政诉讼. */
export const remedies = (as: As, block: RemedyBlock): Plan => ({
  id: block,
  subject: `${remedyBlocks[block].label}结果`,
  kind: stackedUnlessGrowth(as),
  by: 'metrics',
  rows: remedyResults.map((result, i) => ({
    metric: remedy(block, result),
    paint: plainPaint(i),
  })),
  total: { metric: remediesTotal(block) },
  measure: as,
});

/** 公开率, 办结率 and the other shares supervisors ask for, over the years; their 同比 in 百分点. */
export const ratesPlan = (as: As): Plan => ({
  id: 'rates',
  subject: '主要比率',
  rate: true,
  kind: as === 'growth' ? 'bars' : 'lines',
  by: 'metrics',
  rows: rates.map((metric, i) => ({ metric, paint: plainPaint(i) })),
  measure: as === 'growth' ? 'points' : 'share',
});

/** One rate, unit by unit. */
export const ratePlan = (as: As, metric: Metric): Plan => ({
  id: 'rates',
  subject: metric.label,
  rate: true,
  kind: 'bars',
  by: 'metrics',
  rows: [{ metric, paint: accent }],
  measure: as === 'growth' ? 'points' : 'share',
});

/** 新收 and 办结 side by side. */
export const applicationsPlan = ({ as, over }: Pick<View, 'as' | 'over'>): Plan => ({
  id: 'applications',
  subject: '新收与办结申请',
  kind: over === 'years' && as !== 'growth' ? 'lines' : 'bars',
  by: 'metrics',
  rows: [
    { metric: received, paint: accent },
    { metric: processed(), paint: groupPaint.granted },
  ],
  measure: as === 'growth' ? 'growth' : 'count',
});
