import { z } from 'zod';
import { type Fact, type Reason, type Report, reasons } from '#lib/parse/fact.ts';
import { figureKeys, keysOf, positionOf, statusAt, statusLetters } from '../figures.ts';
import { nothingElse } from './columns.ts';
import { pack, unpack } from './pack.ts';
import { packPlaces, places, unpackPlaces } from './places.ts';

/** What a report's figures have beside value and status. Only what is not as usual is written down. */
const traces = z.object({
  /** Texts that are not the usual one of their status, by index of the fact. */
  text: z.record(z.string(), z.string().nullable()).exactOptional(),
  reason: z.record(z.string(), z.enum(reasons) satisfies z.ZodType<Reason>).exactOptional(),
  at: places,
});

/** The facts of a report as they are stored: values and statuses of all figures, the rest packed. */
export interface StoredFacts {
  /** In the order of figureKeys; null for what is no number. */
  readonly values: readonly (number | null)[];
  /** See `figures.statuses` in schema.ts. */
  readonly statuses: string | null;
  readonly provenance: Buffer;
}

export const packFacts = (facts: readonly Fact[]): StoredFacts => ({
  ...packFigures(facts),
  provenance: packTraces(facts),
});

/** Values and statuses of the facts of a report, as `figures` has them. */
export function packFigures(facts: readonly Figure[]): Pick<StoredFacts, 'values' | 'statuses'> {
  const values: (number | null)[] = figureKeys.map(() => null);
  const statuses: string[] = figureKeys.map(() => statusLetters['not-applicable']);
  for (const { key, status, value } of facts) {
    values[positionOf(key)] = value;
    statuses[positionOf(key)] = statusLetters[status];
  }
  const allRead = facts.every(({ status }) => status === 'read');
  return { values, statuses: allRead ? null : statuses.join('') };
}

function packTraces(facts: readonly Fact[]): Buffer {
  const texts = facts.flatMap((fact, i) => (fact.text === usualText(fact) ? [] : [[i, fact.text]]));
  const whys = facts.flatMap(({ reason }, i) => (reason ? [[i, reason]] : []));
  return pack({
    ...(texts.length > 0 && { text: Object.fromEntries(texts) }),
    ...(whys.length > 0 && { reason: Object.fromEntries(whys) }),
    at: packPlaces(facts.map(onlyPlace)),
  } satisfies z.infer<typeof traces>);
}

function onlyPlace({ key, status, value, text, at, reason, ...rest }: Fact): Fact['at'] {
  nothingElse(rest);
  return at;
}

/** A count is printed as its digits, a blank is an empty cell, of an unread figure nothing stands. */
function usualText({ status, value }: Pick<Fact, 'status' | 'value'>): string | null {
  if (value !== null) return String(value);
  return status === 'blank' ? '' : null;
}

/** The facts again, in printed order: what was read, figure by figure, with its text, place and reason. */
export function unpackFacts(figures: readonly Figure[], provenance: Buffer): Fact[] {
  const { text = {}, reason = {}, at } = unpack(traces, provenance);
  const ats = unpackPlaces(at, figures.length);
  return figures.map((figure, i) => {
    const [printed, why] = [text[i], reason[i]];
    return {
      ...figure,
      text: printed === undefined ? usualText(figure) : printed,
      at: ats[i] ?? null,
      ...(why && { reason: why }),
    };
  });
}

export type Figure = Pick<Fact, 'key' | 'status' | 'value'>;

/** Key, status and value of the facts of a report, in printed order. A fact not handed in is not handed out. */
export const figuresOf = (
  edition: Report['edition'],
  { values, statuses }: Pick<StoredFacts, 'values' | 'statuses'>,
): Figure[] =>
  keysOf(edition).flatMap((key) => {
    const value = values[positionOf(key)] ?? null;
    const status = statusAt(statuses, positionOf(key), value);
    return status === 'not-applicable' ? [] : [{ key, status, value }];
  });
