'use client';

import type { FormEvent, ReactNode } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input, Select } from '#components/ui/field.tsx';
import { FormActions } from '#components/ui/form-actions.tsx';
import { regionWords } from '#lib/register/region.ts';
import type { AreaGroup, Deadline, DeadlineInForce } from './deadline.ts';

interface Props {
  /** What is changed; null: a new one. */
  readonly before: DeadlineInForce | null;
  readonly groups: readonly AreaGroup[];
  /** Offered for a new one: the year of the newest reports. */
  readonly firstYear: number | null;
  readonly pending: boolean;
  readonly message: ReactNode;
  readonly send: (deadline: Deadline) => void;
  readonly close: () => void;
}

/** Asks for the area, the years and the day of a deadline. */
export function DeadlineDialog({ before, groups, pending, message, send, close, ...props }: Props) {
  const all = groups.flatMap(({ areas }) => areas);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const area = before?.area ?? all[Number(form.get('area'))];
    if (area === undefined) return;
    const day = `01-${String(form.get('day')).padStart(2, '0')}`;
    const firstYear = before === null ? yearOf(form, 'first') : before.firstYear;
    send({ area, day, firstYear, lastYear: yearOf(form, 'last') });
  };
  return (
    <Dialog title={before === null ? '设定公布期限' : '修改公布期限'} onClose={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-soft">
          适用于这个地区应在次年 1 月 31
          日前公布的单位：街道、乡镇和部门。地区本级的汇总年报不受影响，仍为次年 3 月 31 日。
        </p>
        {before === null ? (
          <Field label="地区">
            <Select name="area" required>
              <AreaOptions groups={groups} />
            </Select>
          </Field>
        ) : (
          <p className="font-semibold">
            {regionWords(before.area)}
            {before.firstYear !== null && `，自 ${before.firstYear} 报告年度`}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          {before === null && <Year name="first" label="自哪个报告年度" value={props.firstYear} />}
          <Year name="last" label="至哪个报告年度" value={before?.lastYear ?? null} />
          <Field label="期限，次年 1 月几日">
            <Input
              type="number"
              name="day"
              required
              min={1}
              max={31}
              defaultValue={before === null ? '' : Number(before.day.slice(3))}
            />
          </Field>
        </div>
        <p className="text-note text-soft">
          年度空着，即没有起止。区县自设的先于市，市先于省；晚于本地期限而未超过法定期限的报告列为数据存疑，超过法定期限的仍为不符。
        </p>
        {message}
        <FormActions onClose={close} disabled={pending}>
          保存
        </FormActions>
      </form>
    </Dialog>
  );
}

function yearOf(form: FormData, name: string): number | null {
  const text = String(form.get(name) ?? '').trim();
  return text === '' ? null : Number(text);
}

function Year(props: { name: string; label: string; value: number | null }) {
  return (
    <Field label={props.label}>
      <Input
        type="number"
        name={props.name}
        min={2008}
        max={2100}
        defaultValue={props.value ?? ''}
      />
    </Field>
  );
}

function AreaOptions({ groups }: { groups: readonly AreaGroup[] }) {
  let next = 0;
  return groups.map(({ name, areas }) => (
    <optgroup key={name} label={name}>
      {areas.map((area) => {
        const value = next;
        next += 1;
        return (
          <option key={value} value={value}>
            {regionWords(area)}
          </option>
        );
      })}
    </optgroup>
  ));
}
