import type { Change, Remedy } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';
import type { HrefOf } from './equation.tsx';

/** Where a figure of a report, or of the one before or after it, can be looked at; null: it is not at hand. */
export type PlaceOf = (place: Pick<Change, 'key' | 'years'>) => string | null;

/** The terms of an equation stand in the report or in the one before. */
export const hrefIn =
  (placeOf: PlaceOf): HrefOf =>
  ({ key, yearsAgo }) =>
    placeOf({ key, years: yearsAgo === undefined ? 0 : -1 });

/** Reports of one office beside each other; null: not at hand. */
export interface Beside {
  readonly reportId: number;
  readonly previousId: number | null;
  readonly nextId: number | null;
}

/** Figures of a report and its neighbours, each in the page of its report. */
export const placesIn =
  ({ reportId, previousId, nextId }: Beside): PlaceOf =>
  ({ key, years }) => {
    const id = { '-1': previousId, 0: reportId, 1: nextId }[years];
    return id === null ? null : `/reports/${id}?cell=${encodeURIComponent(key)}`;
  };

/** The report a finding says is worded alike; null: it says nothing of the kind, or that one is not at hand. */
export function alikeId({ rule, detail }: Finding, previousId: number | null): number | null {
  if (rule === 'copied-prose') return previousId;
  return rule === 'shared-prose' && typeof detail.report === 'number' ? detail.report : null;
}

/** The page on which some changes are tried, with nothing saved. */
export function trialHref(reportId: number, { changes }: Remedy): string {
  const tried = changes.map(
    ({ key, years, to }) => `${key}${years === 0 ? '' : `@${years}`}:${to}`,
  );
  const query = new URLSearchParams(tried.map((one) => ['try', one]));
  return `/reports/${reportId}?${query}#trial`;
}
