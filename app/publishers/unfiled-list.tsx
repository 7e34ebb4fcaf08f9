import Link from 'next/link';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Unfiled } from '#db/queries/register.ts';
import { regionWords } from '#lib/register/region.ts';
import { grouped } from '#lib/wording/point.ts';
import { dayText } from '#lib/wording/settling.ts';

/** Reports that wait until somebody says whose they are, or of which year. */
export function UnfiledList({ rows, total }: { rows: readonly Unfiled[]; total: number }) {
  return (
    <section id="unfiled" className="mb-6" aria-labelledby="unfiled-title">
      <h2 id="unfiled-title" className="mb-1 text-lead font-semibold">
        待归档 {grouped(total)} 份
      </h2>
      <p className="mb-2 text-note text-soft">
        单位重名、没有写明单位或年度的报告不作猜测，也不计入统计；归档一份，同名的一并归档。
      </p>
      <Table
        label="待归档的报告"
        head={
          <tr>
            <Th>原文所写单位</Th>
            <Th>原文所写地区</Th>
            <Th>年度</Th>
            <Th>文件</Th>
            <Th>入库</Th>
            <Th>归档</Th>
          </tr>
        }
      >
        {rows.map((row) => (
          <tr key={row.reportId}>
            <Td>{row.office ?? row.printed ?? <span className="text-doubt">未写明单位</span>}</Td>
            <Td className="text-soft">{regionWords(row.region) || '未写明'}</Td>
            <Td className="whitespace-nowrap">
              {row.year ?? <span className="text-doubt">年度待定</span>}
            </Td>
            <Td className="min-w-40 break-all text-soft">{row.fileName}</Td>
            <Td className="whitespace-nowrap text-soft">{dayText(row.storedAt)}</Td>
            <Td className="whitespace-nowrap">
              <Link
                href={`/reports/${row.reportId}#filing`}
                className="link"
                aria-label={`归档 ${row.fileName}`}
              >
                归档
              </Link>
            </Td>
          </tr>
        ))}
      </Table>
      {rows.length < total && (
        <p className="mt-1 text-note text-soft">先列前 {grouped(rows.length)} 份。</p>
      )}
    </section>
  );
}
