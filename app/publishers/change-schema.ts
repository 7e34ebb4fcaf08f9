import { z } from 'zod';
import type { Change } from '#lib/register/change.ts';

const id = z.int().positive();
const year = z.int().min(2008).max(2100);
const words = z.string().max(60);
const place = words.nullable();
const region = z.object({ province: place, city: place, district: place });
const unit = region.extend({ name: words });
const end = year.nullable();
const expected = z.object({
  from: end,
  to: end,
  exceptions: z.array(z.object({ year, expected: z.boolean() })).max(100),
});

/** A change of the register as it comes from a browser. */
export const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    reportId: id,
    office: z.union([z.object({ id }), unit]),
    year,
  }),
  z.object({ kind: z.literal('add'), office: unit }),
  z.object({ kind: z.literal('add-district'), county: z.string().regex(/^\d{6}$/) }),
  z.object({ kind: z.literal('rename'), id, name: words }),
  z.object({ kind: z.literal('move'), id, region }),
  z.object({ kind: z.literal('add-alias'), id, name: words }),
  z.object({ kind: z.literal('remove-alias'), aliasId: id }),
  z.object({ kind: z.literal('expect'), id, expected }),
  z.object({ kind: z.literal('merge'), id, into: id }),
  z.object({ kind: z.literal('remove'), id }),
  z.object({ kind: z.literal('undo'), event: id }),
]) satisfies z.ZodType<Change>;
