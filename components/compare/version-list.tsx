import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { grouped } from '#lib/wording/point.ts';
import { dayText } from '#lib/wording/settling.ts';
import { statusWord } from '#lib/wording/status.ts';
import { undecidedWords } from './undecided-words.ts';

/** One file of a report as the list shows it. */
export interface Rendered {
  readonly id: number;
  readonly fileName: string;
  readonly storedAt: string;
  readonly publishedOn: string | null;
  readonly inferred: number;
  readonly unread: number;
  readonly undecided: keyof typeof undecidedWords | null;
}

export interface Versioned extends Rendered {
  readonly version: number;
  readonly current: boolean;
  readonly pinned: boolean;
  readonly twins: readonly Rendered[];
}

/** The versions of a year, the newest first, each with the other formats it came in. */
export function VersionList(props: {
  versions: readonly Versioned[];
  /** What can be done with a version or a rendition of it. */
  action: (one: Rendered, version: Versioned) => ReactNode;
}) {
  return (
    <Table
      label="各版本"
      head={
        <tr>
          <Th>版本</Th>
          <Th>收到</Th>
          <Th>公布日期</Th>
          <Th>文件</Th>
          <Th figure>{statusWord('inferred')}</Th>
          <Th figure>{statusWord('unread')}</Th>
          <Th>
            <span className="sr-only">决定</span>
          </Th>
        </tr>
      }
    >
      {props.versions.flatMap((version) => [
        <Row key={version.id} one={version} action={props.action(version, version)}>
          <Link href={`/reports/${version.id}`} className="font-semibold link">
            第 {version.version} 版
          </Link>{' '}
          {version.current && <Badge tone="accent">现行</Badge>}{' '}
          {version.pinned && <Badge>人工选定</Badge>}
        </Row>,
        ...version.twins.map((twin) => (
          <Row key={twin.id} one={twin} action={props.action(twin, version)}>
            <Link href={`/reports/${twin.id}`} className="link">
              第 {version.version} 版的另一格式
            </Link>
          </Row>
        )),
      ])}
    </Table>
  );
}

function Row({ one, action, children }: { one: Rendered; action: ReactNode; children: ReactNode }) {
  return (
    <tr>
      <Td className="min-w-44">
        {children}
        {one.undecided !== null && (
          <p className="text-doubt">新到版本，请定：{undecidedWords[one.undecided]}</p>
        )}
      </Td>
      <Td className="whitespace-nowrap text-soft">{dayText(one.storedAt)}</Td>
      <Td className="whitespace-nowrap">
        {one.publishedOn ?? <span className="text-soft">未写明</span>}
      </Td>
      <Td className="min-w-48 break-all text-soft">{one.fileName}</Td>
      <Td figure>{grouped(one.inferred)}</Td>
      <Td figure>{grouped(one.unread)}</Td>
      <Td className="text-right whitespace-nowrap">{action}</Td>
    </tr>
  );
}
