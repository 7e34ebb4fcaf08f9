import Link from 'next/link';
import { undecidedWords } from '#components/compare/undecided-words.ts';
import { Notice } from '#components/ui/notice.tsx';
import { db } from '#db/client.ts';
import { undecidedVersions } from '#db/queries/versions.ts';
import { grouped } from '#lib/wording/point.ts';

/** So many are listed; the others show when these are decided. */
const most = 20;

/** Versions of which a person has to say whether they count. */
export function UndecidedVersions() {
  const waiting = undecidedVersions(db);
  if (waiting.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="doubt" title={`新到版本，请定：${grouped(waiting.length)} 份`}>
        <ul>
          {waiting
            .slice(0, most)
            .map(({ reportId, currentId, publisherName, year, version, because }) => (
              <li key={reportId}>
                <Link
                  href={`/reports/${reportId}/versions?from=${currentId}&to=${reportId}`}
                  className="link"
                >
                  {publisherName} {year} 年第 {version} 版
                </Link>
                <span className="text-note text-soft"> {undecidedWords[because]}</span>
              </li>
            ))}
        </ul>
      </Notice>
    </div>
  );
}
