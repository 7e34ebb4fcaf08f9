'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Change } from '#lib/register/change.ts';
import { grouped } from '#lib/wording/point.ts';
import type { RegisterActions, UnitOption } from './actions.ts';
import { NewUnitFields, unitIn } from './new-unit.tsx';
import { UnitSearch } from './unit-search.tsx';
import { useRegister } from './use-register.tsx';

interface Props {
  readonly reportId: number;
  /** As the document prints it; null when it names no office. */
  readonly printed: string | null;
  readonly year: number | null;
  /** The office it is filed under now. */
  readonly office: UnitOption | null;
  readonly candidates: readonly UnitOption[];
  /** What is asked and why; null: it is filed, and may be filed elsewhere. */
  readonly asked: { readonly title: string; readonly why: string } | null;
  readonly actions: RegisterActions;
}

/** Whose report it is, and of which year: asked openly while it is not known, in a fold once it is filed. */
export function Filing(props: Props) {
  const { run, pending, question, message } = useRegister(props.actions);
  const file = (change: Change) =>
    run(change, ({ also }) =>
      also === 0 ? '已归档。' : `已归档，另有 ${grouped(also)} 份同名报告一并归档。`,
    );
  const form = (
    <FilingForm key={`${props.office?.id} ${props.year}`} {...{ ...props, file, pending }} />
  );
  return (
    <section id="filing" aria-label="归档" className="mb-4 grid gap-2 print:hidden">
      {message}
      {props.asked === null ? (
        <details>
          <summary className="inline-block cursor-pointer text-note text-accent">改归档</summary>
          <div className="mt-2 border border-hairline bg-sheet p-4">{form}</div>
        </details>
      ) : (
        <Notice tone="doubt" title={props.asked.title}>
          <p className="mb-3">{props.asked.why}</p>
          {form}
        </Notice>
      )}
      {question}
    </section>
  );
}

function FilingForm(
  props: Props & { readonly file: (change: Change) => void; readonly pending: boolean },
) {
  const { reportId, printed, year, office, candidates, actions, file, pending } = props;
  const [chosen, choose] = useState<UnitOption | null>(office);
  const [byHand, tell] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const target = byHand ? unitIn(form) : targetOf(chosen);
    if (target === null) return;
    file({ kind: 'file', reportId, office: target, year: Number(form.get('year')) });
  };
  return (
    <form onSubmit={submit} className="grid max-w-[44rem] gap-3" aria-busy={pending}>
      {byHand ? (
        <NewUnitFields unit={{ name: printed ?? '' }} />
      ) : (
        <UnitSearch
          label="归入哪个单位"
          offered={offeredOf(office, candidates)}
          find={actions.findUnits}
          chosen={chosen}
          choose={choose}
        />
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field label="年度">
          <Input
            type="number"
            name="year"
            required
            min={2008}
            max={2100}
            defaultValue={year ?? ''}
            className="w-28"
          />
        </Field>
        <Button type="submit" look="primary" disabled={pending || (!byHand && chosen === null)}>
          归档
        </Button>
        <Button look="quiet" onClick={() => tell(!byHand)}>
          {byHand ? '从现有单位中选' : '都不是，手工填写单位'}
        </Button>
      </div>
    </form>
  );
}

const targetOf = (unit: UnitOption | null) =>
  unit === null ? null : unit.id === null ? { name: unit.name, ...unit.region } : { id: unit.id };

/** Where it is filed now stands first. */
const offeredOf = (office: UnitOption | null, candidates: readonly UnitOption[]) =>
  office === null
    ? candidates
    : [office, ...candidates.filter(({ id }) => id === null || id !== office.id)];
