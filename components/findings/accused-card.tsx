import Link from 'next/link';
import type { ReactNode } from 'react';
import { findingId } from '#components/source/marks.ts';
import { Badge } from '#components/ui/badge.tsx';
import { cx } from '#components/ui/class-names.ts';
import type { Accusation, Remedy } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { locatedWords, settlesWords, unlocatedWords } from '#lib/wording/culprit.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { Equation } from './equation.tsx';
import { leadsOf, placeOf as placeWords, Remark, severities } from './finding-card.tsx';
import type { Accused } from './grouped.ts';
import { hrefIn, type PlaceOf } from './places.ts';
import { Clues, RemedyWords } from './remedy-words.tsx';

/** Where the changes of a remedy can be tried. */
export type TrialOf = (remedy: Remedy) => string;

interface Props {
  readonly accused: Accused;
  readonly placeOf: PlaceOf;
  readonly trialOf: TrialOf;
  /** More to say under it, e.g. whose report it is in. */
  readonly children?: ReactNode;
}

/** Failing sums that belong together: the likely culprit or why nobody is named, and the sums under it. */
export function AccusedCard(props: Props) {
  const { accusation, findings } = props.accused;
  const isError = findings.some(({ severity }) => severity === 'error');
  const { word, tone } = severities[isError ? 'error' : 'warning'];
  const [first, ...others] = accusation.remedies;
  const named = accusation.status === 'located' ? first : undefined;
  return (
    <article
      data-leads={leads(accusation, findings).join(' ')}
      data-problem=""
      tabIndex={-1}
      className={cx(
        'border border-l-4 border-hairline bg-sheet px-3 py-2',
        isError ? 'border-l-fail' : 'border-l-doubt',
      )}
    >
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        <Badge tone={tone}>{word}</Badge>
        <span className="font-semibold">
          {named ? locatedWords(named) : unlocatedWords(accusation)}
        </span>
      </h3>
      {named && <Named {...props} remedy={named} />}
      <Others {...props} remedies={named ? others : accusation.remedies} />
      <Sums findings={findings} placeOf={props.placeOf} />
      {props.children}
    </article>
  );
}

/** The cell that is named, else every figure of the sums. */
function leads({ status, remedies }: Accusation, findings: readonly Finding[]): string[] {
  const own = remedies[0]?.changes.filter(({ years }) => years === 0) ?? [];
  if (status === 'located' && own.length > 0) return own.map(({ key }) => key);
  return findings.flatMap(leadsOf);
}

function Named({ accused, placeOf, trialOf, remedy }: Props & { remedy: Remedy }) {
  const n = accused.findings.length;
  return (
    <>
      <p className="mt-1">
        <RemedyWords remedy={remedy} placeOf={placeOf} />，{n > 1 && '下列 '}
        {settlesWords(n)}。 <Trial href={trialOf(remedy)} />
      </p>
      <p className="text-note">
        <Clues remedy={remedy} />
      </p>
    </>
  );
}

const Trial = ({ href }: { href: string }) => (
  <Link href={href} className="link whitespace-nowrap print:hidden">
    试改
  </Link>
);

function Others({ accused, remedies, ...to }: Props & { remedies: readonly Remedy[] }) {
  if (remedies.length === 0) return null;
  const { status, ways } = accused.accusation;
  const isCut = status === 'tied' && ways > remedies.length;
  return (
    <details className="mt-1 text-note">
      <summary className="text-accent">
        {status === 'tied' ? '可能的改法' : '其他改法（可能性较小）'}
        {isCut && `，列出 ${remedies.length} 种`}
      </summary>
      <ol className="list-decimal pl-6">
        {remedies.map((remedy) => (
          <li key={to.trialOf(remedy)}>
            <RemedyWords remedy={remedy} placeOf={to.placeOf} />。 <Clues remedy={remedy} />{' '}
            <Trial href={to.trialOf(remedy)} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Sums shown one below the other; a longer list is folded after them. */
const mostSums = 4;

function Sums({ findings, placeOf }: { findings: readonly Finding[]; placeOf: PlaceOf }) {
  // One that would be folded alone takes no more room than its fold.
  const shown = findings.length > mostSums + 1 ? mostSums : findings.length;
  const sum = (finding: Finding) => (
    <Sum key={findingId(finding)} finding={finding} placeOf={placeOf} />
  );
  return (
    <>
      {findings.slice(0, shown).map(sum)}
      {findings.length > shown && (
        <details className="mt-2 border-t border-hairline pt-1.5 text-note">
          <summary className="text-accent">其余 {findings.length - shown} 条算式</summary>
          <div className="text-body">{findings.slice(shown).map(sum)}</div>
        </details>
      )}
    </>
  );
}

function Sum({ finding, placeOf }: { finding: Finding; placeOf: PlaceOf }) {
  const { title, sentence } = findingSentence(finding);
  return (
    <div
      data-target={findingId(finding)}
      data-leads={leadsOf(finding).join(' ')}
      data-label={sentence}
      className="mt-2 border-t border-hairline pt-1.5"
    >
      <p className="text-note text-soft">
        {title} {placeWords(sentence)}
      </p>
      <Equation finding={finding} hrefOf={hrefIn(placeOf)} />
      <Remark sentence={sentence} />
    </div>
  );
}
