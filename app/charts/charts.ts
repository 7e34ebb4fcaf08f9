import { db } from '#db/client.ts';
import { kept } from '#db/kept.ts';
import type { Plan } from '#lib/stats/build.ts';
import { applicantsPlan, applicationsPlan, outcomes, remedies } from '#lib/stats/outcomes.ts';
import { problemsByYear } from '#lib/stats/problems-by-year.ts';
import type { Chart } from '#lib/stats/series.ts';
import { checksChart } from './checks.ts';
import { draw } from './draw.ts';
import { disclosedOf, matrixOf, outcomesOf, ratesOf, volumesOf } from './plans.ts';
import type { Scope } from './scope.ts';

/** Charts of figures: what each looks at. */
const plans = {
  outcomes: outcomesOf,
  applicants: ({ view }) => applicantsPlan(view.as),
  reconsideration: ({ view }) => remedies(view.as, 'reconsideration'),
  litigation: ({ view }) => remedies(view.as, 'litigation'),
  rates: ratesOf,
  disclosed: disclosedOf,
  volumes: volumesOf,
  matrix: matrixOf,
  applications: ({ view }) => applicationsPlan(view),
  shares: () => ({ ...outcomes('share', 'total', () => '/outcomes'), id: 'shares' }),
} as const satisfies Record<string, (scope: Scope) => Plan>;

/** Charts of findings. */
const counts = {
  checks: checksChart,
  problems: async ({ frame, received }) => problemsByYear(frame, received),
} as const satisfies Record<string, (scope: Scope) => Promise<Chart>>;

type PlanName = keyof typeof plans;
export type ChartName = PlanName | keyof typeof counts;

const isPlan = (name: string): name is PlanName => Object.hasOwn(plans, name);
export const isChart = (name: string): name is ChartName =>
  isPlan(name) || Object.hasOwn(counts, name);

export interface Named {
  readonly name: ChartName;
  readonly chart: Chart;
}

/**
 * Charts of the app by their names. A page draws them, the table beside them shows them, and the files of
 * /export are made of them: from one scope always the same value, so that no number can differ. Over a
 * province they take most of a page's time; what was drawn is kept until something of it changes.
 */
export async function chartsOf(names: readonly ChartName[], scope: Scope): Promise<Named[]> {
  const { path, query, view } = scope;
  const question = `charts ${JSON.stringify([names, path, query, view])}`;
  const known = kept(db, question, (): { drawn?: Promise<Named[]> } => ({}));
  known.drawn ??= drawnOf(names, scope).catch((error: unknown) => {
    delete known.drawn;
    throw error;
  });
  return known.drawn;
}

async function drawnOf(names: readonly ChartName[], scope: Scope): Promise<Named[]> {
  const planned = names.filter(isPlan);
  const [drawn, counted] = await Promise.all([
    draw(
      planned.map((name) => plans[name](scope)),
      scope,
    ),
    Promise.all(names.map((name) => (isPlan(name) ? null : counts[name](scope)))),
  ]);
  return names.flatMap((name, i) => {
    const chart = counted[i] ?? drawn[planned.indexOf(name as PlanName)];
    return chart === undefined ? [] : [{ name, chart }];
  });
}

export async function chartNamed(name: ChartName, scope: Scope): Promise<Chart> {
  const [only] = await chartsOf([name], scope);
  if (only === undefined) throw new Error(`no chart ${name}`);
  return only.chart;
}
