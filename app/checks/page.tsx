import type { Metadata } from 'next';
import { ruleOf, talliesOf } from '#app/charts/checks.ts';
import { Choice } from '#app/charts/filters.tsx';
import { nothingIn } from '#app/charts/nothing.tsx';
import { type Scope, scopeOf } from '#app/charts/scope.ts';
import { Trail } from '#app/charts/trail.tsx';
import type { SearchParams } from '#app/search-params.ts';
import { FilterBar } from '#components/ui/filter-bar.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { PaperLinks } from '#components/ui/paper-links.tsx';
import { db } from '#db/client.ts';
import { problemCounts } from '#db/queries/problems.ts';
import { solvedProblems } from '#db/queries/problems-solved.ts';
import { rules } from '#lib/checks/rules.ts';
import { consistencyOf } from '#lib/stats/coverage.ts';
import { grouped } from '#lib/wording/point.ts';
import { problemsAsked, shownOf } from './asked.ts';
import { Handled } from './handled.tsx';
import { Heat } from './heat.tsx';
import { ProblemList } from './problem-list.tsx';
import { StateTabs } from './state-tabs.tsx';
import { UndecidedList, UndecidedReasons } from './undecided-list.tsx';

export const metadata: Metadata = { title: '勾稽问题' };

const path = '/checks';

export default async function ChecksPage({ searchParams }: { searchParams: SearchParams }) {
  const scope = await scopeOf(path, await searchParams);
  const { query, choices } = scope;
  const rule = rules.find(({ id }) => id === ruleOf(query));
  return (
    <>
      <PageHeader
        title="勾稽问题"
        above={
          <Trail
            path={path}
            scope={scope}
            {...(rule && { inside: { label: rule.title, without: {} } })}
          />
        }
        lead="表格的合计、收办平衡、跨年结转，以及格式、期限等各项检查。结果供辅助研判，原数照录，不作修改。"
      />
      <FilterBar
        action={path}
        query={query}
        units={choices.units}
        years={choices.years}
        keep={['view', 'count', 'form', 'state']}
      >
        <Choice name="rule" label="规则" scope={scope} options={ruleOptions} />
        <Choice name="severity" label="程度" scope={scope} options={severityOptions} />
      </FilterBar>
      {nothingIn(scope) ?? (
        <>
          <Summary scope={scope} />
          <PaperLinks query={query} />
          <Heat path={path} scope={scope} />
          <UndecidedReasons path={path} scope={scope} />
          <Problems scope={scope} />
          <Handled />
        </>
      )}
    </>
  );
}

const ruleOptions = [['', '全部'], ...rules.map(({ id, title }) => [id, title] as const)] as const;

const severityOptions = [
  ['', '全部'],
  ['error', '不符'],
  ['warning', '存疑'],
  ['info', '提示'],
] as const;

/** The list the address asks for: problems to be acted upon, or what has no verdict. */
function Problems({ scope }: { scope: Scope }) {
  const shown = shownOf(scope);
  if (shown === 'undetermined') return <UndecidedList path={path} scope={scope} />;
  const asked = problemsAsked(scope);
  const counts = problemCounts(db, asked);
  const solved = solvedProblems(db, asked);
  const shared = { path, scope, shown, counts };
  return (
    <>
      <StateTabs {...shared} solved={solved.length} />
      <ProblemList {...shared} solved={solved} />
    </>
  );
}

/** 勾稽一致率 over the reports whose sums could all be judged; the others are told apart. */
async function Summary({ scope }: { scope: Scope }) {
  const { consistent, failing, open } = consistencyOf(scope.received, await talliesOf(scope));
  const judged = consistent + failing;
  return (
    <p className="mt-4">
      合计与平衡全部可判定的报告 {grouped(judged)} 份，其中勾稽一致 {grouped(consistent)} 份
      {judged > 0 && `（${((consistent / judged) * 100).toFixed(1)}%，n=${grouped(judged)}）`}、不符{' '}
      {grouped(failing)} 份
      {open > 0 && `；另有 ${grouped(open)} 份因空白或未识别不能全部判定，不计入一致率`}。
    </p>
  );
}
