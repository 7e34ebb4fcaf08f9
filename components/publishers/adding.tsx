'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { FormActions } from '#components/ui/form-actions.tsx';
import { regionWords } from '#lib/register/region.ts';
import { grouped } from '#lib/wording/point.ts';
import type { DistrictOption, RegisterActions } from './actions.ts';
import { NewUnitFields, unitIn } from './new-unit.tsx';
import { useRegister } from './use-register.tsx';

/** New units: one by hand, or all of a district from the divisions. */
export function Adding({ actions }: { actions: RegisterActions }) {
  const [open, show] = useState<'unit' | 'district' | null>(null);
  const close = () => show(null);
  return (
    <>
      <Button onClick={() => show('unit')}>新增单位</Button>
      <Button onClick={() => show('district')}>按区划添加</Button>
      {open === 'unit' && <AddUnit actions={actions} close={close} />}
      {open === 'district' && <AddDistrict actions={actions} close={close} />}
    </>
  );
}

interface Props {
  readonly actions: RegisterActions;
  readonly close: () => void;
}

function AddUnit({ actions, close }: Props) {
  const router = useRouter();
  const { run, pending, question, message } = useRegister(actions);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(
      { kind: 'add', office: unitIn(new FormData(event.currentTarget)) },
      () => '已新增。',
      ({ publisherId }) => router.push(`/publishers/${publisherId}`),
    );
  };
  return (
    <Dialog title="新增单位" onClose={close}>
      <form onSubmit={submit} className="grid gap-4">
        <NewUnitFields />
        {message}
        <FormActions onClose={close} disabled={pending}>
          新增
        </FormActions>
      </form>
      {question}
    </Dialog>
  );
}

function AddDistrict({ actions, close }: Props) {
  const [typed, type] = useState('');
  const [chosen, choose] = useState<DistrictOption | null>(null);
  const { run, pending, question, message } = useRegister(actions);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen === null) return;
    run(
      { kind: 'add-district', county: chosen.code },
      ({ also }) => `已新增 ${grouped(also)} 个单位；库中已有的没有重复添加。`,
    );
  };
  return (
    <Dialog title="按区划添加" onClose={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-soft">
          选一个区县，把它的街道、镇、乡都列为应报单位。名单为国家统计局 2023 年区划，可再增删。
        </p>
        <Field label="查找区县">
          <Input type="search" value={typed} onChange={(event) => type(event.target.value)} />
        </Field>
        <DistrictList typed={typed} find={actions.findDistricts} chosen={chosen} choose={choose} />
        {message}
        <FormActions onClose={close} disabled={pending || chosen === null} leave="关闭">
          添加
        </FormActions>
      </form>
      {question}
    </Dialog>
  );
}

function DistrictList(props: {
  typed: string;
  find: RegisterActions['findDistricts'];
  chosen: DistrictOption | null;
  choose: (district: DistrictOption) => void;
}) {
  const { find, chosen, choose } = props;
  const sought = props.typed.trim();
  const [found, set] = useState<readonly DistrictOption[]>([]);
  const name = useId();
  useEffect(() => {
    let late = false;
    const timer = setTimeout(async () => {
      const districts = sought === '' ? [] : await find(sought);
      if (!late) set(districts);
    }, 200);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [sought, find]);
  return (
    <fieldset className="grid">
      <legend className="sr-only">区县</legend>
      {found.map((district) => (
        <label
          key={district.code}
          className="flex flex-wrap items-baseline gap-x-2 px-3 py-1 has-checked:bg-accent-wash hover:bg-shade"
        >
          <input
            type="radio"
            name={name}
            className="accent-accent"
            checked={chosen?.code === district.code}
            onChange={() => choose(district)}
          />
          {regionWords(district.region)}
          <span className="text-note text-soft">{grouped(district.units)} 个</span>
        </label>
      ))}
      {sought !== '' && found.length === 0 && <p className="text-soft">没有找到</p>}
    </fieldset>
  );
}
