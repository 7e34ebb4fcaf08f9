import Link from 'next/link';
import type { ReactNode } from 'react';
import { findingId } from '#components/source/marks.ts';
import { Badge } from '#components/ui/badge.tsx';
import { cx } from '#components/ui/class-names.ts';
import { cellLabel } from '#lib/wording/cell.ts';
import { figureText } from '#lib/wording/equation.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { Equation, type HrefOf } from './equation.tsx';
import { leadsOf, placeOf, severities } from './finding-card.tsx';
import type { Culprit } from './grouped.ts';

/** Several failing sums that meet in one cell: the cell, what would fit, and the sums under it. */
export function CulpritCard(props: {
  culprit: Culprit;
  hrefOf: HrefOf;
  /** More to say under it, e.g. whose report it is in. */
  children?: ReactNode;
}) {
  const { hrefOf } = props;
  const { key, value, difference, findings } = props.culprit;
  const isError = findings.some(({ severity }) => severity === 'error');
  const { word, tone } = severities[isError ? 'error' : 'warning'];
  return (
    <article
      data-leads={key}
      data-problem=""
      tabIndex={-1}
      className={cx(
        'border border-l-4 border-hairline bg-sheet px-3 py-2',
        isError ? 'border-l-fail' : 'border-l-doubt',
      )}
    >
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        <Badge tone={tone}>{word}</Badge>
        <span>
          最可能有误的一格：
          <Link href={hrefOf({ key, value }) ?? ''} className="font-semibold link">
            {cellLabel(key)}
          </Link>
        </span>
      </h3>
      <p className="mt-1">
        印为 <b>{figureText(key, value)}</b>，若为 <b>{figureText(key, value - difference)}</b>
        ，下面 {findings.length} 个等式就都成立。
      </p>
      {findings.map((finding) => {
        const { title, sentence } = findingSentence(finding);
        return (
          <div
            key={findingId(finding)}
            data-target={findingId(finding)}
            data-leads={leadsOf(finding).join(' ')}
            data-label={sentence}
            className="mt-2 border-t border-hairline pt-1.5"
          >
            <p className="text-note text-soft">
              {title} {placeOf(sentence)}
            </p>
            <Equation finding={finding} hrefOf={hrefOf} />
          </div>
        );
      })}
      {props.children}
    </article>
  );
}
