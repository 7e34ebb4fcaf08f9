import { z } from 'zod';
import type { Db } from '../open.ts';
import type { OfficeEventKind } from '../schema.ts';
import { offices } from './offices.ts';
import { reportState } from './states.ts';

const words = z.string().nullable();
const region = z.object({ province: words, city: words, district: words });
const alias = region.extend({ id: z.int(), name: z.string() });
const named = z.object({ name: z.string(), core: z.string(), nameKept: z.boolean().nullable() });
const located = region.extend({ core: z.string(), code: words, lookedUp: words });
const expected = z.object({
  from: z.int().nullable(),
  to: z.int().nullable(),
  exceptions: z.array(z.object({ year: z.int(), expected: z.boolean() })).readonly(),
});

/** What each kind of event has to tell: enough to show it, and to take it back. */
export const details = {
  added: z.object({ by: z.enum(['report', 'hand', 'divisions']) }),
  renamed: z.object({ before: named, after: named }),
  moved: z.object({ before: located, after: located }),
  'alias-added': alias,
  'alias-removed': alias,
  expected: z.object({ before: expected, after: expected }),
  /** `from` is the office that was merged into this one. */
  merged: z.object({ from: z.int(), name: z.string(), reports: z.array(reportState) }),
  removed: z.object({}),
  /** One report by hand, and others of its printed name with it. */
  filed: z.object({
    year: z.int(),
    from: z.object({ publisherId: z.int().nullable(), year: z.int().nullable() }),
    reports: z.array(reportState),
    also: z.array(z.int()),
    /** The office was added for it. */
    added: z.boolean(),
    alias: alias.nullable(),
  }),
  undone: z.object({ event: z.int() }),
} satisfies Record<OfficeEventKind, z.ZodType>;

export type Details = { [K in OfficeEventKind]: z.infer<(typeof details)[K]> };

/** An event with its detail, whatever its kind. */
export type Told = { [K in OfficeEventKind]: { kind: K; detail: Details[K] } }[OfficeEventKind];

/** Who does something to the register, and when. */
export interface Signed {
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Writes an event down and answers its id. */
export const record = (
  db: Db,
  { actor, at }: Signed,
  publisherId: number,
  event: Told & { readonly reportId?: number },
): number =>
  offices(db).addEvent({
    publisherId,
    actor,
    at,
    kind: event.kind,
    reportId: event.reportId ?? null,
    detail: JSON.stringify(event.detail),
  });

/** An event as it is stored, its detail read. */
export const told = (kind: OfficeEventKind, detail: string): Told =>
  // The schema is the one of its kind.
  ({ kind, detail: details[kind].parse(JSON.parse(detail)) }) as Told;
