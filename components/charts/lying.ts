import type { Chart } from '#lib/stats/series.ts';

/** Names of units are long: their bars lie, one to a row. */
export const isLying = ({ axis, kind }: Chart): boolean =>
  axis.over !== 'years' && kind !== 'lines';
