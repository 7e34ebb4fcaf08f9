import {
  duePositions,
  type Frame,
  grainOf,
  type Position,
  type View,
  yearPositions,
  yearWords,
} from './frame.ts';
import { lackOf, type Material, type Measure, type Row, seriesOf } from './grid.ts';
import type { Metric } from './metrics.ts';
import { paged, ranked } from './order.ts';
import type { Chart } from './series.ts';
import { summaryOf } from './summary.ts';

/** What a chart is about, before it is known what it is drawn over. */
export interface Plan {
  readonly id: string;
  /** The subject of the title, e.g. `办理结果`; `占比` and `同比` are put behind it. */
  readonly subject: string;
  /** Its series are shares by nature: no `占比` behind the subject. */
  readonly rate?: true;
  readonly kind: Chart['kind'];
  readonly by: Chart['by'];
  readonly rows: readonly Row[];
  readonly total?: Row;
  readonly measure: Measure;
  /** The series breaks where the form changed. */
  readonly broken?: boolean;
  /** A table of years, whatever the view asks for. */
  readonly over?: 'years';
  /** Set when `rows` are one page of a longer list. */
  readonly page?: Chart['page'];
}

export const SOURCE = '各单位公布的政府信息公开工作年度报告';

const suffix: Record<Measure, string> = {
  count: '',
  share: '占比',
  growth: '同比',
  points: '同比',
};

const measureWords: Record<Measure, string> = {
  count: '',
  share: '多个单位的占比按合计数计算，n 为分母；n<10 不参与排序',
  growth: '同比＝（本年−上年）÷上年；多个单位只比较两年都有数的报告',
  points: '同比为两年占比之差（百分点）；只比较两年都有数的报告',
};

const WHOLES = '堆叠的占比只计各项都有数的报告';
const SUMS = '合计只含有数的报告，空白、未识别、未报送均不计为0';

/** The metrics a plan looks at: what the query has to ask for. */
export const metricsOf = ({ rows, total }: Plan): Metric[] =>
  [...rows, ...(total ? [total] : [])].map(({ metric }) => metric);

export const overOf = (plan: Plan, view: View): View['over'] => plan.over ?? view.over;

/** The chart of a plan: over years, or over the units (or districts) of one year. */
export function chartOf(plan: Plan, view: View, frame: Material): Chart {
  const over = overOf(plan, view);
  const axis = over === 'years' ? overYears(frame) : overPlaces(frame, view, plan);
  const { rows, total } = wholesOf(plan, frame);
  const series = rows.map((row) => seriesOf(row, axis.positions, plan.measure, frame));
  const years = over === 'years' ? frame.years : [view.at];
  const subject = `${plan.subject}${plan.rate && plan.measure === 'share' ? '' : suffix[plan.measure]}`;
  const chart = {
    id: plan.id,
    title: `${subject}：${frame.scope}，${yearWords(years)}`,
    note: noteOf(plan, frame),
    source: SOURCE,
    kind: plan.kind,
    axis: { label: axis.label, over: axis.over, points: axis.positions.map(pointOf) },
    by: plan.by,
    series,
    ...(total && { total: totalOf(plan, total, axis.positions, frame) }),
    ...(plan.broken && breaksIn(years)),
    ...(plan.page && { page: plan.page }),
    ...axis.page,
    scope: { units: frame.scope, years: yearWords(years), metric: subject },
  };
  return { ...chart, summary: summaryOf(chart) };
}

/** The rows of a plan; where shares are stacked, all of them are taken of the same reports. */
function wholesOf(plan: Plan, frame: Material): Pick<Plan, 'rows' | 'total'> {
  if (plan.kind !== 'stacked' || plan.measure !== 'share') return plan;
  const lacks = lackOf(metricsOf(plan), frame);
  const whole = (row: Row): Row => ({ ...row, lacks });
  return { rows: plan.rows.map(whole), ...(plan.total && { total: whole(plan.total) }) };
}

const pointOf = ({ id, label, href }: Position) => ({ id, label, href: href ?? null });

/** Beside shares stands the number they are shares of. */
const totalOf = (plan: Plan, total: Row, positions: readonly Position[], frame: Material) =>
  seriesOf(total, positions, plan.measure === 'growth' ? 'growth' : 'count', frame);

const overYears = (frame: Frame) => ({
  label: '年度',
  over: 'years' as const,
  positions: yearPositions(frame) as readonly Position[],
  page: {},
});

function overPlaces(frame: Material, view: View, plan: Plan) {
  const all = duePositions(frame, view.at);
  const by = plan.measure === 'count' || plan.measure === 'growth' ? plan.total : undefined;
  const lead = by ?? plan.rows[0];
  const cells = lead ? seriesOf(lead, all, plan.measure, frame).points : [];
  const order = ranked(all, new Map(cells.map((cell) => [cell.at, cell])), view.order);
  const { shown, page } = paged(order, view.page);
  const over = grainOf(frame.units);
  return { label: over === 'districts' ? '区县' : '单位', over, positions: shown, page };
}

const breaksIn = (years: readonly number[]): Pick<Chart, 'breaks'> =>
  years.includes(2020) && years.includes(2021) ? { breaks: ['2020'] } : {};

function noteOf(plan: Plan, frame: Frame): string {
  const several = frame.units.length > 1 && plan.measure === 'count';
  const metrics = metricsOf(plan);
  const shares = plan.measure === 'share' || plan.measure === 'points';
  const own = metrics.flatMap((m) => [m.wording, shares ? (m.shareWording ?? '') : '']);
  const stacked = plan.kind === 'stacked' && plan.measure === 'share' && frame.units.length > 1;
  const extra = [several ? SUMS : '', stacked ? WHOLES : ''];
  const words = [...new Set(own), measureWords[plan.measure], ...extra];
  return `口径：${words.filter((word) => word !== '').join('。')}。`;
}
