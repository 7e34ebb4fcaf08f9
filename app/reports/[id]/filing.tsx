import { change, findDistricts, findUnits } from '#app/publishers/actions.ts';
import { Filing as FilingForm } from '#components/publishers/filing.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { db } from '#db/client.ts';
import { candidates } from '#db/queries/candidates.ts';
import type { StoredReport } from '#db/queries/report.ts';
import { regionWords } from '#lib/register/region.ts';

/** Whose report it is, and of which year: asked openly while it is not known, in a fold once it is filed. */
export async function Filing({ kept }: { kept: StoredReport }) {
  const { publisher, report } = kept;
  const form = (
    <FilingForm
      // Filed elsewhere it begins anew.
      key={`${publisher?.id} ${report.year}`}
      reportId={kept.id}
      printed={report.publisher}
      year={report.year}
      office={publisher}
      candidates={await candidates(db, kept.id)}
      actions={{ change, findUnits, findDistricts }}
    />
  );
  if (publisher !== null && report.year !== null) {
    return (
      <details id="filing" className="mb-4 print:hidden">
        <summary className="inline-block cursor-pointer text-note text-accent">改归档</summary>
        <div className="mt-2 border border-hairline bg-sheet p-4">{form}</div>
      </details>
    );
  }
  return (
    <section id="filing" aria-label="归档" className="mb-4 print:hidden">
      <Notice
        tone="doubt"
        title={publisher === null ? '这份报告归哪个单位？' : '这份报告是哪一年的？'}
      >
        <p className="mb-3">{whyOf(kept)}归档以前不计入统计。</p>
        {form}
      </Notice>
    </section>
  );
}

function whyOf({ publisher, report }: StoredReport): string {
  if (publisher !== null) return '原文没有写明年度。';
  if (report.publisher === null) return '原文没有写明单位。';
  const region = regionWords(report.region);
  const told = region === '' ? '没有写明区县' : `写明的地区为“${region}”`;
  return `原文写的单位是“${report.publisher}”，${told}，可能是几处中的一处。`;
}
