import type { Chart } from '#lib/stats/series.ts';

/** What no file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
const LONGEST = 60;

/** 勾稽_示例区 7 个单位_2019—2025年_问题清单_2026-01-31.csv: what it is about, part by part. */
export const fileName = (parts: readonly string[], extension: string): string =>
  `${['勾稽', ...parts].map((part) => [...part.replace(FORBIDDEN, '-')].slice(0, LONGEST).join('')).join('_')}.${extension}`;

/** Units, years, metric and date. */
export const chartFileName = ({ scope }: Chart, on: string, extension: string): string =>
  fileName([scope.units, scope.years, scope.metric, on], extension);
