import { editionOf, type Key } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Status } from '#lib/parse/fact.ts';
import type { Frame } from './frame.ts';
import type { Material } from './grid.ts';
import { keysOf, type Metric } from './metrics.ts';
import type { ClaimRow, FigureRow, Unit } from './rows.ts';
import { sourcesOf } from './sources.ts';

/** A report of the tests: a number was read, `null` is blank, a word is the status. Unnamed figures are 0. */
export interface MadeUp {
  readonly unit: number;
  readonly year: number;
  readonly edition?: FigureRow['edition'];
  readonly figures?: { readonly [key in Key]?: number | null | 'unread' | 'inferred' };
  readonly claims?: readonly Pick<ClaimRow, 'metric' | 'value' | 'qualifier'>[];
}

export const units: readonly Unit[] = [
  { id: 1, shortName: '东湖街道', district: '示例区' },
  { id: 2, shortName: '西桥街道', district: '示例区' },
  { id: 3, shortName: '南门街道', district: '示例区' },
];

const reportId = ({ unit, year }: MadeUp) => unit * 10_000 + year;
const editionIn = ({ edition, year }: MadeUp) => edition ?? editionOf(year)?.id ?? 'pre-2019';

function rowOf(report: MadeUp, keys: readonly Key[]): FigureRow {
  const edition = editionIn(report);
  const form = edition === 'pre-2019' ? undefined : editionOf(Number(edition));
  const own = new Set(form === undefined ? [] : figures(form).map((cell) => cell.key));
  const given = keys.map((key): [number | null, Status | 'not-applicable'] => {
    const figure = report.figures?.[key];
    if (!own.has(key)) return [null, 'not-applicable'];
    if (figure === 'unread') return [null, 'unread'];
    if (figure === 'inferred') return [7, 'inferred'];
    return figure === null ? [null, 'blank'] : [figure ?? 0, 'read'];
  });
  return {
    reportId: reportId(report),
    publisherId: report.unit,
    year: report.year,
    edition,
    values: given.map(([value]) => value),
    statuses: given.map(([, status]) => status),
  };
}

/** Rows as the store would answer, and a frame over them. */
export function material(
  reports: readonly MadeUp[],
  metrics: readonly Metric[],
  frame: Partial<Frame> = {},
): Material {
  const keys = keysOf(metrics);
  const received = reports.map((report) => ({
    reportId: reportId(report),
    publisherId: report.unit,
    year: report.year,
    edition: editionIn(report),
    fileName: `${report.unit}-${report.year}.html`,
  }));
  const claims = reports.flatMap((report) =>
    (report.claims ?? []).map((claim) => ({
      ...claim,
      unit: '条',
      year: null,
      reportId: reportId(report),
      publisherId: report.unit,
      reportYear: report.year,
    })),
  );
  return {
    units,
    years: [2019, 2020, 2021, 2022],
    scope: '示例区 3 个单位',
    link: (to) => `?${new URLSearchParams(Object.entries(to).map(([k, v]) => [k, String(v)]))}`,
    ...frame,
    received,
    sources: sourcesOf({
      keys,
      figures: reports.map((report) => rowOf(report, keys)),
      claims,
      received,
    }),
  };
}
