import Link from 'next/link';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Publisher } from '#db/queries/publishers.ts';
import type { Received } from '#db/queries/received.ts';
import type { Expects } from '#lib/stats/expected.ts';
import { statusWord } from '#lib/wording/status.ts';

interface Props {
  readonly units: readonly Publisher[];
  readonly years: readonly number[];
  readonly reports: readonly Received[];
  readonly expects: Expects;
  readonly aliases: ReadonlyMap<number, readonly string[]>;
  readonly codes: ReadonlyMap<number, string | null>;
}

/** The units of the register by district, and what each has sent. */
export function RegisterTable(props: Props) {
  if (props.units.length === 0) return <EmptyState title="没有符合条件的单位" />;
  return (
    <Table
      label="单位"
      head={
        <tr>
          <Th>单位</Th>
          <Th>区县</Th>
          {props.years.map((year) => (
            <Th key={year} className="text-center">
              {year}
            </Th>
          ))}
          <Th>区划代码</Th>
          <Th>别名</Th>
        </tr>
      }
    >
      {props.units.map((unit) => (
        <Row key={unit.id} unit={unit} {...props} />
      ))}
    </Table>
  );
}

function Row({ unit, years, reports, expects, aliases, codes }: Props & { unit: Publisher }) {
  return (
    <tr>
      <Th scope="row" className="text-left">
        <Link href={`/publishers/${unit.id}`} title={unit.name} className="link">
          {unit.shortName}
        </Link>
      </Th>
      <Td className="whitespace-nowrap">
        {unit.district ?? <span className="text-soft">未写明</span>}
        <span className="text-soft">
          {' '}
          {[unit.region.city, unit.region.province].filter((name) => name !== null).join('，')}
        </span>
      </Td>
      {years.map((year) => (
        <Year
          key={year}
          unit={unit}
          year={year}
          report={reports.find((one) => one.publisherId === unit.id && one.year === year)}
          isDue={expects({ unit: unit.id, year })}
        />
      ))}
      <Td className="text-soft">{codes.get(unit.id) ?? '—'}</Td>
      <Td className="text-soft">{aliases.get(unit.id)?.join('、')}</Td>
    </tr>
  );
}

function Year(props: {
  unit: Publisher;
  year: number;
  report: Received | undefined;
  isDue: boolean;
}) {
  const { unit, year, report, isDue } = props;
  if (report !== undefined) {
    return (
      <Td className="text-center">
        <Link
          href={`/reports/${report.reportId}`}
          className="link"
          aria-label={`${unit.shortName} ${year} 年报告，${report.versions} 份`}
        >
          {report.versions}
        </Link>
      </Td>
    );
  }
  if (!isDue) {
    return (
      <Td className="text-center text-soft" title="不需报送">
        <span aria-hidden>—</span>
        <span className="sr-only">不需报送</span>
      </Td>
    );
  }
  return (
    <Td className="hatch-absent text-center">
      <span className="bg-sheet px-1 whitespace-nowrap text-soft">
        {statusWord('not-received')}
      </span>
    </Td>
  );
}
