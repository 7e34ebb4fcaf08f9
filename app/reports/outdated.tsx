import { RereadButton } from '#components/compare/reread-button.tsx';
import { db } from '#db/client.ts';
import { outdated } from '#lib/intake/rereading.ts';
import { grouped } from '#lib/wording/point.ts';
import { rereadOlder } from './[id]/versions/actions.ts';

/** How many files an older reader read or refused, and the way to have them read again. */
export function Outdated() {
  const { reports, refused } = outdated(db);
  if (reports + refused === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-2 text-note text-soft">
      有 {grouped(reports)} 份报告由旧版读取器读出
      {refused > 0 && `，另有 ${grouped(refused)} 个文件当时未收`}
      ；重读保留归档、版本和人工核定的数。
      <RereadButton label="重读" reread={rereadOlder} />
    </p>
  );
}
