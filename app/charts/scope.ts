import { filterOf, oneOf, wholeIn } from '#app/search-params.ts';
import { hrefWith, type Query } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { inArea } from '#db/queries/area.ts';
import { expected } from '#db/queries/expected.ts';
import type { Filter } from '#db/queries/filter.ts';
import { type Publisher, publishers, years as storedYears } from '#db/queries/publishers.ts';
import { type Received, received } from '#db/queries/received.ts';
import { type Expects, expectsOf } from '#lib/stats/expected.ts';
import { type Frame, scopeWords, type View } from '#lib/stats/frame.ts';
import type { Drill } from '#lib/stats/series.ts';

/** What an address asks of a chart: which reports, seen how, and how to get deeper from there. */
export interface Scope {
  readonly path: string;
  readonly query: Query;
  /** All units and years of the store, for the filters to choose from. */
  readonly choices: { readonly units: readonly Publisher[]; readonly years: readonly number[] };
  readonly units: readonly Publisher[];
  readonly years: readonly number[];
  readonly received: readonly Received[];
  /** Whether a unit is expected to report on a year. */
  readonly expects: Expects;
  readonly filter: Filter;
  readonly view: View;
  /** The newest year anybody in scope has reported on: what `at` is when the address does not say. */
  readonly newest: number;
  readonly frame: Frame;
}

/** Reads an address for a page at `path`, whose links drill from sums to their parts with filters kept. */
export async function scopeOf(path: string, query: Query): Promise<Scope> {
  const [all, span, due] = await Promise.all([publishers(db), storedYears(db), expected(db)]);
  const filter = filterOf(query);
  const units = all.filter(
    (unit) =>
      (filter.publishers?.includes(unit.id) ?? true) &&
      (filter.district === undefined || inArea(unit.region, filter.district)),
  );
  const years = consecutive(span, filter);
  const reports = await received(db, filter);
  const newest = lastOf(years, reports);
  const expects = expectsOf(due, reports);
  const asked = wholeIn(query, 'at');
  return {
    path,
    query,
    choices: { units: all, years: span },
    units,
    years,
    received: reports,
    expects,
    newest,
    filter,
    view: {
      over: oneOf(['units'], query, 'over') ?? 'years',
      at: asked !== undefined && years.includes(asked) ? asked : newest,
      as: oneOf(['share', 'growth'], query, 'as') ?? 'count',
      order: oneOf(['name'], query, 'order') ?? 'value',
      page: wholeIn(query, 'rows') ?? 1,
    },
    frame: {
      units,
      years,
      scope: scopeWords(units, filter.district),
      received: reports,
      expects,
      link: (to) => hrefWith(path, query, drilled(to)),
    },
  };
}

/** The units of a year; a unit, or a district, over the years. */
function drilled({ at, unit, district }: Drill): Query {
  if (at !== undefined) return { over: 'units', at: String(at), rows: undefined };
  const years = { over: undefined, at: undefined, rows: undefined };
  return unit === undefined
    ? { ...years, district, unit: undefined }
    : { ...years, unit: String(unit) };
}

/**
 * Every year of the store from the first asked for to the last, so that one without any report is seen as a
 * gap. Before and after all reports is nothing to be seen.
 */
function consecutive(span: readonly number[], { from, to }: Filter): number[] {
  const [oldest, newest] = [span[0], span.at(-1)];
  if (oldest === undefined || newest === undefined) return [];
  const first = Math.max(oldest, from ?? oldest);
  const last = Math.min(newest, to ?? newest);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

const lastOf = (years: readonly number[], reports: readonly Received[]): number =>
  Math.max(...reports.map(({ year }) => year), years[0] ?? 2019);
