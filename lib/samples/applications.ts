import { keyOf } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { add, applicants, type Chain, type Counts } from './chain.ts';
import type { Dice } from './random.ts';

const applicantWeights = [72, 14, 2, 3, 6, 3];

const outcomes: readonly [row: string, weight: number][] = [
  ['granted', 44],
  ['partiallyGranted', 9],
  ['refused/prohibitedByLaw', 1],
  ['refused/thirdPartyRights', 3],
  ['refused/internalAffairs', 3],
  ['refused/deliberativeProcess', 3],
  ['refused/enforcementFile', 4],
  ['refused/administrativeInquiry', 2],
  ['unavailable/notHeld', 18],
  ['unavailable/needsCreation', 4],
  ['unavailable/stillUnclear', 2],
  ['notProcessed/complaint', 3],
  ['notProcessed/repeated', 2],
  ['other', 2],
];

/** Applications come in and each is answered once or carried forward; gives what is carried forward. */
export function applications(
  counts: Counts,
  edition: Edition,
  chain: Chain,
  count: number,
  roll: Dice,
) {
  const key = (row: string, part: string) => keyOf('applications', row, part);
  const misc = edition.id === '2019' ? 'outcome/other' : 'outcome/other/misc';
  const pool = chain.carried.flatMap((n, part) => Array<number>(n).fill(part));
  chain.carried.forEach(
    (n, part) => void add(counts, key('carriedOver', applicants[part] ?? ''), n),
  );
  for (let i = 0; i < count; i += 1) {
    const part = roll.weighted(applicantWeights);
    pool.push(part);
    add(counts, key('received', applicants[part] ?? ''));
  }
  const late = count === 0 ? 0 : Math.min(count, roll.between(0, Math.ceil(count / 12)));
  const carried = applicants.map(() => 0);
  pool.forEach((part, i) => {
    const [row = ''] = outcomes[roll.weighted(outcomes.map(([, weight]) => weight))] ?? [];
    const open = i >= pool.length - late;
    if (open) carried[part] = (carried[part] ?? 0) + 1;
    add(
      counts,
      key(
        open ? 'carriedForward' : row === 'other' ? misc : `outcome/${row}`,
        applicants[part] ?? '',
      ),
    );
  });
  return carried;
}
