import { carriedIn, solvedIn, solvedKey } from '#app/problems/carried.ts';
import { InPlace } from '#app/problems/in-place.tsx';
import { Solved } from '#app/problems/solved.tsx';
import { findingsIn, type Problem, problemId } from '#components/findings/grouped.ts';
import { OpenList } from '#components/findings/open-list.tsx';
import { type PlaceOf, trialHref } from '#components/findings/places.ts';
import { ProblemCard } from '#components/findings/problem-card.tsx';
import { idOf } from '#components/problems/problem.ts';
import { StateMenu } from '#components/problems/state-menu.tsx';
import type { Shortcut } from '#components/review/keys.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { StoredReport } from '#db/queries/report.ts';
import { grouped } from '#lib/wording/point.ts';
import { SaidAlike } from './said-alike.tsx';

/** What the desk and the tools of a figure obey on the same page. */
const besides: readonly Shortcut<string>[] = [
  { command: 'next-place', keys: ['n'], words: '下一处问题或存疑的数，并在原文标出' },
  { command: 'previous-place', keys: ['p'], words: '上一处问题或存疑的数，并在原文标出' },
  { command: 'edit', keys: ['e'], words: '核定、更正选中的数' },
];

/** What is wrong in a report, each carried on where it stands; then what was solved and nobody closed. */
export function Problems(props: {
  kept: StoredReport;
  problems: readonly Problem[];
  placeOf: PlaceOf;
}) {
  const { kept, problems } = props;
  const carried = carriedIn([kept.id]);
  const solved = solvedHere(kept);
  const grave = problems.filter((problem) => !isHint(problem));
  const hints = problems.filter(isHint);
  const isLong = hints.length > mostHints;
  const card = (problem: Problem) => (
    <ProblemCard
      key={problemId(problem)}
      problem={problem}
      placeOf={props.placeOf}
      trialOf={(remedy) => trialHref(kept.id, remedy)}
    >
      <SaidAlike kept={kept} problem={problem} />
      <StateMenu of={carried.keysOf(kept.id, findingsIn(problem))} />
    </ProblemCard>
  );
  const open = kept.findings.filter(({ verdict }) => verdict === 'undetermined');
  return (
    <section id="problems" className="grid gap-2">
      <h2 className="font-semibold">勾稽问题</h2>
      {problems.length === 0 && <NothingWrong kept={kept} />}
      {problems.length > 0 && carried.all.length === 0 && <WithoutState kept={kept} />}
      <InPlace problems={[...carried.all, ...solved.all]} besides={besides}>
        {(isLong ? grave : problems).map(card)}
        {isLong && (
          <details>
            <summary className="py-1">
              提示 {grouped(hints.length)} 处{' '}
              <span className="text-soft">（填写和格式，不是数字不符）</span>
            </summary>
            <div className="grid gap-2">{hints.map(card)}</div>
          </details>
        )}
        {solved.rows.map((row) => (
          <Solved key={idOf(solvedKey(row))} row={row} />
        ))}
      </InPlace>
      <OpenList findings={open} />
    </section>
  );
}

/** Hints shown one by one; more of them would bury what is wrong. */
const mostHints = 3;

const isHint = (problem: Problem) =>
  findingsIn(problem).every(({ severity }) => severity === 'info');

/** Sums that hold are good news; a report without figures has none to tell. */
const NothingWrong = ({ kept: { report } }: { kept: StoredReport }) =>
  report.facts.some(({ value }) => value !== null) ? (
    <Notice tone="hold">能够判定的勾稽全部成立。</Notice>
  ) : (
    <Notice>没有读到表格里的数，没有可以判定的勾稽。</Notice>
  );

/** Only problems of a report that counts are carried on. */
const WithoutState = ({ kept: { publisher, report } }: { kept: StoredReport }) => (
  <p className="text-note text-soft">
    {publisher === null || report.year === null
      ? '这份报告还没有归档；归档以后，问题才有状态可改。'
      : '这一份不是现行的；问题的状态在现行的一份里改。'}
  </p>
);

/** What former versions had wrong is told with the version that counts. */
function solvedHere({ id, publisher, report: { year } }: StoredReport) {
  const none = { all: [], rows: [] };
  if (publisher === null || year === null) return none;
  const solved = solvedIn(publisher.id, year);
  return solved.rows.every(({ reportId }) => reportId === id) ? solved : none;
}
