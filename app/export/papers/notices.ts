import { figureKeys } from '#db/figures.ts';
import type { Db } from '#db/open.ts';
import { type FigureRow, figures } from '#db/queries/figures.ts';
import type { Paper } from '#lib/export/papers/bundle.ts';
import { noticeDocx } from '#lib/export/papers/notice.ts';
import type { Figures } from '#lib/export/papers/pictures.ts';
import type { UnitProblems } from '#lib/export/papers/problem.ts';
import type { Subject } from '#lib/export/papers/subject.ts';
import { nameOf } from './names.ts';

/** Units whose figures are fetched and held at one time. */
const AT_ONCE = 40;

/** The 整改通知单 of every unit, one after the other as they are asked for. */
export async function* noticesOf(
  db: Db,
  units: readonly UnitProblems[],
  subject: Subject,
): AsyncGenerator<Paper> {
  for (let i = 0; i < units.length; i += AT_ONCE) {
    const some = units.slice(i, i + AT_ONCE);
    const reports = await reportsOf(db, some);
    for (const unit of some) {
      const bytes = await noticeDocx(unit, reports.get(unit.unit) ?? new Map(), subject);
      yield { name: nameOf({ ...subject, units: unit.name }, '整改通知单', 'docx'), bytes };
    }
  }
}

/** Figures of the reports with problems and of those of the years beside them, by unit and year. */
async function reportsOf(db: Db, units: readonly UnitProblems[]) {
  const years = units.flatMap(({ problems }) => problems.map(({ finding }) => finding.reportYear));
  const rows = await figures(
    db,
    {
      publishers: units.map(({ unit }) => unit),
      from: Math.min(...years) - 1,
      to: Math.max(...years) + 1,
    },
    figureKeys,
  );
  const byUnit = new Map<number, Map<number, Figures>>();
  for (const row of rows) {
    const known = byUnit.get(row.publisherId) ?? new Map<number, Figures>();
    byUnit.set(row.publisherId, known.set(row.year, figuresOf(row)));
  }
  return byUnit;
}

const positionOf: ReadonlyMap<string, number> = new Map(figureKeys.map((key, i) => [key, i]));

function figuresOf({ year, edition, values, statuses }: FigureRow): Figures {
  return {
    year,
    edition,
    figureAt: (key) => {
      const at = positionOf.get(key);
      const status = at === undefined ? undefined : statuses[at];
      return at === undefined || status === undefined
        ? undefined
        : { value: values[at] ?? null, status };
    },
  };
}
