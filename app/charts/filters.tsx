import type { ReactNode } from 'react';
import { Field, Select } from '#components/ui/field.tsx';
import { FilterBar } from '#components/ui/filter-bar.tsx';
import { firstOf } from '#components/ui/query.ts';
import type { Scope } from './scope.ts';

type Option = readonly [value: string, label: string];

const over: readonly Option[] = [
  ['', '逐年'],
  ['units', '逐单位'],
];
const orders: readonly Option[] = [
  ['', '按数值'],
  ['name', '按名称'],
];
const counts: readonly Option[] = [
  ['', '件数'],
  ['share', '占比'],
  ['growth', '同比'],
];

/** The filters every chart page has, and those of its own as children. */
export function ScopeFilters(props: {
  path: string;
  scope: Scope;
  keep?: readonly string[];
  /** Whether a share makes sense for what the page shows. */
  shares: boolean;
  children?: ReactNode;
}) {
  const { scope } = props;
  const { query, choices, view } = scope;
  return (
    <FilterBar
      action={props.path}
      query={query}
      units={choices.units}
      years={choices.years}
      keep={props.keep ?? []}
    >
      <Choice name="over" label="比较" scope={scope} options={over} />
      {view.over === 'units' && (
        <>
          <YearChoice scope={scope} />
          <Choice name="order" label="排序" scope={scope} options={orders} />
        </>
      )}
      <Choice
        name="as"
        label="数值"
        scope={scope}
        options={props.shares ? counts : counts.filter(([value]) => value !== 'share')}
      />
      {props.children}
    </FilterBar>
  );
}

/** One parameter of the address as a list; its default has the empty value and leaves the address. */
export function Choice(props: {
  name: string;
  label: string;
  scope: Pick<Scope, 'query'>;
  options: readonly Option[];
}) {
  return (
    <Field label={props.label}>
      <Select name={props.name} defaultValue={firstOf(props.scope.query, props.name) ?? ''}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The year looked at; the newest is the default and leaves the address. */
export function YearChoice({ scope }: { scope: Scope }) {
  const { years, newest } = scope;
  const options = years
    .toReversed()
    .map((year): Option => [year === newest ? '' : String(year), String(year)]);
  return <Choice name="at" label="年度" scope={scope} options={options} />;
}
