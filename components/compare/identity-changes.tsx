import { Table, Td, Th } from '#components/ui/table.tsx';
import type { IdentityChange } from '#lib/compare/difference.ts';
import { identityWords } from './summary.ts';

/** What was changed of who, what and when. */
export function IdentityChanges({ changes }: { changes: readonly IdentityChange[] }) {
  return (
    <Table
      label="标题和日期的改动"
      head={
        <tr>
          <Th>项目</Th>
          <Th>原为</Th>
          <Th>改为</Th>
        </tr>
      }
    >
      {changes.map(({ part, before, after }) => (
        <tr key={part}>
          <Td>{identityWords[part]}</Td>
          <Td>
            <del className="line-through">{before ?? '未写明'}</del>
          </Td>
          <Td>
            <ins className="font-semibold no-underline">{after ?? '未写明'}</ins>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
