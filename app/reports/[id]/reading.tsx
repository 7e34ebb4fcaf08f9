import { ClaimsTable } from '#components/findings/claims-table.tsx';
import type { HrefOf } from '#components/findings/equation.tsx';
import { type Problem, problemId, problemsOf } from '#components/findings/grouped.ts';
import { NoticesList } from '#components/findings/notices-list.tsx';
import { OpenList } from '#components/findings/open-list.tsx';
import { ProblemCard } from '#components/findings/problem-card.tsx';
import { FormTables } from '#components/form/form-tables.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { StoredReport } from '#db/queries/report.ts';
import { suspect } from '#lib/checks/suspect.ts';
import type { Report } from '#lib/parse/fact.ts';
import { checkOf } from './checked.ts';
import { settledAt } from './settled.ts';

/** What was read of the report: its problems first, then the tables, the prose and the notices. */
export function Reading({ kept }: { kept: StoredReport }) {
  const { report, findings } = kept;
  const problems = problemsOf(findings, suspect(findings));
  return (
    <>
      <Contents report={report} problems={problems.length} />
      <Problems kept={kept} problems={problems} />
      {report.edition === 'pre-2019' ? (
        <EmptyState title="没有可读的表格">
          这份报告用的是 2019 年以前的自由格式，没有统一的表格，只保存原文。
        </EmptyState>
      ) : (
        <FormTables
          edition={report.edition}
          facts={report.facts}
          checkOf={checkOf(findings)}
          settledAt={settledAt(kept)}
        />
      )}
      {report.claims.length > 0 && (
        <section id="claims" className="mt-6">
          <h2 className="mb-2 font-semibold">正文里的数字</h2>
          <ClaimsTable claims={report.claims} facts={report.facts} />
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

function Problems(props: { kept: StoredReport; problems: readonly Problem[] }) {
  const { problems } = props;
  const { findings, previousId } = props.kept;
  const open = findings.filter(({ verdict }) => verdict === 'undetermined');
  const hrefOf: HrefOf = ({ key, yearsAgo }) => {
    if (yearsAgo === undefined) return `#${key}`;
    return previousId === null ? null : `/reports/${previousId}#${key}`;
  };
  return (
    <section id="problems" className="grid gap-2">
      <h2 className="font-semibold">勾稽问题</h2>
      {problems.length === 0 && <Notice tone="hold">能够判定的勾稽全部成立。</Notice>}
      {problems.map((problem) => (
        <ProblemCard key={problemId(problem)} problem={problem} hrefOf={hrefOf} />
      ))}
      <OpenList findings={open} />
    </section>
  );
}

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
