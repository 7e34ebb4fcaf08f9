import Link from 'next/link';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Received } from '#db/queries/received.ts';
import { grouped } from '#lib/wording/point.ts';
import { statusWord } from '#lib/wording/status.ts';
import { VersionCell } from './version-cell.tsx';

/** The reports of a unit by year; a year others reported in and this unit did not is 未报送. */
export function Years(props: { years: readonly number[]; reports: readonly Received[] }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lead font-semibold">历年报告</h2>
      <Table
        label="历年报告"
        head={
          <tr>
            <Th>年度</Th>
            <Th>格式</Th>
            <Th>公布日期</Th>
            <Th figure>不符</Th>
            <Th figure>存疑</Th>
            <Th figure>无法判定</Th>
            <Th figure>{statusWord('inferred')}</Th>
            <Th figure>{statusWord('unread')}</Th>
            <Th>版本</Th>
            <Th>文件</Th>
          </tr>
        }
      >
        {props.years.toReversed().map((year) => {
          const report = props.reports.find((one) => one.year === year);
          return report ? <Row key={year} report={report} /> : <Absent key={year} year={year} />;
        })}
      </Table>
    </section>
  );
}

function Row({ report }: { report: Received }) {
  return (
    <tr>
      <Td>
        <Link href={`/reports/${report.reportId}`} className="font-semibold link">
          {report.year}
        </Link>
      </Td>
      <Td>{report.edition === 'pre-2019' ? '旧格式' : report.edition}</Td>
      <Td className="whitespace-nowrap">{report.publishedOn ?? '未写明'}</Td>
      <Td figure className={report.failing > 0 ? 'font-semibold text-fail' : 'text-soft'}>
        {grouped(report.failing)}
      </Td>
      <Td figure>{grouped(report.warnings)}</Td>
      <Td figure>{grouped(report.undetermined)}</Td>
      <Td figure>{grouped(report.inferred)}</Td>
      <Td figure>{grouped(report.unread)}</Td>
      <Td className="min-w-48">
        <VersionCell reportId={report.reportId} />
      </Td>
      <Td className="break-all text-soft">{report.fileName}</Td>
    </tr>
  );
}

function Absent({ year }: { year: number }) {
  return (
    <tr>
      <Td>{year}</Td>
      <Td colSpan={9} className="hatch-absent">
        <span className="bg-sheet px-1 text-soft">{statusWord('not-received')}</span>
      </Td>
    </tr>
  );
}
