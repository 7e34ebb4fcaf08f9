import Link from 'next/link';
import { cx } from './class-names.ts';

/** One year of a small chart: a number, or the word for why there is none. */
export interface YearBar {
  readonly year: number;
  readonly value: number | null;
  /** What stands over the bar: the number as written, or 空白, 未识别, 不适用, 未报送. */
  readonly text: string;
  /** Class of the hatch where no number is. */
  readonly hatch?: 'hatch-blank' | 'hatch-unread' | 'hatch-absent' | 'hatch-void';
  /** Set when a figure behind it was placed by rule. */
  readonly soft?: boolean;
  readonly href: string | null;
}

/** A quantity over the years, each bar leading to its figure. Without colour codes and without script. */
export function YearBars(props: { title: string; unit: string; bars: readonly YearBar[] }) {
  const most = Math.max(1, ...props.bars.map(({ value }) => Math.abs(value ?? 0)));
  return (
    <figure className="border border-hairline bg-sheet px-3 pt-2 pb-1">
      <figcaption className="mb-2 flex justify-between gap-2 text-note">
        <span className="font-semibold">{props.title}</span>
        <span className="text-soft">{props.unit}</span>
      </figcaption>
      <ol className="flex items-end gap-1">
        {props.bars.map((bar) => (
          <li key={bar.year} className="min-w-0 flex-1 text-center text-note">
            <Bar bar={bar} most={most} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

const height = 56;

function Bar({ bar, most }: { bar: YearBar; most: number }) {
  const drawn = bar.value === null ? height : Math.round((Math.abs(bar.value) / most) * height);
  const picture = (
    <>
      <span className={cx('block leading-tight', bar.value === null && 'text-soft')}>
        {bar.text}
        {bar.soft && <span className="text-doubt">*</span>}
      </span>
      <svg
        aria-hidden
        className={cx('mx-auto block w-full max-w-10', bar.hatch)}
        height={height}
        preserveAspectRatio="none"
        viewBox={`0 0 10 ${height}`}
      >
        {bar.value !== null && (
          <rect
            x="0"
            width="10"
            y={height - drawn}
            height={drawn}
            fill="currentColor"
            className="text-accent"
          />
        )}
        <path d={`M0 ${height}h10`} stroke="currentColor" className="text-rule" strokeWidth="1" />
      </svg>
      <span className="block text-soft">{bar.year}</span>
    </>
  );
  if (bar.href === null) return picture;
  return (
    <Link href={bar.href} className="block hover:bg-accent-wash">
      {picture}
    </Link>
  );
}
