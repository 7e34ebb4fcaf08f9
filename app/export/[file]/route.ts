import { chartNamed, isChart } from '#app/charts/charts.ts';
import { type Scope, scopeOf } from '#app/charts/scope.ts';
import { attachment } from '#app/download.ts';
import { chartPng, chartSvg } from '#lib/export/chart.ts';
import { chartCsv } from '#lib/export/chart-csv.ts';
import { chartFileName, fileName } from '#lib/export/file-name.ts';
import { yearWords } from '#lib/stats/frame.ts';
import type { Chart } from '#lib/stats/series.ts';
import { queryOf, today } from '../asked.ts';
import { failuresOf } from './failures.ts';

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
 * list of 勾稽问题 with the filters and the state of its page.
 */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const [name = '', extension] = (await params).file.split('.');
  const scope = await scopeOf('/', queryOf(request));
  if (name === 'failures' && extension === 'csv') return failures(scope);
  if (!isChart(name) || !isFormat(extension)) return new Response('没有这张图', { status: 404 });
  const drawn = await chartNamed(name, extension === 'csv' ? inFull(scope) : scope);
  const { type, make } = formats[extension];
  const on = today();
  return file(chartFileName(drawn, on, extension), type, await make(drawn, on));
}

/** A picture has room for one page of a long axis, a table for all of it. */
const inFull = (scope: Scope): Scope => ({ ...scope, view: { ...scope.view, page: 'all' } });

function failures(scope: Scope): Response {
  const { what, content } = failuresOf(scope);
  const name = fileName([scope.frame.scope, yearWords(scope.years), what, today()], 'csv');
  return file(name, formats.csv.type, content);
}

const file = (name: string, type: string, bytes: Bytes): Response =>
  attachment(name, type, typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
