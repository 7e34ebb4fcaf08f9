import Link from 'next/link';

interface Failing {
  readonly publisherId: number;
  readonly publisherName: string;
  readonly reportId: number;
  readonly reportYear: number;
}

/** Whose report a finding is in, and of which year. */
export function Whose({ row }: { row: Failing }) {
  return (
    <>
      <Link href={`/publishers/${row.publisherId}`} className="hover:link">
        {row.publisherName}
      </Link>{' '}
      <Link href={`/reports/${row.reportId}`} className="link">
        {row.reportYear} 年
      </Link>
    </>
  );
}
