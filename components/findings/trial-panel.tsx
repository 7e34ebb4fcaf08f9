import Link from 'next/link';
import type { ReactNode } from 'react';
import { findingId } from '#components/source/marks.ts';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Change } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { changePlace, changeWords } from '#lib/wording/culprit.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { grouped } from '#lib/wording/point.ts';
import { Equation } from './equation.tsx';
import { isArithmetic } from './finding-card.tsx';
import { hrefIn, type PlaceOf } from './places.ts';

/** What would hold and what would not with some figures printed otherwise; says that nothing is saved. */
export function TrialPanel(props: {
  changes: readonly Pick<Change, 'key' | 'years' | 'from' | 'to'>[];
  mended: readonly Finding[];
  broken: readonly Finding[];
  still: readonly Finding[];
  placeOf: PlaceOf;
  /** The page as it is. */
  back: string;
}) {
  const { placeOf } = props;
  return (
    <Notice tone="accent" title="试改预览：没有保存，原数不变">
      <ul>
        {props.changes.map((change) => (
          <li key={`${change.years} ${change.key}`}>
            {changePlace(change)}
            {changeWords(change)}
          </li>
        ))}
      </ul>
      <Group tone="hold" title="转为成立" findings={props.mended} placeOf={placeOf} open />
      <Group tone="fail" title="新的不成立" findings={props.broken} placeOf={placeOf} open />
      <Group tone="plain" title="仍不成立" findings={props.still} placeOf={placeOf} />
      <p className="mt-2 flex flex-wrap items-baseline gap-x-4">
        <Link href={props.back} className="link font-semibold">
          退出试改
        </Link>
        <span className="text-note text-soft">
          报告公布的数照录不改；是否有误、如何更正，由责任单位核实。
        </span>
      </p>
    </Notice>
  );
}

function Group(props: {
  tone: Tone;
  title: string;
  findings: readonly Finding[];
  placeOf: PlaceOf;
  open?: boolean;
}): ReactNode {
  const { title, findings } = props;
  return (
    findings.length > 0 && (
      <details className="mt-1.5" open={props.open}>
        <summary>
          <Badge tone={props.tone}>{title}</Badge> {grouped(findings.length)} 条
        </summary>
        <ul className="grid gap-1.5 text-note">
          {findings.map((finding) => (
            <li key={findingId(finding)}>
              <Judged finding={finding} placeOf={props.placeOf} />
            </li>
          ))}
        </ul>
      </details>
    )
  );
}

function Judged({ finding, placeOf }: { finding: Finding; placeOf: PlaceOf }) {
  const { title, sentence } = findingSentence(finding);
  if (!isArithmetic(finding)) return `${title}：${sentence}`;
  return (
    <>
      <span className="text-soft">{title}</span>
      <Equation finding={finding} hrefOf={hrefIn(placeOf)} />
    </>
  );
}
