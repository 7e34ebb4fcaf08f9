import { change, findDistricts, findUnits } from '#app/publishers/actions.ts';
import { Filing as FilingPanel } from '#components/publishers/filing.tsx';
import { db } from '#db/client.ts';
import { candidates } from '#db/queries/candidates.ts';
import type { StoredReport } from '#db/queries/report.ts';
import { regionWords } from '#lib/register/region.ts';

/** Whose report it is and of which year, to be said or to be changed. */
export async function Filing({ kept }: { kept: StoredReport }) {
  const { id, publisher, report } = kept;
  const isFiled = publisher !== null && report.year !== null;
  return (
    <FilingPanel
      reportId={id}
      printed={report.publisher}
      year={report.year}
      office={publisher}
      candidates={isFiled ? [] : await candidates(db, id)}
      asked={isFiled ? null : askedOf(kept)}
      actions={{ change, findUnits, findDistricts }}
    />
  );
}

const askedOf = (kept: StoredReport) => ({
  title: kept.publisher === null ? '这份报告归哪个单位？' : '这份报告是哪一年的？',
  why: `${whyOf(kept)}归档以前不计入统计。`,
});

function whyOf({ publisher, report }: StoredReport): string {
  if (publisher !== null) return '原文没有写明年度。';
  if (report.publisher === null) return '原文没有写明单位。';
  const region = regionWords(report.region);
  const told = region === '' ? '没有写明区县' : `写明的地区为“${region}”`;
  return `原文写的单位是“${report.publisher}”，${told}，可能是几处中的一处。`;
}
