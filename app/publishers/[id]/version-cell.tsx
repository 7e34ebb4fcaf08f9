import Link from 'next/link';
import { defaultPair, pair } from '#app/reports/[id]/versions/pair.ts';
import { changeSummary } from '#components/compare/summary.ts';
import { Badge } from '#components/ui/badge.tsx';
import { db } from '#db/client.ts';
import { versionsBeside } from '#db/queries/versions.ts';

/** Which version of a year counts, what was changed in it, and whether a newer one waits to be decided. */
export async function VersionCell({ reportId }: { reportId: number }) {
  const versions = versionsBeside(db, reportId);
  const current = versions.find((version) => version.current);
  const files = versions.flatMap(({ twins, ...version }) => [version, ...twins]);
  if (current === undefined || files.length === 1) return '第 1 版';
  const ids = versions.length > 1 ? defaultPair(versions, current.id) : null;
  const compared = ids && (await pair(...ids));
  const summary = compared && changeSummary(compared.difference);
  return (
    <>
      <Link href={`/reports/${current.id}/versions`} className="link">
        {versions.length === 1
          ? `第 1 版，${files.length} 种格式`
          : `共 ${versions.length} 版，第 ${current.version} 版为准`}
      </Link>
      {files.some(({ undecided }) => undecided !== null) && (
        <>
          {' '}
          <Badge tone="doubt">新到版本，请定</Badge>
        </>
      )}
      {summary && <p className="text-soft">发布后有变动：{summary}</p>}
    </>
  );
}
