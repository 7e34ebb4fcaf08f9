import type { Problem } from '#components/findings/grouped.ts';
import { alikeId } from '#components/findings/places.ts';
import { Quotations } from '#components/findings/quotations.tsx';
import { db } from '#db/client.ts';
import { report, type StoredReport } from '#db/queries/report.ts';
import { quotations } from '#lib/checks/quotations.ts';

/** Under a problem that says two reports are worded alike: their sentences side by side. */
export async function SaidAlike({ kept, problem }: { kept: StoredReport; problem: Problem }) {
  if (problem.kind === 'accused') return null;
  const { finding } = problem;
  const otherId = alikeId(finding, kept.previousId);
  const other = otherId === null ? null : await report(db, otherId);
  if (other === null) return null;
  return (
    <Quotations
      pairs={quotations(kept, other, String(finding.detail.section))}
      here={sideOf(kept)}
      there={sideOf(other)}
    />
  );
}

const sideOf = ({ id, publisher, report: { year } }: StoredReport) => ({
  id,
  name: [publisher?.shortName ?? '单位待定', `${year ?? ''} 年度报告`].join(' '),
});
