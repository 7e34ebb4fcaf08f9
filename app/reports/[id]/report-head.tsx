import type { ReactNode } from 'react';
import { Identity, type IdentityRow } from '#components/source/identity.tsx';
import { type IdentityPart, identityMarks } from '#components/source/marks.ts';
import type { StoredReport } from '#db/queries/report.ts';
import type { Report } from '#lib/parse/fact.ts';
import { dayText } from '#lib/wording/settling.ts';

/** Who, what and when; and the file it was read from. */
export function ReportHead({ kept, children }: { kept: StoredReport; children: ReactNode }) {
  return (
    <div className="mb-4">
      <Identity rows={rowsOf(kept)} />
      <p className="mt-2 flex flex-wrap gap-x-6 text-note text-soft">
        <span className="break-all">
          文件 {kept.fileName} · 内容校验值 {kept.fileHash.slice(0, 12)}
        </span>
        <span>入库 {dayText(kept.storedAt)}</span>
      </p>
      {children}
    </div>
  );
}

function rowsOf({ publisher, report, readYear, document }: StoredReport): IdentityRow[] {
  const placed = new Set(identityMarks(document, report).map(({ id }) => id));
  const row = (id: IdentityPart, name: string, text: string | null | undefined): IdentityRow => ({
    id,
    name,
    text: text ?? '未写明',
    placed: placed.has(`identity-${id}`),
  });
  return [
    row('publisher', '单位', report.publisher ?? publisher?.name ?? '待定'),
    row('year', '年度', yearWords(report.year, readYear)),
    row('edition', '格式', editionName(report.edition)),
    row('publishedOn', '公布日期', report.publishedOn?.value),
    row('signedOn', '落款日期', report.signedOn?.value),
    row('period', '统计期限', report.period?.value.join(' 至 ')),
  ];
}

/** The year it is filed under, and the one that was read where a person filed it otherwise. */
function yearWords(year: number | null, read: number | null): string {
  if (year === read) return year === null ? '未写明' : `${year} 年`;
  const told = read === null ? '原文未写明' : `原文读作 ${read} 年`;
  return year === null ? told : `${year} 年（${told}）`;
}

const editionName = (id: Report['edition']): string =>
  id === 'pre-2019' ? '2019 年以前的自由格式' : `${id} 年格式`;
