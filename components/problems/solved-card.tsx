import Link from 'next/link';
import type { ReactNode } from 'react';

/** A problem that fails no longer: what it was, and what put it right. */
export function SolvedCard(props: {
  /** Of the rule. */
  title: string;
  /** What was wrong; null: that reading is there no more. */
  sentence: string | null;
  /** The version that solved it; null: a correction of the reading, or of a year beside. */
  by: number | null;
  isUndecidable: boolean;
  /** Where it failed, and the report that counts; null: that is the page. */
  before: string | null;
  now: string | null;
  /** More to say under it. */
  children?: ReactNode;
}) {
  const { by, before, now } = props;
  const what = props.isUndecidable ? '现无法判定，不能认定已解决' : '已无此问题';
  return (
    <article
      data-problem=""
      tabIndex={-1}
      className="border border-l-4 border-hairline border-l-hold bg-sheet px-3 py-2"
    >
      <h3 className="text-note font-semibold">{props.title}</h3>
      <p className="mt-1">
        {by === null ? '读数更正或相邻年度变动以后' : `第 ${by} 版`}
        {what}。
        {props.sentence !== null && <span className="text-soft">此前：{props.sentence}</span>}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-note">
        {before !== null && (
          <Link href={before} className="link">
            此前不符处
          </Link>
        )}
        {now !== null && (
          <Link href={now} className="link">
            现行报告
          </Link>
        )}
      </p>
      {props.children}
    </article>
  );
}
