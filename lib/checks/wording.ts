import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { tellingSentences } from './telling.ts';

/** The telling sentences of a report as fingerprints, each once: whole numbers below 2^53. */
export interface Wording {
  /** Of section 一, its opening left out. */
  readonly overview: readonly number[];
  /** Of section 五. */
  readonly outlook: readonly number[];
}

/** The wording of a report of another office. */
export interface Peer {
  readonly reportId: number;
  /** As lists show it. */
  readonly office: string;
  readonly wording: Wording;
}

/** How much of a report another says in the same words. */
export interface Alike {
  /** Section 五 alone, or 一 and 五 together. */
  readonly where: '五' | '一五';
  /** Telling sentences that are the same, and all there are. */
  readonly alike: number;
  readonly of: number;
}

export function wordingOf(document: Document | null, report: Report): Wording {
  const told = tellingSentences(document, report);
  const of = (id: '一' | '五') => [
    ...new Set(told.filter(({ section }) => section === id).map(({ bare }) => fingerprint(bare))),
  ];
  return { overview: of('一'), outlook: of('五') };
}

/** Two multiplicative hashes side by side: among the sentences of a country's reports, none meets another. */
export function fingerprint(text: string): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x27d4eb2f);
    low = Math.imul(low ^ unit, 0x165667b1);
    high ^= low >>> 15;
    low ^= high >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** So many of the sentences must be the same, */
const MOST = 0.9;
/** and so many there must be: a few may well be the same by chance. */
const FEWEST = { 一五: 6, 五: 4 } as const;

/** Whether there are sentences enough to lay beside another report's. */
export const isEnough = ({ where, of }: Alike): boolean => of >= FEWEST[where];

/** Whether they stand in the other report nearly all. */
export const isCopied = (found: Alike): boolean =>
  isEnough(found) && found.alike >= found.of * MOST;

/** How much of sections 一 and 五 stands in another report. */
export const share = (own: Wording, other: Wording): Alike =>
  counted('一五', [...own.overview, ...own.outlook], other);

/** How much of section 五 does. */
export const shareOfOutlook = (own: Wording, other: Wording): Alike =>
  counted('五', own.outlook, other);

/** How much of a report stands in another's, where that is nearly all of it or of section 五; else null. */
export const resemblance = (own: Wording, other: Wording): Alike | null =>
  [share(own, other), shareOfOutlook(own, other)].find(isCopied) ?? null;

function counted(where: Alike['where'], own: readonly number[], other: Wording): Alike {
  const there = new Set([...other.overview, ...other.outlook]);
  return { where, alike: own.filter((print) => there.has(print)).length, of: own.length };
}

/** The peer that says most of it in the same words; of equals, the one stored first. Null: none does. */
export function closest<P extends Pick<Peer, 'reportId' | 'wording'>>(
  own: Wording,
  peers: readonly P[],
): (P & Alike) | null {
  const alike = peers.flatMap((peer) => {
    const found = resemblance(own, peer.wording);
    return found === null ? [] : [{ ...peer, ...found }];
  });
  return alike.sort((a, b) => b.alike - a.alike || a.reportId - b.reportId)[0] ?? null;
}
