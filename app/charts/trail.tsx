import Link from 'next/link';
import { hrefWith, type Query } from '#components/ui/query.ts';
import { grouped } from '#lib/wording/point.ts';
import type { Scope } from './scope.ts';

interface Step {
  readonly label: string;
  /** Parameters to be given up to get back here. */
  readonly without: Query;
}

/** 全部 › 区 › 街道 › 年 › 类别: where drilling has led, and the way back, the other filters kept. */
export function Trail(props: { path: string; scope: Scope; inside?: Step }) {
  const steps = [...stepsOf(props.scope), ...(props.inside ? [props.inside] : [])];
  return (
    <nav aria-label="所在范围">
      <ol className="flex flex-wrap">
        {steps.map(({ label, without }, i) => (
          <li key={label}>
            {i > 0 && (
              <span aria-hidden className="mx-1">
                ›
              </span>
            )}
            {i === steps.length - 1 ? (
              <span aria-current="true">{label}</span>
            ) : (
              <Link href={hrefWith(props.path, props.scope.query, without)} className="link">
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const ROWS = { rows: undefined, page: undefined };
const INSIDE = { ...ROWS, group: undefined, rule: undefined };

function stepsOf({ units, choices, filter, view }: Scope): Step[] {
  const year = { over: undefined, at: undefined };
  const [only] = units;
  const single = units.length === 1 && only !== undefined;
  const all = {
    label: `全部 ${grouped(choices.units.length)} 个单位`,
    without: { ...INSIDE, ...year, district: undefined, unit: undefined },
  };
  const district = filter.district ?? (single ? (only.district ?? undefined) : undefined);
  return [
    all,
    ...(district === undefined || choices.units.length === units.length
      ? []
      : [{ label: district, without: { ...INSIDE, ...year, unit: undefined, district } }]),
    ...(filter.publishers === undefined
      ? []
      : [
          {
            label: single ? only.shortName : `已选 ${grouped(units.length)} 个单位`,
            without: { ...INSIDE, ...year },
          },
        ]),
    ...(view.over === 'units' ? [{ label: `${view.at}年`, without: INSIDE }] : []),
  ];
}
