import type { Finding } from '#lib/checks/finding.ts';
import { day } from './failures.ts';

/** What a finding rests on: the source of its rule, or the deadline of a district where that was missed. */
export const basisWords = ({ detail: { setBy, deadline } }: Finding, source: string): string =>
  setBy === undefined ? source : `${setBy}规定的公布期限（${day(deadline)}）；法定期限见${source}`;
