import Link from 'next/link';
import type { ReactNode } from 'react';
import { Equation } from '#components/findings/equation.tsx';
import { isArithmetic, severities } from '#components/findings/finding-card.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { RuleStatistic } from '#db/queries/tallies.ts';
import type { UndecidedCount } from '#db/queries/undecided.ts';
import { findingsOf } from '#lib/checks/example.ts';
import type { Finding, Verdict } from '#lib/checks/finding.ts';
import type { Example, Rule } from '#lib/checks/rule.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { openReason } from '#lib/wording/openings.ts';
import { grouped } from '#lib/wording/point.ts';
import { seenBy, shareText } from './measured.ts';

const scopes = {
  within: '一份报告之内',
  across: '与上一年度报告比',
  beside: '与库中其他报告比',
} as const satisfies Record<Rule['scope'], string>;

/** A rule: what has to hold, on what ground, what it leaves open, how often it fired, what it sees. */
export function RuleCard(props: {
  rule: Rule;
  statistic: RuleStatistic | null;
  undecided: readonly UndecidedCount[];
}) {
  const { rule, statistic } = props;
  return (
    <article id={rule.id} className="border border-hairline bg-sheet px-4 py-3">
      <h2 className="flex flex-wrap items-baseline gap-2">
        <span className="text-lead font-semibold">{rule.title}</span>
        <Badge>最重判为“{severities[rule.severity].word}”</Badge>
        <span className="ml-auto text-note text-soft">{scopes[rule.scope]}</span>
      </h2>
      <p className="mt-1 border-l-2 border-accent pl-3">{rule.formula}</p>
      <dl className="mt-2 grid grid-cols-[5rem_1fr] gap-x-3 gap-y-1 text-note">
        <Row name="依据">{rule.source}</Row>
        <Row name="不能判定">{rule.undecided}</Row>
        <Row name="已发现">
          <Fired rule={rule} statistic={statistic} />
          <Reasons counts={props.undecided} />
        </Row>
        <Row name="能发现">
          <Seen rule={rule} />
        </Row>
      </dl>
      <details className="mt-2 text-note">
        <summary className="text-accent">成立和不成立的例子</summary>
        <ExampleOf rule={rule} example={rule.examples.holds} verdict="holds" />
        <ExampleOf rule={rule} example={rule.examples.breaks} verdict="fails" />
      </details>
    </article>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Fired({ rule, statistic }: { rule: Rule; statistic: RuleStatistic | null }) {
  if (statistic === null) return '没有发现，也没有不能判定的。';
  const { fails, reportsFailing, undetermined, reportsUndetermined } = statistic;
  return (
    <>
      {fails === 0 ? (
        '没有不成立的'
      ) : (
        <Link href={`/checks?rule=${rule.id}`} className="link">
          {grouped(reportsFailing)} 份报告 {grouped(fails)} 处不成立
        </Link>
      )}
      {undetermined > 0 &&
        `；${grouped(reportsUndetermined)} 份报告 ${grouped(undetermined)} 处无法判定`}
      。
    </>
  );
}

/** Why it could not be decided, the most frequent reason first. */
function Reasons({ counts }: { counts: readonly UndecidedCount[] }) {
  if (counts.length === 0) return null;
  return (
    <ul className="text-soft">
      {counts.map(({ because, checks }) => (
        <li key={because}>
          {openReason(because)}：{grouped(checks)} 处
        </li>
      ))}
    </ul>
  );
}

/** What share of all single wrong figures it sees, as measured. */
function Seen({ rule }: { rule: Rule }) {
  const parts = seenBy(rule.id);
  if (parts.length === 0) return '尚未测量。';
  if (parts.every(({ part }) => part === 0)) return '不针对单格数字的差错。';
  const told = parts.map((one) => `${one.edition} 年版 ${shareText(one)}`);
  return `单格差错中，${told.join('，')}。`;
}

/** An example, judged by the rule itself as the page is drawn. */
function ExampleOf(props: { rule: Rule; example: Example; verdict: Verdict }) {
  const finding = findingsOf(props.rule, props.example).find((f) => f.verdict === props.verdict);
  return (
    <div className="mt-2 border-t border-hairline pt-1.5">
      <p>
        <Badge tone={props.verdict === 'holds' ? 'hold' : 'plain'}>
          {props.verdict === 'holds' ? '成立' : '不成立'}
        </Badge>{' '}
        {props.example.note}
      </p>
      {finding && <Judged finding={finding} />}
    </div>
  );
}

function Judged({ finding }: { finding: Finding }) {
  if (isArithmetic(finding)) return <Equation finding={finding} hrefOf={() => null} />;
  return <p className="text-soft">{findingSentence(finding).sentence}</p>;
}
