import { ClaimsTable } from '#components/findings/claims-table.tsx';
import { problemsOf } from '#components/findings/grouped.ts';
import { NoticesList } from '#components/findings/notices-list.tsx';
import type { PlaceOf } from '#components/findings/places.ts';
import { TrialPanel } from '#components/findings/trial-panel.tsx';
import { FormTables } from '#components/form/form-tables.tsx';
import { toldFigures } from '#components/source/told-views.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type Query, valuesOf } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { neighbourhoods } from '#db/queries/neighbourhoods.ts';
import type { StoredReport } from '#db/queries/report.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import { type Trial, trialOf } from '#lib/checks/culprit/trial.ts';
import type { ToldNumber } from '#lib/checks/finding.ts';
import type { Report } from '#lib/parse/fact.ts';
import { figureText } from '#lib/wording/equation.ts';
import { statusWord } from '#lib/wording/status.ts';
import { checkOf } from './checked.ts';
import { Problems } from './problems.tsx';
import { settledAt } from './settled.ts';

/** What was read of the report: its problems first, then the tables, the prose and the notices. */
export function Reading(props: {
  kept: StoredReport;
  query: Query;
  /** The numbers of the prose. */
  told: readonly ToldNumber[];
}) {
  const { kept, query } = props;
  const { report, findings } = kept;
  const around = neighbourhoods(db, [kept.id]).get(kept.id);
  const accusations = around === undefined ? [] : culprits(around);
  const trial = around === undefined ? null : trialOf(valuesOf(query, 'try'), kept, around);
  const problems = problemsOf(findings, accusations);
  return (
    <>
      <Contents report={report} problems={problems.length} />
      {trial && (
        <div id="trial" className="mb-4">
          <TrialPanel {...trial} placeOf={placesOf(kept)} back={`/reports/${kept.id}#problems`} />
        </div>
      )}
      <Problems kept={kept} problems={problems} placeOf={placesOf(kept)} />
      {report.edition === 'pre-2019' ? (
        <EmptyState title="没有可读的表格">
          这份报告用的是 2019 年以前的自由格式，没有统一的表格，只保存原文。
        </EmptyState>
      ) : (
        <FormTables
          edition={report.edition}
          facts={trial?.facts ?? report.facts}
          checkOf={trial ? checkOf(trial.findings, []) : checkOf(findings, accusations)}
          settledAt={settledAt(kept)}
          told={toldFigures(props.told)}
          {...(trial && { tried: printedOf(trial) })}
        />
      )}
      {report.claims.length > 0 && (
        <section id="claims" className="mt-6">
          <h2 className="mb-2 font-semibold">正文里的数字</h2>
          <ClaimsTable claims={report.claims} facts={report.facts} told={props.told} />
        </section>
      )}
      {report.notices.length > 0 && (
        <section id="notices" className="mt-6">
          <h2 className="mb-2 font-semibold">读取时的提示</h2>
          <NoticesList notices={report.notices} />
        </section>
      )}
    </>
  );
}

/** What is printed where other numbers are tried in this report, by key. */
const printedOf = ({ changes }: Trial): ReadonlyMap<string, string> =>
  new Map(
    changes
      .filter(({ years }) => years === 0)
      .map(({ key, from }) => [key, from === null ? statusWord('blank') : figureText(key, from)]),
  );

/** Figures of this report stand on this page, those of the years beside on theirs. */
const placesOf =
  ({ previousId, nextId }: StoredReport): PlaceOf =>
  ({ key, years }) => {
    if (years === 0) return `#${key}`;
    const id = years === -1 ? previousId : nextId;
    return id === null ? null : `/reports/${id}#${key}`;
  };

function Contents({ report, problems }: { report: Report; problems: number }) {
  const links: [string, string, number | null][] = [
    ['problems', '勾稽问题', problems],
    ...(report.edition === 'pre-2019'
      ? []
      : (['二', '三', '四'] as const).map((id): [string, string, null] => [
          `section-${id}`,
          `表${id}`,
          null,
        ])),
    ['claims', '正文里的数字', report.claims.length],
    ['notices', '提示', report.notices.length],
  ];
  return (
    <nav aria-label="本页内容" className="mb-3 flex flex-wrap gap-x-4 text-note print:hidden">
      {links
        .filter(([, , n]) => n !== 0)
        .map(([id, label, n]) => (
          <a key={id} href={`#${id}`} className="link">
            {label}
            {n !== null && ` ${n}`}
          </a>
        ))}
    </nav>
  );
}
