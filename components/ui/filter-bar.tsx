'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useTransition } from 'react';
import { Button } from './button.tsx';
import { Field, Select } from './field.tsx';
import { firstOf, hrefWith, type Query, valuesOf } from './query.ts';
import { type UnitChoice, UnitPicker } from './unit-picker.tsx';

/**
 * The filters of a page. A plain GET form; with script, a changed choice applies at once and empty
 * fields leave the address. Other fields of a page are children: any named input or select.
 */
export function FilterBar(props: {
  /** Path of the page. */
  action: string;
  query: Query;
  units: readonly UnitChoice[];
  years: readonly number[];
  /** Parameters to carry on that no field of the form shows. */
  keep?: readonly string[];
  children?: ReactNode;
}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const apply = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const names = [...new Set(fields.keys())];
    const chosen = Object.fromEntries(names.map((name) => [name, fields.getAll(name).map(String)]));
    start(() => router.push(hrefWith(props.action, chosen), { scroll: false }));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(event.currentTarget);
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) apply(event.currentTarget);
  };
  return (
    <search className="print:hidden">
      <form
        // A step back in the browser brings the fields back as they were.
        key={JSON.stringify(props.query)}
        action={props.action}
        onSubmit={submit}
        onChange={change}
        aria-busy={pending}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hairline py-3"
      >
        {(props.keep ?? []).map((name) =>
          valuesOf(props.query, name).map((value) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        <UnitPicker
          units={props.units.filter((unit) => isIn(unit, firstOf(props.query, 'district')))}
          chosen={valuesOf(props.query, 'unit')}
        />
        <DistrictSelect units={props.units} query={props.query} />
        <YearSelect name="from" label="起始年度" none="最早" {...props} />
        <YearSelect name="to" label="截止年度" none="最近" {...props} />
        {props.children}
        <Button type="submit">筛选</Button>
      </form>
    </search>
  );
}

/** Shown where there is more than one district to choose from. */
export function DistrictSelect(props: {
  units: readonly Pick<UnitChoice, 'district'>[];
  query: Query;
}) {
  const { query } = props;
  const districts = [...new Set(props.units.flatMap(({ district }) => district ?? []))];
  if (districts.length < 2) return null;
  return (
    <Field label="区县">
      <Select name="district" defaultValue={firstOf(query, 'district') ?? ''}>
        <option value="">全部</option>
        {districts.map((district) => (
          <option key={district}>{district}</option>
        ))}
      </Select>
    </Field>
  );
}

/** With a district chosen, only its units can be. */
const isIn = (unit: UnitChoice, district: string | undefined) =>
  district === undefined || unit.district === district;

function YearSelect(props: {
  name: 'from' | 'to';
  label: string;
  none: string;
  query: Query;
  years: readonly number[];
}) {
  return (
    <Field label={props.label}>
      <Select name={props.name} defaultValue={firstOf(props.query, props.name) ?? ''}>
        <option value="">{props.none}</option>
        {props.years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Select>
    </Field>
  );
}
