import { z } from 'zod';
import type { At } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { Report } from '#lib/parse/fact.ts';
import { names } from './columns.ts';

const whole = z.int();
const words = z.string().nullable();

/** A place as a JSON column. */
export const at = z.object({
  block: whole,
  cell: whole.exactOptional(),
  start: whole.exactOptional(),
  end: whole.exactOptional(),
}) satisfies z.ZodType<At>;

const sectionId = names<SectionId>({ 一: true, 二: true, 三: true, 四: true, 五: true, 六: true });
const found = <T extends z.ZodType>(value: T) => z.object({ value, at: at.nullable() }).nullable();

/** A Report without what has tables of its own. */
type Frame = Omit<Report, 'facts' | 'claims' | 'notices'>;

/** Its shape as it is stored. `satisfies` stops compiling when the published type changes. */
export const frame = z.object({
  title: words,
  publisher: words,
  region: z.object({ province: words, city: words, district: words }),
  year: whole.nullable(),
  edition: names<Report['edition']>({ '2019': true, '2021': true, 'pre-2019': true }),
  publishedOn: found(z.string()),
  signedOn: found(z.string()),
  period: found(z.tuple([z.string(), z.string()])),
  sections: z.array(
    z.object({ id: sectionId, heading: z.string(), at, blocks: z.tuple([whole, whole]) }),
  ),
}) satisfies z.ZodType<Frame>;
