import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { type Telling, tellingSentences } from './telling.ts';

interface Told {
  readonly report: Report;
  readonly document: Document;
}

/** A sentence as it stands in one report and in another. */
export interface Quotation {
  readonly here: Pick<Telling, 'text' | 'at'>;
  readonly there: Pick<Telling, 'text' | 'at'>;
}

/** The telling sentences two reports share, in the order of the first; sections as in the finding, `一、五` or `五`. */
export function quotations(own: Told, other: Told, sections: string): Quotation[] {
  const there = new Map(
    tellingSentences(other.document, other.report).map((one) => [one.bare, one]),
  );
  const seen = new Set<string>();
  return tellingSentences(own.document, own.report).flatMap((here) => {
    const same = there.get(here.bare);
    if (same === undefined || seen.has(here.bare) || !sections.includes(here.section)) return [];
    seen.add(here.bare);
    return [{ here, there: same }];
  });
}
