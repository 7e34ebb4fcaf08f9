import type { Db } from '#db/open.ts';
import { neighbourhoods } from '#db/queries/neighbourhoods.ts';
import { type ProblemFilter, problemCounts, problems } from '#db/queries/problems.ts';
import type { Accusation } from '#lib/checks/culprit/accusation.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import { rules } from '#lib/checks/rules.ts';
import { bulletinDocx } from '#lib/export/papers/bulletin.ts';
import type { Paper } from '#lib/export/papers/bundle.ts';
import type { LeftOut } from '#lib/export/papers/count.ts';
import type { List } from '#lib/export/papers/list.ts';
import { listDocx } from '#lib/export/papers/list-docx.ts';
import { listXlsx } from '#lib/export/papers/list-xlsx.ts';
import { chartPicture } from '#lib/export/papers/pictures.ts';
import { problemsOf, stillOpen } from '#lib/export/papers/problem.ts';
import { nameOf } from './names.ts';
import { noticesOf } from './notices.ts';
import type { Made, Order } from './protocol.ts';
import { MOST } from './refusals.ts';

/** Makes what was ordered, one paper at a time as they are asked for. */
export async function* making(db: Db, order: Order): AsyncGenerator<Made> {
  const list = listOf(db, order);
  if (list === null) return yield { status: 'refused', because: 'too-many' };
  const open = stillOpen(list.units);
  const made = (paper: Paper): Made => ({
    status: 'paper',
    paper,
    of: order.paper === 'notices' ? open.length : order.paper === 'all.zip' ? 3 + open.length : 1,
  });
  switch (order.paper) {
    case 'list.xlsx':
      return yield made(await excel(list));
    case 'list.docx':
      return yield made(await word(list));
    case 'bulletin.docx':
      return yield made(await bulletin(list, order));
    case 'notices':
      if (open.length === 0) yield { status: 'refused', because: 'nothing-open' };
      for await (const paper of noticesOf(db, open, list.subject)) yield made(paper);
      return;
    case 'all.zip':
      yield made(await excel(list));
      yield made(await word(list));
      yield made(await bulletin(list, order));
      for await (const { name, bytes } of noticesOf(db, open, list.subject))
        yield made({ name: `整改通知单/${name}`, bytes });
  }
}

async function excel(list: List): Promise<Paper> {
  return { name: nameOf(list.subject, '问题清单', 'xlsx'), bytes: await listXlsx(list) };
}

async function word(list: List): Promise<Paper> {
  return { name: nameOf(list.subject, '问题清单', 'docx'), bytes: await listDocx(list) };
}

async function bulletin(list: List, { overall, charts }: Order): Promise<Paper> {
  if (overall === null) throw new Error('a bulletin without what it tells');
  const pictures = [];
  for (const chart of charts) pictures.push(await chartPicture(chart, list.subject.on));
  const bytes = await bulletinDocx(list, overall, pictures);
  return { name: nameOf(list.subject, '通报草稿', 'docx'), bytes };
}

/** The problems of an order in words; null when there are more than its paper takes. */
function listOf(db: Db, { paper, filter, units, subject }: Order): List | null {
  const most = MOST[paper];
  const grades = (['error', 'warning'] as const).filter(
    (grade) => (filter.severity ?? grade) === grade,
  );
  // One more than there may be tells that there are more.
  const rows = grades.flatMap((severity) =>
    problems(db, { ...filter, severity }, { limit: most + 1, offset: 0 }),
  );
  if (rows.length > most) return null;
  // Only sums have culprits, and a 通报 names none.
  const accusable = paper === 'bulletin.docx' ? [] : rows.filter(({ sums }) => sums !== null);
  const accusations = accusationsIn(db, [...new Set(accusable.map(({ reportId }) => reportId))]);
  const beside = {
    basisOf: (rule: string) => sourceOf.get(rule) ?? '',
    accusationsOf: (reportId: number) => accusations.get(reportId) ?? [],
    order: units,
  };
  const leftOut: LeftOut = {
    style: styleIn(db, filter),
    falseAlarms: rows.filter(({ state }) => state === 'false-alarm').length,
  };
  return { units: problemsOf(rows, beside), leftOut, subject };
}

/** A rule that a newer version no longer has left its findings, not its source. */
const sourceOf: ReadonlyMap<string, string> = new Map(rules.map(({ id, source }) => [id, source]));

/** Reports whose figures are held at one time. */
const AT_ONCE = 100;

function accusationsIn(db: Db, reports: readonly number[]): Map<number, readonly Accusation[]> {
  const found = new Map<number, readonly Accusation[]>();
  for (let i = 0; i < reports.length; i += AT_ONCE)
    for (const [id, around] of neighbourhoods(db, reports.slice(i, i + AT_ONCE)))
      found.set(id, culprits(around));
  return found;
}

/** Problems of mere style that the page lists under the same filters. */
function styleIn(db: Db, filter: ProblemFilter): number {
  if (filter.severity !== undefined) return 0;
  const { total, states, fresh, again } = problemCounts(db, { ...filter, severity: 'info' });
  if (filter.standing !== undefined) return { new: fresh, again }[filter.standing];
  // A state nobody is in has no row: this is a count and no figure.
  return filter.state === undefined ? total : (states.get(filter.state) ?? 0);
}
