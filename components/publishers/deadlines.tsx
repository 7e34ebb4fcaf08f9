'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { regionWords } from '#lib/register/region.ts';
import { dueWords, spanWords } from '#lib/wording/deadline.ts';
import { grouped } from '#lib/wording/point.ts';
import type { AreaGroup, DeadlineActions, DeadlineEntry, DeadlineInForce } from './deadline.ts';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { useDeadlines } from './use-deadlines.tsx';

interface Props {
  readonly inForce: readonly DeadlineInForce[];
  readonly entries: readonly DeadlineEntry[];
  readonly groups: readonly AreaGroup[];
  /** Year of the newest reports. */
  readonly newest: number | null;
  readonly actions: DeadlineActions;
}

/** The deadlines of districts, cities and provinces: what is in force and since when, to be set and withdrawn. */
export function Deadlines({ inForce, entries, groups, newest, actions }: Props) {
  const [open, show] = useState<DeadlineInForce | 'new' | null>(null);
  const { set, undo, pending, question, message } = useDeadlines(actions);
  const close = () => show(null);
  const withdraw = (due: DeadlineInForce) => set({ ...due, day: null }, '已取消本地期限');
  return (
    <section aria-labelledby="deadlines-title" className="mb-4 grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="deadlines-title" className="text-lead font-semibold">
          公布期限
        </h2>
        <p className="text-note text-soft">
          {inForce.length === 0 && '没有设定本地期限。'}
          法定期限：街道、乡镇和部门次年 1 月 31 日，区县、市、省汇总年报次年 3 月 31 日。
        </p>
        <Button className="ml-auto" disabled={groups.length === 0} onClick={() => show('new')}>
          设定期限
        </Button>
      </div>
      {open === null && message}
      {inForce.length > 0 && (
        <Table label="本地公布期限" head={<Head />}>
          {inForce.map((due) => (
            <Row
              key={due.id}
              due={due}
              pending={pending}
              change={() => show(due)}
              withdraw={() => withdraw(due)}
            />
          ))}
        </Table>
      )}
      {entries.length > 0 && <Entries entries={entries} pending={pending} undo={undo} />}
      {open !== null && (
        <DeadlineDialog
          before={open === 'new' ? null : open}
          groups={groups}
          firstYear={newest}
          pending={pending}
          message={message}
          close={close}
          send={(due) => set(due, '已设定公布期限', close)}
        />
      )}
      {question}
    </section>
  );
}

const Head = () => (
  <tr>
    <Th>地区</Th>
    <Th>报告年度</Th>
    <Th>期限</Th>
    <Th>设定</Th>
    <Th>
      <span className="sr-only">操作</span>
    </Th>
  </tr>
);

function Row(props: {
  due: DeadlineInForce;
  pending: boolean;
  change: () => void;
  withdraw: () => void;
}) {
  const { area, firstYear, lastYear, day, at, actor } = props.due;
  const named = `${regionWords(area)} ${spanWords(firstYear, lastYear)}`;
  return (
    <tr>
      <Th scope="row" className="text-left">
        {regionWords(area)}
      </Th>
      <Td className="whitespace-nowrap">{spanWords(firstYear, lastYear)}</Td>
      <Td className="whitespace-nowrap">{dueWords(day)}</Td>
      <Td className="whitespace-nowrap text-soft">
        {at} {actor}
      </Td>
      <Td className="text-right whitespace-nowrap">
        <Button look="quiet" aria-label={`修改 ${named}`} onClick={props.change}>
          修改
        </Button>
        <Button
          look="quiet"
          aria-label={`取消期限 ${named}`}
          disabled={props.pending}
          onClick={props.withdraw}
        >
          取消期限
        </Button>
      </Td>
    </tr>
  );
}

function Entries(props: {
  entries: readonly DeadlineEntry[];
  pending: boolean;
  undo: (event: number) => void;
}) {
  return (
    <details className="text-note">
      <summary>期限变更记录 {grouped(props.entries.length)} 条</summary>
      <ol className="mt-1 divide-y divide-hairline border border-hairline bg-sheet">
        {props.entries.map(({ id, at, actor, words, undone }) => (
          <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-4 px-3">
            <span className="whitespace-nowrap text-soft">{at}</span>
            <span className={undone === null ? '' : 'text-soft line-through'}>{words}</span>
            <span className="text-soft">{actor}</span>
            {undone === null ? (
              <Button
                look="quiet"
                className="ml-auto"
                disabled={props.pending}
                aria-label={`撤销：${words}`}
                onClick={() => props.undo(id)}
              >
                撤销
              </Button>
            ) : (
              <span className="ml-auto text-soft">已由 {undone} 撤销</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
