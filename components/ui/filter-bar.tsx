import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Field, Select } from './field.tsx';
import { FilterForm } from './filter-form.tsx';
import { firstOf, type Query, valuesOf } from './query.ts';
import { type UnitChoice, UnitPicker } from './unit-picker.tsx';

/** The filters of a page. Other fields of a page are children: any named input or select. */
export function FilterBar(props: {
  /** Path of the page. */
  action: string;
  query: Query;
  /** All there are; the browser is sent only those that are chosen. */
  units: readonly UnitChoice[];
  years: readonly number[];
  /** Parameters to carry on that no field of the form shows. */
  keep?: readonly string[];
  children?: ReactNode;
}) {
  const { action, query, units, keep = [] } = props;
  const ids = new Set(valuesOf(query, 'unit'));
  const inside = firstOf(query, 'district');
  const chosen = units.filter(
    // With a district chosen, only its units can be.
    ({ id, district }) => ids.has(String(id)) && (inside === undefined || district === inside),
  );
  return (
    <FilterForm action={action} query={query} keep={keep}>
      <UnitPicker
        district={inside}
        chosen={chosen.map(({ id, shortName }) => ({ id: String(id), shortName }))}
      />
      <DistrictSelect units={units} query={query} />
      <YearSelect name="from" label="起始年度" none="最早" {...props} />
      <YearSelect name="to" label="截止年度" none="最近" {...props} />
      {props.children}
      <Button type="submit">筛选</Button>
    </FilterForm>
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
