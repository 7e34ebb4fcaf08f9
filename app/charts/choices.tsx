import { LinkTabs } from '#components/ui/link-tabs.tsx';
import { hrefWith, type Query } from '#components/ui/query.ts';

/** One parameter of the address as tabs; the first choice is the default and is left out of the address. */
export function Choices(props: {
  path: string;
  query: Query;
  label: string;
  name: string;
  current: string;
  choices: readonly (readonly [value: string, label: string])[];
}) {
  const [fallback] = props.choices[0] ?? [];
  return (
    <LinkTabs
      label={props.label}
      tabs={props.choices.map(([value, label]) => ({
        label,
        current: value === props.current,
        href: hrefWith(props.path, props.query, {
          [props.name]: value === fallback ? undefined : value,
          rows: undefined,
          page: undefined,
        }),
      }))}
    />
  );
}
