import { close, type Db, open } from '#db/open.ts';
import { step, takeBackStep } from '#db/problems.ts';
import { neighbourhoods } from '#db/queries/neighbourhoods.ts';
import { problemHistory } from '#db/queries/problem-history.ts';
import { problemCounts, problemHandles, problems } from '#db/queries/problems.ts';
import { solvedProblems } from '#db/queries/problems-solved.ts';
import { publishers } from '#db/queries/publishers.ts';
import { received } from '#db/queries/received.ts';
import { tallies } from '#db/queries/tallies.ts';
import { undecided, undecidedCounts } from '#db/queries/undecided.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import { rules } from '#lib/checks/rules.ts';
import type { ProblemState } from '#lib/handling/state.ts';
import { problemsHeat } from '#lib/stats/problems.ts';
import { digits, median, timed } from './measure.ts';

const rounds = 7;
const page = { limit: 20, offset: 0 };
const signed = () => ({ actor: '测试', at: new Date().toISOString() });

/** Carries a tenth of all problems on, some of them all the way, and a fiftieth away as false alarms. */
export function carryOn(db: Db): void {
  const all = problemHandles(db, {}, 1_000_000);
  const tenth = all.filter((_, i) => i % 10 === 0);
  const path = ['confirmed', 'notified', 'rectified', 'closed'] as const;
  let seen: ProblemState = 'pending';
  let some = tenth;
  for (const to of path) {
    carry(db, some, seen, to);
    seen = to;
    some = some.filter((_, i) => i % 2 === 0);
  }
  carry(
    db,
    all.filter((_, i) => i % 50 === 1),
    'pending',
    'false-alarm',
  );
}

type Handle = ReturnType<typeof problemHandles>[number];

function carry(db: Db, all: readonly Handle[], seen: ProblemState, to: ProblemState): number {
  const of = ({ publisherId, year, checkId }: Handle) => ({ publisherId, year, checkId, seen });
  const done = step(db, { ...signed(), to, reason: '测试', problems: all.map(of) });
  if (done.status !== 'done') throw new Error(`${to}: ${done.because}`);
  return done.act;
}

/**
 * Prints what the questions behind 勾稽问题 take: with nothing kept, as after a report was judged; after somebody
 * carried a problem on; and once more. Then what a step of many problems takes, with its undo.
 */
export async function benchProblems(file: string): Promise<void> {
  const db = open(file);
  const counts = problemCounts(db, {});
  const acted = counts.total - (counts.states.get('pending') ?? counts.total);
  console.log(`Problems: ${digits(counts.total)}, of which ${digits(acted)} were acted upon; ms`);
  console.log(`  ${' '.repeat(40)}   anew  after a step   again`);
  const one = stroke(db, 1);
  const forget = () => db.connection().kept.clear();
  for (const [what, ask] of await questionsOf(db, counts.total)) {
    const taken = [await taking(ask, forget), await taking(ask, one), await taking(ask, () => {})];
    const [anew = '', after = '', again = ''] = taken.map(digits);
    const figures = `${anew.padStart(6)} ${after.padStart(13)} ${again.padStart(7)}`;
    console.log(`  ${what.padEnd(40)} ${figures}`);
  }
  for (const count of [1, 100, 5000]) {
    const taken = digits(await taking(stroke(db, count), () => {}));
    console.log(`  ${`${count} carried on and taken back`.padEnd(40)} ${taken.padStart(6)}`);
  }
  close(db);
}

/** Median milliseconds of a question; what is done before it each time is not counted. */
async function taking(ask: () => unknown, before: () => void): Promise<number> {
  const taken = [];
  for (let round = 0; round < rounds; round += 1) {
    before();
    taken.push(await timed(ask));
  }
  return median(taken);
}

function stroke(db: Db, count: number): () => void {
  const some = problemHandles(db, { state: 'pending' }, count);
  return () => {
    const act = carry(db, some, 'pending', 'confirmed');
    const back = takeBackStep(db, { ...signed(), act });
    if (back.status !== 'done') throw new Error(back.because);
  };
}

async function questionsOf(db: Db, total: number): Promise<[string, () => unknown][]> {
  const units = await publishers(db);
  const district = units[0]?.district;
  const inDistrict = units.filter((unit) => unit.district === district).map(({ id }) => id);
  const last = { ...page, offset: Math.floor((total - 1) / page.limit) * page.limit };
  const counted = await tallies(db, {});
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
  const frame = { units, years, scope: '', received: await received(db, {}), link: () => '' };
  const [rule, of] = ['column-total', { from: 2024, to: 2024 }];
  const map = (facing: Parameters<typeof problemsHeat>[1]['facing']) => () =>
    problemsHeat(frame, { facing, counted: 'fails', tallies: counted, rules, page: 1 });
  const reports = problems(db, {}, page).map(({ reportId }) => reportId);
  const around = neighbourhoods(db, reports);
  return [
    ['tallies of all', () => tallies(db, {})],
    ['reports received', () => received(db, {})],
    ['map of unit, rule and year', map('unit-rule-year')],
    ['map of unit and rule', map('unit-rule')],
    ['map of unit and year', map('unit-year')],
    ['map of rule and year', map('rule-year')],
    ['counts by state', () => problemCounts(db, {})],
    ['counts by state, of a rule', () => problemCounts(db, { rule })],
    ['counts by state, of a severity', () => problemCounts(db, { severity: 'warning' })],
    ['counts by state, of a district', () => problemCounts(db, { publishers: inDistrict })],
    ['first page', () => problems(db, {}, page)],
    ['last page', () => problems(db, {}, last)],
    ['first page, of a rule', () => problems(db, { rule }, page)],
    ['first page, of a year', () => problems(db, of, page)],
    ['first page, of a severity', () => problems(db, { severity: 'warning' }, page)],
    ['first page, of a district', () => problems(db, { publishers: inDistrict }, page)],
    ['first page, waiting', () => problems(db, { state: 'pending' }, page)],
    ['first page, confirmed', () => problems(db, { state: 'confirmed' }, page)],
    ['first page, new in a version', () => problems(db, { standing: 'new' }, page)],
    ['first page, back again', () => problems(db, { standing: 'again' }, page)],
    ['solved by newer versions', () => solvedProblems(db, {})],
    ['figures around the problems of a page', () => neighbourhoods(db, reports)],
    ['culprits of a page', () => [...around.values()].map((one) => culprits(one))],
    ['undecided, by rule and reason', () => undecidedCounts(db, {})],
    ['undecided, first page', () => undecided(db, {}, page)],
    ['log of the last strokes', () => problemHistory(db, 20, 3)],
  ];
}

const views = [
  '',
  '?page=100',
  '?rule=column-total',
  '?from=2024&to=2024',
  '?severity=warning',
  '?state=pending',
  '?state=confirmed',
  '?state=again',
  '?state=solved',
  '?count=undetermined',
  '?view=unit-rule',
  '?view=unit-year',
  '?view=rule-year',
  '?form=table',
  '?unit=1',
];

/** Prints server time and size of every view of 勾稽问题 and of 总览: the first look after a start, and the next. */
export async function benchProblemPages(site: string): Promise<void> {
  console.log('Problems: ms of the first look and of the median after it, and kB of HTML');
  const look = async (address: string) => {
    const answer = await fetch(site + address);
    const html = await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return html.byteLength;
  };
  for (const address of ['/', ...views.map((view) => `/checks${view}`)]) {
    const first = await timed(() => look(address));
    const taken = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await timed(() => look(address)));
    const figures = [first, median(taken), (await look(address)) / 1000];
    console.log(
      `  ${address.padEnd(28)}${figures.map((figure) => digits(figure).padStart(8)).join('')}`,
    );
  }
}
