import Link from 'next/link';

/** A problem that fails no longer: what it was, and what put it right. */
export function SolvedCard(props: {
  /** Of the rule. */
  title: string;
  /** What was wrong; null: that reading is there no more. */
  sentence: string | null;
  /** The version that solved it; null: a correction of the reading, or of a year beside. */
  by: number | null;
  isUndecidable: boolean;
  /** Where it failed, and the report that counts. */
  before: string | null;
  now: string;
}) {
  const { by, before } = props;
  const what = props.isUndecidable ? '现无法判定，不能认定已解决' : '已无此问题';
  return (
    <article className="border border-l-4 border-hairline border-l-hold bg-sheet px-3 py-2">
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
        <Link href={props.now} className="link">
          现行报告
        </Link>
      </p>
    </article>
  );
}
