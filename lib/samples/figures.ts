import { editionOf } from '#lib/form/editions.ts';
import { cells, keyOf, lines, sums } from '#lib/form/lines.ts';
import type { Axis, Edition } from '#lib/form/template.ts';
import { type Publisher, type Year, years } from './district.ts';
import { type Dice, dice } from './random.ts';

/** Figures of one report by key; money in 分. */
export type Figures = ReadonlyMap<string, number>;

/** What a report tells of its year outside the tables. */
export interface Volumes {
  readonly items: number;
  readonly posts: number;
  readonly interpretations: number;
  readonly hotline: number;
  readonly trainings: number;
  readonly meetings: number;
}

export interface YearBook {
  readonly year: Year;
  readonly edition: Edition;
  readonly figures: Figures;
  readonly volumes: Volumes;
}

const parts = [
  'naturalPerson',
  'organisation/business',
  'organisation/research',
  'organisation/publicWelfare',
  'organisation/legalService',
  'organisation/other',
];
const partWeights = [72, 14, 2, 3, 6, 3];

const outcomes: readonly [row: string, weight: number][] = [
  ['granted', 44],
  ['partiallyGranted', 9],
  ['refused/prohibitedByLaw', 1],
  ['refused/thirdPartyRights', 3],
  ['refused/internalAffairs', 3],
  ['refused/deliberativeProcess', 3],
  ['refused/enforcementFile', 4],
  ['refused/administrativeInquiry', 2],
  ['unavailable/notHeld', 18],
  ['unavailable/needsCreation', 4],
  ['unavailable/stillUnclear', 2],
  ['notProcessed/complaint', 3],
  ['notProcessed/repeated', 2],
  ['other', 2],
];

/** What is handed on from one year's report to the next. */
interface Chain {
  readonly carried: readonly number[];
  readonly stock: number;
  readonly licences: number;
  readonly penalties: number;
  readonly items: Readonly<Record<string, number>>;
  readonly pending: number;
  readonly volumes: Volumes;
}

type Sheet = Map<string, number>;
const add = (sheet: Sheet, key: string, by = 1) => sheet.set(key, (sheet.get(key) ?? 0) + by);

/** Applications come in and each is answered once or carried forward: the sums hold by themselves. */
function applications(sheet: Sheet, edition: Edition, chain: Chain, count: number, roll: Dice) {
  const key = (row: string, part: string) => keyOf('applications', row, part);
  const misc = edition.id === '2019' ? 'outcome/other' : 'outcome/other/misc';
  const pool = chain.carried.flatMap((n, part) => Array<number>(n).fill(part));
  chain.carried.forEach((n, part) => void add(sheet, key('carriedOver', parts[part] ?? ''), n));
  for (let i = 0; i < count; i += 1) {
    const part = roll.weighted(partWeights);
    pool.push(part);
    add(sheet, key('received', parts[part] ?? ''));
  }
  const late = count === 0 ? 0 : Math.min(count, roll.between(0, Math.ceil(count / 12)));
  const carried = parts.map(() => 0);
  pool.forEach((part, i) => {
    const [row = ''] = outcomes[roll.weighted(outcomes.map(([, weight]) => weight))] ?? [];
    const open = i >= pool.length - late;
    if (open) carried[part] = (carried[part] ?? 0) + 1;
    add(
      sheet,
      key(open ? 'carriedForward' : row === 'other' ? misc : `outcome/${row}`, parts[part] ?? ''),
    );
  });
  return carried;
}

/** Adds the figures of the parts to the figure of their total, on every line of the other axis. */
function addUp(
  sheet: Sheet,
  inner: Axis,
  outer: Axis,
  key: (inner: string, outer: string) => string,
) {
  for (const { total, parts: of } of sums(inner))
    for (const { path } of lines(outer))
      of.forEach((part) => void add(sheet, key(total, path), sheet.get(key(part, path)) ?? 0));
}

/** Every printed total: those of the columns first, then those of the rows. */
function totals(sheet: Sheet, edition: Edition) {
  for (const { id, rows, columns } of edition.tables) {
    addUp(sheet, rows, columns, (row, column) => keyOf(id, row, column));
    addUp(sheet, columns, rows, (column, row) => keyOf(id, row, column));
  }
}

const near = (roll: Dice, value: number, percent = 18) =>
  Math.max(0, Math.round((value * (100 + roll.between(-percent / 2, percent))) / 100));

/** Section 二 of the 2019 edition: what there was, by how much it changed, what was decided. */
function disclosure2019(sheet: Sheet, chain: Chain, made: number, roll: Dice): Chain['items'] {
  const norm = 'documents.normativeDocuments';
  sheet.set(`${norm}.newlyMade`, made);
  sheet.set(`${norm}.newlyPublished`, made);
  sheet.set(`${norm}.totalPublished`, chain.stock + made);
  const rows = [
    'licensing.licences',
    'licensing.otherServices',
    'enforcement.penalties',
    'enforcement.coercion',
    'fees.administrativeFees',
  ];
  const after = rows.map((row) => {
    const prior = chain.items[row] ?? 0;
    const change = prior === 0 ? 0 : roll.between(-2, 4);
    sheet.set(`${row}.priorItems`, prior);
    sheet.set(`${row}.change`, change);
    return [row, prior + change] as const;
  });
  sheet.set('licensing.licences.decisions', chain.licences);
  sheet.set('licensing.otherServices.decisions', near(roll, chain.licences * 3));
  sheet.set('enforcement.penalties.decisions', chain.penalties);
  const projects = roll.between(1, 6);
  sheet.set('procurement.centralProcurement.projects', projects);
  sheet.set('procurement.centralProcurement.amount', projects * roll.between(21_000, 98_000) * 100);
  return Object.fromEntries(after);
}

function disclosure2021(sheet: Sheet, chain: Chain, made: number, repealed: number, fees: number) {
  const norm = 'documents.normativeDocuments';
  sheet.set(`${norm}.issued`, made);
  sheet.set(`${norm}.repealed`, repealed);
  sheet.set(`${norm}.inForce`, chain.stock + made - repealed);
  sheet.set('licensing.licences.decisions', chain.licences);
  sheet.set('enforcement.penalties.decisions', chain.penalties);
  sheet.set('fees.administrativeFees.amount', fees);
}

/** Few cases; one left pending is decided the year after. */
function remedies(sheet: Sheet, chain: Chain, applied: number, roll: Dice): number {
  const block = (name: string, upheld: number, corrected: number, pending: number) => {
    sheet.set(`remedies.cases.${name}/upheld`, upheld);
    sheet.set(`remedies.cases.${name}/corrected`, corrected);
    sheet.set(`remedies.cases.${name}/pending`, pending);
  };
  const pending = applied > 25 ? roll.between(0, 1) : 0;
  const busy = applied > 25 ? roll.between(1, 3) : applied > 6 ? roll.weighted([5, 2, 1]) : 0;
  block('reconsideration', busy + chain.pending, applied > 40 ? 1 : 0, pending);
  block('litigation/direct', applied > 25 ? roll.between(0, 2) : 0, 0, 0);
  block('litigation/afterReconsideration', applied > 40 ? roll.between(0, 1) : 0, 0, 0);
  return pending;
}

const grow = (roll: Dice, last: Volumes): Volumes => ({
  items: near(roll, last.items, 16),
  posts: near(roll, last.posts, 16),
  interpretations: Math.max(1, last.interpretations + roll.between(-1, 3)),
  hotline: near(roll, last.hotline, 20),
  trainings: roll.between(1, 4),
  meetings: Math.max(8, last.meetings + roll.between(-2, 3)),
});

const start = (publisher: Publisher, roll: Dice): Chain => ({
  carried: parts.map(() => 0),
  stock: publisher.kind === 'office' ? roll.between(90, 130) : roll.between(0, 5),
  licences: publisher.kind === 'office' ? 0 : roll.between(20, 160),
  penalties: publisher.penalties,
  items: {
    'licensing.licences': roll.between(4, 18),
    'licensing.otherServices': roll.between(20, 70),
    'enforcement.penalties': roll.between(6, 40),
  },
  pending: 0,
  volumes: {
    items: publisher.items,
    posts: Math.round(publisher.items * 1.3),
    interpretations: publisher.kind === 'office' ? 26 : 3,
    hotline: publisher.items * 3,
    trainings: 2,
    meetings: 17,
  },
});

function nextYear(publisher: Publisher, year: Year, chain: Chain): [YearBook, Chain] {
  const roll = dice(`${publisher.name}${year}`);
  const edition = editionOf(year);
  if (!edition) throw new Error(`no edition for ${year}`);
  const sheet: Sheet = new Map(edition.tables.flatMap(cells).map((cell) => [cell.key, 0]));
  const [first, most] = publisher.applications;
  const count = Math.min(most, Math.max(0, first + roll.between(-1, 2) * Math.ceil(most / 8)));
  const made = publisher.kind === 'office' ? roll.between(6, 14) : roll.between(0, 2);
  const repealed = edition.id === '2021' ? roll.between(0, Math.min(2, chain.stock)) : 0;
  const items = edition.id === '2019' ? disclosure2019(sheet, chain, made, roll) : chain.items;
  if (edition.id === '2021')
    disclosure2021(
      sheet,
      chain,
      made,
      repealed,
      publisher.items > 600 && publisher.kind === 'street'
        ? roll.between(11_000, 14_000) * 1000
        : 0,
    );
  const carried = applications(sheet, edition, chain, count, roll);
  const pending = remedies(sheet, chain, count, roll);
  totals(sheet, edition);
  const next: Chain = {
    carried,
    stock: chain.stock + made - repealed,
    licences: near(roll, chain.licences),
    penalties: near(roll, chain.penalties, 30),
    items,
    pending,
    volumes: grow(roll, chain.volumes),
  };
  return [{ year, edition, figures: sheet, volumes: chain.volumes }, next];
}

/** Seven years of one office in which every sum of the form and every carry-over holds. */
export function yearBooks(publisher: Publisher): YearBook[] {
  let chain = start(publisher, dice(publisher.name));
  return years.map((year) => {
    const [book, next] = nextYear(publisher, year, chain);
    chain = next;
    return book;
  });
}
