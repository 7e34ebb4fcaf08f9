import { Table, Td, Th } from '#components/ui/table.tsx';
import type { RefusedFile } from '#db/queries/files.ts';
import { grouped } from '#lib/wording/point.ts';
import { refusalWords } from '#lib/wording/refusal.ts';
import { dayText } from '#lib/wording/settling.ts';

/** Files that came in and are no report: kept, each with the reason. */
export function RefusedFiles({ files }: { files: readonly RefusedFile[] }) {
  if (files.length === 0) return null;
  return (
    <section id="refused" className="mt-8">
      <h2 className="mb-2 text-lead font-semibold">未收的文件 {grouped(files.length)}</h2>
      <Table
        label="未收的文件"
        head={
          <tr>
            <Th>文件</Th>
            <Th>原因</Th>
            <Th figure>字节</Th>
            <Th>收到</Th>
          </tr>
        }
      >
        {files.map((file) => (
          <tr key={file.fileId}>
            <Td>
              <a href={`/reports/refused/${file.fileId}`} download className="break-all link">
                {file.name}
              </a>
            </Td>
            <Td className="min-w-72">{refusalWords(file.because, file.detail)}</Td>
            <Td figure>{grouped(file.size)}</Td>
            <Td className="whitespace-nowrap text-soft">{dayText(file.receivedAt)}</Td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
