import type { AreaGroup, DeadlineEntry, DeadlineInForce } from '#components/publishers/deadline.ts';
import { Deadlines } from '#components/publishers/deadlines.tsx';
import { db } from '#db/client.ts';
import { type DeadlineEvent, deadlineHistory } from '#db/queries/deadlines.ts';
import type { Publisher } from '#db/queries/publishers.ts';
import { type DeadlineRow, deadlinesInForce } from '#db/register/deadlines.ts';
import { areasAt } from '#lib/register/deadline.ts';
import { regionOf, regionWords } from '#lib/register/region.ts';
import { dueWords, spanWords } from '#lib/wording/deadline.ts';
import { momentText } from '#lib/wording/settling.ts';
import { setDeadline, undoDeadline } from './deadline-actions.ts';

/** Deadlines of the areas the units lie in. */
export function DeadlineSection(props: { units: readonly Publisher[]; newest: number | null }) {
  return (
    <Deadlines
      inForce={deadlinesInForce(db).map(inForceOf)}
      entries={deadlineHistory(db).map(entryOf)}
      groups={groupsOf(props.units)}
      newest={props.newest}
      actions={{ set: setDeadline, undo: undoDeadline }}
    />
  );
}

const levelWords = { district: '区县', city: '市（未自设的区县从之）', province: '省' } as const;

const groupsOf = (units: readonly Publisher[]): AreaGroup[] =>
  (['district', 'city', 'province'] as const)
    .map((level) => ({
      name: levelWords[level],
      areas: areasAt(
        level,
        units.map(({ region }) => region),
      ),
    }))
    .filter(({ areas }) => areas.length > 0);

const inForceOf = ({
  id,
  actor,
  at,
  day,
  firstYear,
  lastYear,
  ...row
}: DeadlineRow): DeadlineInForce => ({
  id,
  actor,
  at: momentText(at),
  day,
  firstYear,
  lastYear,
  area: regionOf(row),
});

const entryOf = ({ undoneAt, undoneBy, ...event }: DeadlineEvent): DeadlineEntry => ({
  id: event.id,
  at: momentText(event.at),
  actor: event.actor,
  words: `${regionWords(event)} ${spanWords(event.firstYear, event.lastYear)}：${
    event.day === null ? '取消本地期限' : dueWords(event.day)
  }`,
  undone: undoneAt === null ? null : `${undoneBy ?? ''} ${momentText(undoneAt)}`,
});
