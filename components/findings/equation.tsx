import Link from 'next/link';
import { Fragment } from 'react';
import { cx } from '#components/ui/class-names.ts';
import type { Finding, Operand } from '#lib/checks/finding.ts';
import { byColumn, byRow, figureText } from '#lib/wording/equation.ts';
import { statusWord } from '#lib/wording/status.ts';

/** Where the figure of a term stands: in this report a place on the page, in last year's another page. */
export type HrefOf = (operand: Operand) => string | null;

/** An equation with its numbers, each under its name and leading to its place. Zeros are told as a count. */
export function Equation({ finding, hrefOf }: { finding: Finding; hrefOf: HrefOf }) {
  const { sums, left, right } = finding;
  const tone = finding.severity === 'error' ? 'text-fail' : 'text-doubt';
  const key = (left[0] ?? right[0])?.key ?? '';
  const name = haveOneRow([...left, ...right]) ? byColumn : byRow;
  const side = (operands: readonly Operand[], sum: number | undefined) => (
    <Side
      operands={operands}
      sum={sum}
      sumText={figureText(key, sum ?? 0)}
      name={name}
      hrefOf={hrefOf}
    />
  );
  return (
    <p className="flex flex-wrap items-start gap-x-1.5 gap-y-1">
      {side(left, sums?.[0])}
      <b className={finding.verdict === 'fails' ? tone : ''}>{signOf(finding)}</b>
      {side(right, sums?.[1])}
      {sums && finding.verdict === 'fails' && (
        <b className={cx('ml-2', tone)}>差 {figureText(key, Math.abs(sums[0] - sums[1]))}</b>
      )}
      {finding.blanksAsZero && <span className="text-soft">（空白按 0 计）</span>}
    </p>
  );
}

const rowOf = ({ key }: Operand) => key.split('.').slice(0, 2).join('.');
const haveOneRow = (operands: readonly Operand[]) => new Set(operands.map(rowOf)).size === 1;

function signOf({ verdict, relation }: Finding): string {
  if (verdict === 'undetermined') return '？';
  if (verdict === 'holds') return relation ?? '=';
  return relation === undefined ? '≠' : '>';
}

/** Names under the numbers as long as they fit on a line or two; a longer sum tells them on hover. */
const mostNamed = 8;

function Side(props: {
  operands: readonly Operand[];
  sum: number | undefined;
  sumText: string;
  name: (operand: Operand) => string;
  hrefOf: HrefOf;
}) {
  const { operands } = props;
  const told = operands.length > 2 ? operands.filter((o) => o.value !== 0) : operands;
  const zeros = operands.length - told.length;
  return (
    <>
      {told.map((operand, i) => (
        <Fragment key={`${operand.key} ${operand.yearsAgo}`}>
          {i > 0 && <span>+</span>}
          <Term
            operand={operand}
            name={props.name(operand).trim()}
            named={told.length <= mostNamed}
            href={props.hrefOf(operand)}
          />
        </Fragment>
      ))}
      {told.length === 0 && <span>0</span>}
      {zeros > 0 && (
        <span className="text-soft">
          {told.length > 0 ? `（其余 ${zeros} 项为 0）` : `（${zeros} 项都为 0）`}
        </span>
      )}
      {operands.length > 1 && props.sum !== undefined && <b>= {props.sumText}</b>}
    </>
  );
}

function Term(props: { operand: Operand; name: string; named: boolean; href: string | null }) {
  const { operand, name, named, href } = props;
  const text =
    operand.value === null ? statusWord('blank') : figureText(operand.key, operand.value);
  return (
    <span className="inline-grid max-w-32 justify-items-center text-center" title={name}>
      {href === null ? (
        text
      ) : (
        <Link href={href} className="text-accent hover:underline">
          {text}
          {!named && <span className="sr-only">（{name}）</span>}
        </Link>
      )}
      {named && <span className="text-note leading-tight text-soft">{name}</span>}
    </span>
  );
}
