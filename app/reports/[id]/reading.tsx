import { ClaimsTable } from '#components/findings/claims-table.tsx';
import { CulpritCard } from '#components/findings/culprit-card.tsx';
import type { HrefOf } from '#components/findings/equation.tsx';
import { FindingCard } from '#components/findings/finding-card.tsx';
import { problemsOf } from '#components/findings/grouped.ts';
import { NoticesList } from '#components/findings/notices-list.tsx';
import { OpenList } from '#components/findings/open-list.tsx';
import { FormTables } from '#components/form/form-tables.tsx';
import { findingId } from '#components/source/marks.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { StoredReport } from '#db/queries/report.ts';
import { suspect } from '#lib/checks/suspect.ts';
import { checkOf } from './checked.ts';

/** What was read of the report: its problems first, then the tables, the prose and the notices. */
export function Reading({ kept }: { kept: StoredReport }) {
  const { report, findings } = kept;
  return (
    <>
      <Contents kept={kept} />
      <Problems kept={kept} />
      {report.edition === 'pre-2019' ? (
        <EmptyState title="没有可读的表格">
          这份报告用的是 2019 年以前的自由格式，没有统一的表格，只保存原文。
        </EmptyState>
      ) : (
        <FormTables edition={report.edition} facts={report.facts} checkOf={checkOf(findings)} />
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

function Problems({ kept: { findings, previousId } }: { kept: StoredReport }) {
  const problems = problemsOf(findings, suspect(findings));
  const open = findings.filter(({ verdict }) => verdict === 'undetermined');
  const hrefOf: HrefOf = ({ key, yearsAgo }) => {
    if (yearsAgo === undefined) return `#${key}`;
    return previousId === null ? null : `/reports/${previousId}#${key}`;
  };
  return (
    <section id="problems" className="grid gap-2">
      <h2 className="font-semibold">勾稽问题</h2>
      {problems.length === 0 && <Notice tone="hold">能够判定的勾稽全部成立。</Notice>}
      {problems.map((problem) =>
        problem.kind === 'culprit' ? (
          <CulpritCard key={problem.culprit.key} culprit={problem.culprit} hrefOf={hrefOf} />
        ) : (
          <FindingCard key={findingId(problem.finding)} finding={problem.finding} hrefOf={hrefOf} />
        ),
      )}
      <OpenList findings={open} />
    </section>
  );
}

function Contents({ kept: { report, findings } }: { kept: StoredReport }) {
  const failing = findings.filter(({ verdict }) => verdict === 'fails').length;
  const links: [string, string, number | null][] = [
    ['problems', '勾稽问题', failing],
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
