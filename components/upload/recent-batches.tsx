import Link from 'next/link';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { grouped } from '#lib/wording/point.ts';
import { momentText } from '#lib/wording/settling.ts';
import type { BatchLine } from './outcome.ts';

/** The last batches, from wherever they came, and what became of their files. */
export function RecentBatches({ batches }: { batches: readonly BatchLine[] }) {
  if (batches.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lead font-semibold">最近收到</h2>
      <Table
        label="最近收到"
        head={
          <tr>
            <Th>时间</Th>
            <Th>来源</Th>
            <Th figure>文件</Th>
            <Th className="w-1/2">结果</Th>
          </tr>
        }
      >
        {batches.map((batch) => (
          <tr key={batch.id}>
            <Td className="whitespace-nowrap">
              <Link href={`/upload?batch=${batch.id}`} className="link">
                {/* The clock of the server may be set to another zone than the browser's. */}
                <time dateTime={batch.openedAt} suppressHydrationWarning>
                  {momentText(batch.openedAt)}
                </time>
              </Link>
            </Td>
            <Td className="min-w-48 break-all">{sourceOf(batch)}</Td>
            <Td figure>{grouped(sum(Object.values(batch.counts)))}</Td>
            <Td className="min-w-48">{resultOf(batch)}</Td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const sources: Record<BatchLine['source'], string> = {
  upload: '网页上传',
  terminal: '命令行',
  watched: '监看文件夹',
  samples: '示例年报',
  reread: '用新版读取器重读',
};

const sourceOf = ({ source, folder }: BatchLine) =>
  folder === null ? sources[source] : `${sources[source]} ${folder}`;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

const outcomes: readonly (readonly [keyof BatchLine['counts'], string])[] = [
  ['waiting', '待读取'],
  ['stored', '入库'],
  ['same', '已在库中'],
  ['refused', '未收'],
  ['unpacked', '展开压缩包'],
  ['joined', '并入多页报告'],
  ['taken-back', '已取消'],
];

const resultOf = ({ counts }: BatchLine) =>
  outcomes
    .filter(([status]) => counts[status] > 0)
    .map(([status, word]) => `${word} ${grouped(counts[status])}`)
    .join('，');
