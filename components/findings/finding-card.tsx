import type { ReactNode } from 'react';
import { findingId } from '#components/source/marks.ts';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { cx } from '#components/ui/class-names.ts';
import type { Finding, Severity } from '#lib/checks/finding.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { Equation, type HrefOf } from './equation.tsx';

/** Red is for numbers that contradict each other; the rest asks a person or is a matter of style. */
export const severities = {
  error: { word: '不符', tone: 'fail' },
  warning: { word: '存疑', tone: 'doubt' },
  info: { word: '提示', tone: 'plain' },
} as const satisfies Record<Severity, { word: string; tone: Tone }>;

const edges = { error: 'border-l-fail', warning: 'border-l-doubt', info: 'border-l-rule' } as const;

/** One failing check: what it is, and the numbers. */
export function FindingCard(props: {
  finding: Finding;
  hrefOf: HrefOf;
  /** In a list over many reports: there is no original beside it whose cells it could mark. */
  isListed?: boolean;
  /** More to say under it, e.g. whose report it is in. */
  children?: ReactNode;
}) {
  const { finding } = props;
  const words = findingSentence(finding);
  const { word, tone } = severities[finding.severity];
  return (
    <article
      {...(!props.isListed && tiesOf(finding, words.sentence))}
      data-problem=""
      tabIndex={-1}
      className={cx(
        'border border-l-4 border-hairline bg-sheet px-3 py-2',
        edges[finding.severity],
      )}
    >
      <h3 className="flex flex-wrap items-baseline gap-2 text-note">
        <Badge tone={tone}>{word}</Badge>
        <span className="font-semibold">{words.title}</span>
        {isArithmetic(finding) && <span className="text-soft">{placeOf(words.sentence)}</span>}
      </h3>
      <div className="mt-1">
        {isArithmetic(finding) ? (
          <>
            <Equation finding={finding} hrefOf={props.hrefOf} />
            <Remark sentence={words.sentence} />
          </>
        ) : (
          <p>{words.sentence}</p>
        )}
      </div>
      {props.children}
    </article>
  );
}

/** What ties it to its cells in the original and the tables. */
const tiesOf = (finding: Finding, sentence: string) => ({
  'data-target': findingId(finding),
  'data-leads': leadsOf(finding).join(' '),
  'data-label': sentence,
});

/** Whether there is an equation to show; what prose says of a figure is told in words. */
export const isArithmetic = ({ left, right, sums }: Finding) =>
  sums !== null && left.length + right.length > 1;

/** 表三「自然人」列: what stands before the numbers of the sentence. */
export const placeOf = (sentence: string) => /^(.{1,60}?)：/.exec(sentence)?.[1] ?? '';

/** What the sentence asks behind its numbers, and whether they are certain: 其中有推定的数字，待核. */
export function Remark({ sentence }: { sentence: string }) {
  const [, ...asked] = sentence.split('；');
  return asked.length === 0 ? null : <p className="text-note">{asked.join('；')}</p>;
}

/** The finding itself, for the words it speaks of, and every figure of this report in it. */
export const leadsOf = (finding: Finding): string[] => [
  findingId(finding),
  ...[...finding.left, ...finding.right].flatMap(({ key, yearsAgo }) => (yearsAgo ? [] : [key])),
];
