'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { FormActions } from '#components/ui/form-actions.tsx';
import type { Change, Expected } from '#lib/register/change.ts';
import { grouped } from '#lib/wording/point.ts';
import type { RegisterActions, UnitOption } from './actions.ts';
import { RegionFields, regionIn } from './new-unit.tsx';
import { UnitSearch } from './unit-search.tsx';
import { useRegister } from './use-register.tsx';

interface Props {
  readonly unit: UnitOption & { readonly id: number };
  /** All versions filed under it. */
  readonly reports: number;
  readonly expected: Expected;
  /** Years to tick, ascending; and which of them it is expected in now. */
  readonly years: readonly { readonly year: number; readonly due: boolean }[];
  /** Names of the divisions and offices like its own. */
  readonly alike: readonly UnitOption[];
  readonly actions: RegisterActions;
}

const tools = {
  rename: '改名',
  move: '改区县',
  alias: '加别名',
  expect: '应报年度',
  merge: '并入其他单位',
  remove: '移出名册',
} as const;
type Tool = keyof typeof tools;

/** What can be done to one unit, each in a dialog of its own. */
export function OfficeTools(props: Props) {
  const [open, show] = useState<Tool | null>(null);
  const { run, pending, question, message } = useRegister(props.actions);
  const router = useRouter();
  const close = () => show(null);
  const ask = (change: Change, words: string) =>
    run(
      change,
      ({ also }) => words.replace('{also}', grouped(also)),
      ({ publisherId }) => {
        close();
        if (publisherId === props.unit.id) router.refresh();
        else router.push(`/publishers/${publisherId}`);
      },
    );
  const shown = (Object.keys(tools) as Tool[]).filter(
    (tool) => tool !== 'remove' || props.reports === 0,
  );
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {shown.map((tool) => (
          <Button key={tool} onClick={() => show(tool)}>
            {tools[tool]}
          </Button>
        ))}
      </div>
      {open === null && message}
      {open !== null && (
        <Dialog title={`${tools[open]}：${props.unit.name}`} onClose={close}>
          <ToolForm tool={open} {...props} ask={ask} pending={pending} close={close} />
          {message}
        </Dialog>
      )}
      {question}
    </>
  );
}

interface FormProps extends Props {
  readonly ask: (change: Change, words: string) => void;
  readonly pending: boolean;
  readonly close: () => void;
}

function ToolForm({ tool, ...props }: FormProps & { tool: Tool }) {
  switch (tool) {
    case 'rename':
      return <Rename {...props} />;
    case 'move':
      return <Move {...props} />;
    case 'alias':
      return <AddAlias {...props} />;
    case 'expect':
      return <Expect {...props} />;
    case 'merge':
      return <Merge {...props} />;
    case 'remove':
      return <Remove {...props} />;
  }
}

function Shape(props: {
  lead: string;
  send: (form: FormData) => void;
  word: string;
  ready?: boolean;
  form: FormProps;
  children?: ReactNode;
}) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.send(new FormData(event.currentTarget));
  };
  return (
    <form onSubmit={submit} className="mb-3 grid gap-4">
      <p className="text-soft">{props.lead}</p>
      {props.children}
      <FormActions
        onClose={props.form.close}
        disabled={props.form.pending || props.ready === false}
      >
        {props.word}
      </FormActions>
    </form>
  );
}

function Rename(form: FormProps) {
  const { unit, ask } = form;
  return (
    <Shape
      form={form}
      lead="改名以后，名册和图表都用新名；以后的报告不再改动它。旧名仍会出现在报告原文里，如需认得，请加为别名。"
      word="改名"
      send={(data) =>
        ask({ kind: 'rename', id: unit.id, name: String(data.get('name')) }, '已改名。')
      }
    >
      <Field label="单位名称">
        <Input name="name" required maxLength={60} defaultValue={unit.name} />
      </Field>
    </Shape>
  );
}

function Move(form: FormProps) {
  const { unit, ask } = form;
  return (
    <Shape
      form={form}
      lead="区县、市、省按所填记下，空着的据区划库补。"
      word="改区县"
      send={(data) => ask({ kind: 'move', id: unit.id, region: regionIn(data) }, '已改区县。')}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <RegionFields region={unit.region} />
      </div>
    </Shape>
  );
}

function AddAlias(form: FormProps) {
  const { unit, ask } = form;
  return (
    <Shape
      form={form}
      lead="以后报告写这个名称、又没有写明别的区县的，都归到本单位。"
      word="加别名"
      send={(data) =>
        ask({ kind: 'add-alias', id: unit.id, name: String(data.get('name')) }, '已加别名。')
      }
    >
      <Field label="别名，照原文写法">
        <Input name="name" required maxLength={60} />
      </Field>
    </Shape>
  );
}

function Merge(form: FormProps) {
  const { unit, reports, alike, actions, ask } = form;
  const [into, choose] = useState<UnitOption | null>(null);
  const id = into?.id ?? null;
  return (
    <Shape
      form={form}
      lead={`本单位的 ${grouped(reports)} 份报告归到所选单位；同一年度都有的，成为同一年度的不同版本。以后写本单位名称的报告也归到那里。可以撤销。`}
      word="并入"
      ready={id !== null && id !== unit.id}
      send={() => {
        if (id !== null) ask({ kind: 'merge', id: unit.id, into: id }, '已并入 {also} 份报告。');
      }}
    >
      <UnitSearch
        label="并入哪个单位"
        offered={alike.filter((one) => one.id !== null && one.id !== unit.id)}
        find={async (typed) =>
          (await actions.findUnits(typed)).filter((one) => one.id !== null && one.id !== unit.id)
        }
        chosen={into}
        choose={choose}
      />
    </Shape>
  );
}

function Remove(form: FormProps) {
  const { unit, ask } = form;
  return (
    <Shape
      form={form}
      lead="本单位没有报告。移出后不再列为应报单位；可以撤销。"
      word="移出"
      send={() => ask({ kind: 'remove', id: unit.id }, '已移出名册。')}
    />
  );
}

const yearOf = (data: FormData, name: string): number | null => {
  const text = String(data.get(name) ?? '').trim();
  return text === '' ? null : Number(text);
};

function Expect(form: FormProps) {
  const { unit, expected, years, ask } = form;
  const send = (data: FormData) => {
    const [from, to] = [yearOf(data, 'from'), yearOf(data, 'to')];
    const exceptions = years.flatMap(({ year, due }) => {
      const wanted = data.has(`due-${year}`);
      const known = expected.exceptions.find((one) => one.year === year);
      return wanted === due ? (known ?? []) : { year, expected: wanted };
    });
    ask({ kind: 'expect', id: unit.id, expected: { from, to, exceptions } }, '已改应报年度。');
  };
  return (
    <Shape
      form={form}
      lead="起止年度空着，即从本区县最早有报告的年度起，没有止期。个别年度不需报送的，去掉勾选。"
      word="保存"
      send={send}
    >
      <div className="flex gap-3">
        <Field label="自哪一年">
          <Input
            type="number"
            name="from"
            min={2008}
            max={2100}
            defaultValue={expected.from ?? ''}
          />
        </Field>
        <Field label="至哪一年">
          <Input type="number" name="to" min={2008} max={2100} defaultValue={expected.to ?? ''} />
        </Field>
      </div>
      <fieldset>
        <legend className="text-note text-soft">应报的年度</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {years.map(({ year, due }) => (
            <label key={year} className="flex items-baseline gap-1.5">
              <input
                type="checkbox"
                name={`due-${year}`}
                defaultChecked={due}
                className="accent-accent"
              />
              {year}
            </label>
          ))}
        </div>
      </fieldset>
    </Shape>
  );
}
