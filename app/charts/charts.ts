import { applicantsPlan, applicationsPlan, outcomes, remedies } from '#lib/stats/outcomes.ts';
import { problemsByYear } from '#lib/stats/problems.ts';
import type { Chart } from '#lib/stats/series.ts';
import { checksChart } from './checks.ts';
import { draw } from './draw.ts';
import { matrixOf, outcomesOf, ratesOf, volumesOf } from './plans.ts';
import type { Scope } from './scope.ts';

/**
 * Every chart of the app by its name. A page draws it, the table beside it shows it, and the files of
 * /export are made of it: from one scope always the same value, so that no number can differ.
 */
export const charts = {
  outcomes: (scope) => draw(outcomesOf(scope), scope),
  applicants: (scope) => draw(applicantsPlan(scope.view.as), scope),
  reconsideration: (scope) => draw(remedies(scope.view.as, 'reconsideration'), scope),
  litigation: (scope) => draw(remedies(scope.view.as, 'litigation'), scope),
  rates: (scope) => draw(ratesOf(scope), scope),
  volumes: (scope) => draw(volumesOf(scope), scope),
  matrix: (scope) => draw(matrixOf(scope), scope, { ...scope.view, over: 'years' }),
  checks: checksChart,
  applications: (scope) => draw(applicationsPlan(scope.view), scope),
  shares: (scope) =>
    draw({ ...outcomes('share', 'total', () => '/outcomes'), id: 'shares' }, scope),
  problems: async ({ frame, received }) => problemsByYear(frame, received),
} as const satisfies Record<string, (scope: Scope) => Promise<Chart>>;

export type ChartName = keyof typeof charts;

export const chartNamed = (name: string): ChartName | undefined =>
  Object.hasOwn(charts, name) ? (name as ChartName) : undefined;
