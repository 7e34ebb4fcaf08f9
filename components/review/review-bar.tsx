import Link from 'next/link';
import { buttonClass } from '#components/ui/button.tsx';
import { grouped } from '#lib/wording/point.ts';
import { DeskTools } from './desk-tools.tsx';
import type { Commands } from './review-hooks.ts';
import type { Review, Reviewed } from './use-review.ts';

/** Where a report stands in the queue. */
export interface Standing {
  /** All that is open in all reports. */
  readonly all: { readonly doubts: number; readonly reports: number };
  /** Addresses of the reports before and after this one. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** Which report, how much is left, and the ways to the others. */
export function ReviewBar(
  props: Pick<Reviewed, 'report' | 'doubts'> & Standing & { review: Review; commands: Commands },
) {
  const { report, all, review, commands } = props;
  const left = review.doubts.length;
  // What was just settled here is not in the numbers of the server yet.
  const everywhere = all.doubts - (props.doubts.length - left);
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
      <h2 className="text-lead font-semibold">
        <Link href={`/reports/${report.id}`} className="hover:link">
          {report.name}
        </Link>
      </h2>
      <p className="text-note text-soft">
        {left === 0 ? '本份已核完' : `本份还有 ${grouped(left)} 处`}，全部还有 {grouped(everywhere)}{' '}
        处（{grouped(all.reports)} 份）
      </p>
      <p role="status" className="min-w-0 flex-1 truncate text-note text-accent">
        {review.said}
      </p>
      <span className="flex flex-wrap gap-1">
        <Turn href={props.previous} label="上一份" shortcut="K" />
        <Turn href={props.next} label="下一份" shortcut="J" />
        <DeskTools commands={commands} actor={review.actor} />
      </span>
    </div>
  );
}

function Turn(props: { href: string | null; label: string; shortcut: string }) {
  if (props.href === null) return null;
  return (
    <Link
      href={props.href}
      scroll={false}
      aria-keyshortcuts={props.shortcut}
      className={buttonClass('quiet')}
    >
      {props.label}
    </Link>
  );
}
