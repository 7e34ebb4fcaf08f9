import { chartNamed, isChart } from '#app/charts/charts.ts';
import { failing } from '#app/charts/failing.ts';
import { type Scope, scopeOf } from '#app/charts/scope.ts';
import { chartPng, chartSvg } from '#lib/export/chart.ts';
import { chartCsv } from '#lib/export/chart-csv.ts';
import { failuresCsv } from '#lib/export/failures-csv.ts';
import { chartFileName, fileName } from '#lib/export/file-name.ts';
import { yearWords } from '#lib/stats/frame.ts';
import type { Chart } from '#lib/stats/series.ts';

type Bytes = string | Uint8Array;

/** What a chart can be taken away as. */
const formats = {
  svg: { type: 'image/svg+xml; charset=utf-8', make: chartSvg },
  png: { type: 'image/png', make: chartPng },
  csv: { type: 'text/csv; charset=utf-8', make: chartCsv },
} as const satisfies Record<
  string,
  { type: string; make: (chart: Chart, on: string) => Bytes | Promise<Bytes> }
>;

const isFormat = (word: string | undefined): word is keyof typeof formats =>
  word !== undefined && Object.hasOwn(formats, word);

/**
 * `/export/outcomes.svg?…`: a chart with the filters of its page, as a file. `/export/failures.csv?…`: the
 * list of failing checks.
 */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [name = '', extension] = (await params).file.split('.');
  const { searchParams } = new URL(request.url);
  const query = Object.fromEntries(
    [...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]),
  );
  const scope = await scopeOf('/', query);
  if (name === 'failures' && extension === 'csv') return failures(scope);
  if (!isChart(name) || !isFormat(extension)) return new Response('没有这张图', { status: 404 });
  const drawn = await chartNamed(name, extension === 'csv' ? inFull(scope) : scope);
  const { type, make } = formats[extension];
  return attachment(await make(drawn, today()), type, chartFileName(drawn, today(), extension));
}

/** A picture has room for one page of a long axis, a table for all of it. */
const inFull = (scope: Scope): Scope => ({ ...scope, view: { ...scope.view, page: 'all' } });

async function failures(scope: Scope): Promise<Response> {
  const { rows } = await failing(scope, { limit: 100_000, offset: 0 });
  const files = new Map(scope.received.map(({ reportId, fileName: name }) => [reportId, name]));
  const { frame, years } = scope;
  const name = fileName([frame.scope, yearWords(years), '勾稽问题清单', today()], 'csv');
  return attachment(
    failuresCsv(rows, (id) => files.get(id) ?? null),
    formats.csv.type,
    name,
  );
}

const attachment = (body: Bytes, type: string, name: string) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });

/** The day here, not in Greenwich, as `YYYY-MM-DD`. */
const today = (): string => new Date().toLocaleDateString('sv-SE');
