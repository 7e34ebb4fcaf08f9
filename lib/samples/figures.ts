import { editionOf } from '#lib/form/editions.ts';
import { figures as cellsOf, keyOf, lines, sums } from '#lib/form/lines.ts';
import type { Axis, Edition } from '#lib/form/template.ts';
import { applications } from './applications.ts';
import { add, applicants, type Chain, type Counts, near, type Volumes } from './chain.ts';
import { disclosure2019, disclosure2021 } from './disclosure.ts';
import { type Publisher, type Year, years } from './district.ts';
import { type Dice, dice } from './random.ts';
import { remedies } from './remedies.ts';

/** Figures of one report by key; money in 分. */
export type Figures = ReadonlyMap<string, number>;

/** One year of an office: what its report holds when nothing is wrong with it. */
export interface YearBook {
  readonly year: Year;
  readonly edition: Edition;
  readonly figures: Figures;
  readonly volumes: Volumes;
}

/** Adds the figures of the parts to the figure of their total, on every line of the other axis. */
function addUp(
  counts: Counts,
  inner: Axis,
  outer: Axis,
  key: (inner: string, outer: string) => string,
) {
  for (const { total, parts: of } of sums(inner))
    for (const { path } of lines(outer))
      of.forEach((part) => void add(counts, key(total, path), counts.get(key(part, path)) ?? 0));
}

/** Every printed total: those of the columns first, then those of the rows. */
function totals(counts: Counts, edition: Edition) {
  for (const { id, rows, columns } of edition.tables) {
    addUp(counts, rows, columns, (row, column) => keyOf(id, row, column));
    addUp(counts, columns, rows, (column, row) => keyOf(id, row, column));
  }
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
  carried: applicants.map(() => 0),
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

/** Only the largest 街道 charges anything. */
const chargesFees = ({ kind, items }: Publisher) => kind === 'street' && items > 600;
const fees = (roll: Dice) => roll.between(11_000, 14_000) * 1000;

function nextYear(publisher: Publisher, year: Year, chain: Chain): [YearBook, Chain] {
  const roll = dice(`${publisher.name}${year}`);
  const edition = editionOf(year);
  if (!edition) throw new Error(`no edition for ${year}`);
  const counts: Counts = new Map(cellsOf(edition).map((cell) => [cell.key, 0]));
  const [first, most] = publisher.applications;
  const count = Math.min(most, Math.max(0, first + roll.between(-1, 2) * Math.ceil(most / 8)));
  const made = publisher.kind === 'office' ? roll.between(6, 14) : roll.between(0, 2);
  const repealed = edition.id === '2021' ? roll.between(0, Math.min(2, chain.stock)) : 0;
  const items = edition.id === '2019' ? disclosure2019(counts, chain, made, roll) : chain.items;
  if (edition.id === '2021')
    disclosure2021(counts, chain, made, repealed, chargesFees(publisher) ? fees(roll) : 0);
  const carried = applications(counts, edition, chain, count, roll);
  const pending = remedies(counts, chain, count, roll);
  totals(counts, edition);
  const next: Chain = {
    carried,
    stock: chain.stock + made - repealed,
    licences: near(roll, chain.licences),
    penalties: near(roll, chain.penalties, 30),
    items,
    pending,
    volumes: grow(roll, chain.volumes),
  };
  return [{ year, edition, figures: counts, volumes: chain.volumes }, next];
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
