import type { Fact, Report } from '#lib/parse/fact.ts';
import { figureKeys, keysOf, positionOf, statusLetters, statusOf } from './figures.ts';
import { traces } from './json.ts';
import { pack, unpack } from './pack.ts';
import { packPlaces, unpackPlaces } from './places.ts';

/** The facts of a report as they are stored: values and statuses of all figures, the rest packed. */
export interface StoredFacts {
  /** In the order of figureKeys; null for what is no number. */
  readonly values: readonly (number | null)[];
  readonly statuses: string;
  readonly provenance: Buffer;
}

export function packFacts(facts: readonly Fact[]): StoredFacts {
  const values: (number | null)[] = figureKeys.map(() => null);
  const statuses: string[] = figureKeys.map(() => statusLetters['not-applicable']);
  for (const { key, status, value } of facts) {
    values[positionOf(key)] = value;
    statuses[positionOf(key)] = statusLetters[status];
  }
  return { values, statuses: statuses.join(''), provenance: packTraces(facts) };
}

const packTraces = (facts: readonly Fact[]): Buffer =>
  pack({
    text: facts.map(({ text, value }) => (text === String(value) ? 0 : text)),
    reason: facts.map(({ reason }) => reason ?? null),
    at: packPlaces(facts.map(({ at }) => at)),
  });

/** The facts again, in printed order. */
export function unpackFacts(edition: Report['edition'], stored: StoredFacts): Fact[] {
  const { text, reason, at } = unpack(traces, stored.provenance);
  const places = unpackPlaces(at);
  return keysOf(edition).map((key, i) => {
    const value = stored.values[positionOf(key)] ?? null;
    const why = reason[i];
    return {
      key,
      status: statusOf(stored.statuses, key),
      value,
      text: text[i] === 0 ? String(value) : (text[i] ?? null),
      at: places[i] ?? null,
      ...(why && { reason: why }),
    };
  });
}
