import type { HistoryEntry } from '#components/review/history-list.tsx';
import type { ActDone } from '#db/queries/history.ts';
import type { Vanished } from '#db/queries/vanished.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { momentText } from '#lib/wording/settling.ts';
import { historyEntries } from './settled.ts';

/**
 * What happened to a report, the last first: what persons settled in it, each with the problems that took
 * away, here or in reports beside it; and the problems that went away for other reasons.
 */
export function wholeHistory(
  reportId: number,
  acts: readonly ActDone[],
  vanished: readonly Vanished[],
): HistoryEntry[] {
  const [own, others] = parted(vanished, ({ settling }) => settling?.reportId === reportId);
  const settled = historyEntries(acts).map((entry, i) => ({
    at: acts[i]?.at ?? '',
    entry: {
      ...entry,
      vanished: wordsOf(
        own.filter((one) => one.settling?.act === entry.act),
        reportId,
      ),
    },
  }));
  const judged = strokesOf(others).map(([first, ...rest]) => ({
    at: first.at,
    entry: entryOf(first, [first, ...rest], reportId),
  }));
  return [...settled, ...judged]
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ entry }) => entry);
}

/** What went away when a report was judged once; never nothing. */
function strokesOf(vanished: readonly Vanished[]): [Vanished, ...Vanished[]][] {
  const strokes = new Map<string, [Vanished, ...Vanished[]]>();
  for (const one of vanished) {
    const name = `${one.at} ${one.reportId} ${one.cause}`;
    const known = strokes.get(name);
    if (known === undefined) strokes.set(name, [one]);
    else known.push(one);
  }
  return [...strokes.values()];
}

const entryOf = (
  { at, cause, settling, office }: Vanished,
  vanished: readonly Vanished[],
  reportId: number,
): HistoryEntry => ({
  act: null,
  action: cause === 'settled' ? `改动 ${beside(settling, office)}` : causes[cause],
  actor: settling?.actor ?? '',
  at: momentText(at),
  reason: null,
  undone: settling?.undone ? `${settling.undone.actor} ${momentText(settling.undone.at)}` : null,
  total: 0,
  rows: [],
  vanished: wordsOf(vanished, reportId),
});

const causes = {
  version: '版本变动后复核',
  read: '重新识读后复核',
  filed: '归档变动后复核',
  rules: '按现行规则和期限复核',
} as const satisfies Record<Exclude<Vanished['cause'], 'settled'>, string>;

/** A report as it is told in the history of another: `2023 年度报告`, with its office where that is another. */
function beside(told: Told | null, office: string | null): string {
  const report = `${told?.year ?? ''} 年度报告`.trim();
  return told === null || told.office === office
    ? report
    : `${told.office ?? '单位待定'} ${report}`;
}

type Told = Pick<Vanished, 'office' | 'year'>;

/** Each problem as it had been told, and whether it is gone or can no longer be decided. */
const wordsOf = (vanished: readonly Vanished[], reportId: number): string[] =>
  vanished.map(({ finding, undecided, ...one }) => {
    const { title, sentence } = findingSentence(finding);
    const isHere = one.reportId === reportId;
    const where = isHere ? '' : `${beside(one, one.settling?.office ?? null)} `;
    return `${undecided ? '现无法判定' : '消除'}：${where}${title}，${sentence}`;
  });

function parted<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
