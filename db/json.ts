import { z } from 'zod';
import type { Finding } from '#lib/checks/finding.ts';
import type { At, Document, Format } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import { type Reason, type Report, reasons } from '#lib/parse/fact.ts';

/**
 * The shapes of what is stored as JSON, checked whenever it is read back. `satisfies` ties them to the
 * published types: a type that changes stops compiling here, where stored rows have to be thought of.
 */
const names = <T extends string>(all: Record<T, true>): z.ZodType<T> =>
  z.string().refine((name): name is T => name in all) as z.ZodType<T>;

const whole = z.int();
const date = z.string();

export const at = z.object({
  block: whole,
  cell: whole.exactOptional(),
  start: whole.exactOptional(),
  end: whole.exactOptional(),
}) satisfies z.ZodType<At>;

const place = z.object({ start: whole, end: whole, line: whole });

const textBlock = z.object({
  kind: z.literal('text'),
  text: z.string(),
  role: names({ title: true, heading: true, chrome: true }).exactOptional(),
  place,
});

const gridCell = z.object({
  text: z.string(),
  row: whole,
  column: whole,
  rowSpan: whole,
  columnSpan: whole,
  place,
});

const grid = z.object({
  kind: z.literal('grid'),
  rows: whole,
  columns: whole,
  cells: z.array(gridCell),
  place,
});

export const document = z.object({
  format: names<Format>({ text: true, html: true }),
  encoding: z.string(),
  meta: z.record(z.string(), z.string()),
  blocks: z.array(z.discriminatedUnion('kind', [textBlock, grid])),
}) satisfies z.ZodType<Document>;

const sectionId = names<SectionId>({ 一: true, 二: true, 三: true, 四: true, 五: true, 六: true });
const found = <T extends z.ZodType>(value: T) => z.object({ value, at: at.nullable() }).nullable();

/** A Report without what has tables of its own. */
export type Frame = Omit<Report, 'facts' | 'claims' | 'notices'>;

export const frame = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  region: z.object({
    province: z.string().nullable(),
    city: z.string().nullable(),
    district: z.string().nullable(),
  }),
  year: whole,
  edition: names<Report['edition']>({ '2019': true, '2021': true, 'pre-2019': true }),
  publishedOn: found(date),
  signedOn: found(date),
  period: found(z.tuple([date, date])),
  sections: z.array(
    z.object({ id: sectionId, heading: z.string(), at, blocks: z.tuple([whole, whole]) }),
  ),
}) satisfies z.ZodType<Frame>;

const reason = z.enum(reasons) satisfies z.ZodType<Reason>;

/** Places of a list, column by column: see places.ts. */
export const places = z.object({
  block: z.array(whole.nullable()),
  cell: z.array(whole.nullable()),
  start: z.array(whole.nullable()),
  end: z.array(whole.nullable()),
});

/** What a report's figures have beside value and status, column by column: see facts.ts. */
export const traces = z.object({
  /** 0: as the value is written. */
  text: z.array(z.union([z.literal(0), z.string(), z.null()])),
  reason: z.array(reason.nullable()),
  at: places,
});

/** The two sides of a check; the key of a figure of last year's report ends in `@1`. */
export const terms = z.tuple([z.array(z.string()), z.enum(['=', '≤']), z.array(z.string())]);
export const operands = z.array(whole.nullable());
export const detail = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null()]),
) satisfies z.ZodType<Finding['detail']>;

/** The judgements of a report that have no verdict: see findings.ts. */
export const judgements = z.array(
  z.object({
    check: whole,
    operands,
    sums: z.tuple([whole, whole]).nullable(),
    detail,
    at: places,
    blanksAsZero: z.literal(true).exactOptional(),
    inferred: z.literal(true).exactOptional(),
  }),
);
