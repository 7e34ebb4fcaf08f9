import { before, finder, type Member, notReceived, type Source } from './lookup.ts';
import type { ClaimRow, ReceivedRow } from './rows.ts';
import type { Point, Softness } from './series.ts';

/**
 * A quantity told in prose. No sentence about it: 未述及. Sentences that disagree: 未识别, since nothing
 * decides between them. Sentences about another year are left out.
 */
export function toldSource(
  metric: string,
  received: readonly ReceivedRow[],
  claims: readonly ClaimRow[],
): Source {
  const reportOf = finder(received);
  const told = new Map<number, ClaimRow[]>();
  for (const claim of claims) {
    if (claim.metric !== metric || (claim.year ?? claim.reportYear) !== claim.reportYear) continue;
    told.set(claim.reportId, [...(told.get(claim.reportId) ?? []), claim]);
  }
  const point = (member: Member): Point => {
    const report = reportOf(member);
    return report === undefined ? notReceived : agreed(told.get(report.reportId) ?? []);
  };
  return {
    point,
    place: (member) => ({ reportId: reportOf(member)?.reportId ?? null, keys: [metric] }),
    change: (member) => [point(member), point(before(member))],
  };
}

function agreed(claims: readonly ClaimRow[]): Point {
  const [first] = claims;
  if (first === undefined) return { state: 'not-told' };
  if (claims.some((claim) => claim.value !== first.value)) return { state: 'unread' };
  const exact = claims.some((claim) => claim.qualifier === null);
  const soft: Softness[] = exact || first.qualifier === null ? [] : [first.qualifier];
  return soft.length > 0
    ? { state: 'number', value: first.value, soft }
    : { state: 'number', value: first.value };
}
