import { close, type Db, open } from '#db/open.ts';
import { claims } from '#db/queries/claims.ts';
import { failures } from '#db/queries/failures.ts';
import { figures } from '#db/queries/figures.ts';
import { publishers } from '#db/queries/publishers.ts';
import { received } from '#db/queries/received.ts';
import { report } from '#db/queries/report.ts';
import { reports } from '#db/queries/reports.ts';
import { tallies } from '#db/queries/tallies.ts';
import { sizes } from '#db/sqlite.ts';
import { type Pair, rereading, rewriting } from '#db/testing/bare.ts';
import type { Key } from '#lib/form/editions.ts';
import { digits, inTurns, timed, times } from './measure.ts';
import { fill } from './synthetic/fill.ts';
import { syntheticReports } from './synthetic/report.ts';

const rounds = 9;

/** A file to be filled with so many made-up reports. */
interface Filled {
  readonly file: string;
  readonly reports: number;
}

/**
 * Fills two stores and prints what a report takes on disk, and what writing and asking cost with few and
 * with many of them.
 */
export async function benchStore(smaller: Filled, larger: Filled): Promise<void> {
  const [small, large] = [open(smaller.file), open(larger.file)];
  const [few, many] = [smaller.reports, larger.reports];
  await fill(small, few);
  const filling = await timed(() => fill(large, many));
  printSizes(large, many);
  console.log(
    `Writing: ${digits((many / filling) * 1000)} reports a second, packing and checks in it`,
  );
  await printPair('rows of all tables', rewriting(small, open(':memory:')));
  await printQuestions(small, large, [few, many]);
  await printReading(small);
  close(small);
  close(large);
}

/** Tables and indexes that hold figures, their places, what is wrong with them, and what finds them. */
const lean = /^(figures|provenance|findings|undetermined|tallies|checks|rules|reports_|files_)/;

function printSizes(db: Db, count: number): void {
  const all = sizes(db.connection());
  const some = [...syntheticReports(100)];
  const html = some.reduce((sum, { bytes }) => sum + bytes.length, 0) / some.length;
  console.log(`Store: bytes a report, of ${digits(count)}; its HTML has ${digits(html)}`);
  const line = (what: string, of: (name: string) => boolean) => {
    const bytes = all.reduce((sum, each) => (of(each.name) ? sum + each.bytes : sum), 0) / count;
    console.log(
      `  ${what.padEnd(40)} ${digits(bytes).padStart(7)}   ${times(bytes, html)} the HTML`,
    );
  };
  line('figures, provenance, failures, indexes', (name) => lean.test(name));
  line('search index', (name) => name.startsWith('search'));
  line('all but file and Document', (name) => !['files', 'readings'].includes(name));
  line('all', () => true);
}

async function printPair(what: string, { ours, bare }: Pair): Promise<void> {
  const time = await inTurns(
    new Map([
      ['ours', ours],
      ['bare', bare],
    ]),
    rounds,
  );
  const [our, hand] = [time.get('ours') ?? Number.NaN, time.get('bare') ?? Number.NaN];
  console.log(`  ${what.padEnd(40)} ${digits(our).padStart(7)} ms   ${times(our, hand)} by hand`);
}

const outcomes: readonly Key[] = [
  'applications.received.total',
  'applications.carriedOver.total',
  'applications.outcome/granted.total',
  'applications.outcome/partiallyGranted.total',
  'applications.outcome/total.total',
  'applications.carriedForward.total',
];
const page = { limit: 20, offset: 0 };

type Question = (db: Db, district: string) => Promise<unknown>;
const questions: readonly (readonly [what: string, ask: Question])[] = [
  ['figures of a district', (db, district) => figures(db, { district }, outcomes)],
  ['reports of a district', (db, district) => received(db, { district })],
  ['tallies of a district', (db, district) => tallies(db, { district })],
  ['claims of a district', (db, district) => claims(db, { district }, ['disclosure.meetings'])],
  ['one report, whole', (db) => report(db, 700)],
  ['figures of a year', (db) => figures(db, { from: 2024, to: 2024 }, outcomes)],
  ['newest failures', (db) => failures(db, {}, page)],
  ['first page of the ledger', (db) => reports(db, {}, page)],
  ['a word in the prose', (db) => reports(db, { text: '便民服务' }, page)],
  ['tallies of all', (db) => tallies(db, {})],
];

async function printQuestions(
  small: Db,
  large: Db,
  [few, many]: readonly [number, number],
): Promise<void> {
  const [first] = await publishers(small);
  console.log(`Asking: ms with ${digits(few)} and with ${digits(many)} reports`);
  for (const [what, ask] of questions) {
    const asked = (db: Db) => () => ask(db, first?.district ?? '');
    const time = await inTurns(
      new Map([
        ['few', asked(small)],
        ['many', asked(large)],
      ]),
      rounds,
    );
    const [a, b] = [time.get('few') ?? Number.NaN, time.get('many') ?? Number.NaN];
    console.log(
      `  ${what.padEnd(28)} ${digits(a).padStart(6)} ${digits(b).padStart(6)}   ${times(b, a)}`,
    );
  }
}

async function printReading(db: Db): Promise<void> {
  const [first] = await publishers(db);
  const district = first?.district ?? '';
  console.log('Prepared questions against the same SQL by hand');
  await printPair('figures of a district', rereading(db, 'figures district', { district }));
  await printPair('figures of a year', rereading(db, 'figures from to', { from: 2024, to: 2024 }));
  await printPair('reports of a district', rereading(db, 'received district', { district }));
  await printPair('tallies of a district', rereading(db, 'tallies district', { district }));
}
