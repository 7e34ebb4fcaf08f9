import type { Key } from '#lib/form/editions.ts';
import { figureSources } from './figure-source.ts';
import type { Source } from './lookup.ts';
import type { Metric } from './metrics.ts';
import type { ClaimRow, FigureRow, ReceivedRow } from './rows.ts';
import { toldSource } from './told-source.ts';

/** What the store answered for one chart. */
export interface Rows {
  /** The keys the figures are in the order of. */
  readonly keys: readonly Key[];
  readonly figures: readonly FigureRow[];
  readonly claims: readonly ClaimRow[];
  readonly received: readonly ReceivedRow[];
}

/** Looks any metric up, on the form or in the prose. */
export function sourcesOf({ keys, figures, claims, received }: Rows) {
  const ofForm = figureSources(keys, figures);
  return (metric: Metric): Source =>
    metric.told === undefined ? ofForm(metric) : toldSource(metric.told, received, claims);
}
