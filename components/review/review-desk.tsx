'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { mark } from '#components/source/marking.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { SumView } from './doubt.ts';
import { DoubtCard, type Mode } from './doubt-card.tsx';
import { DoubtList } from './doubt-list.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { keys } from './keys.ts';
import { ReviewBar, type Standing } from './review-bar.tsx';
import { type Commands, idsAt, useAddress, useKeys, useMarking } from './review-hooks.ts';
import { type Review, type Reviewed, useReview } from './use-review.ts';

type Props = Reviewed &
  Standing & { readonly sums: readonly SumView[]; readonly source: ReactNode };

/** One report of the queue: its original, and beside it what is in doubt, one by one. */
export function ReviewDesk(props: Props) {
  return <Desk key={props.report.id} {...props} />;
}

/** What lies over the desk, if anything. */
type Over = 'confirm' | 'dismiss' | 'help' | null;

function Desk(props: Props) {
  const review = useReview(props);
  const { current, doubts } = review;
  const desk = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLElement>(null);
  const [mode, setMode] = useState<Mode>('look');
  const [over, lay] = useState<Over>(null);
  const go = (index: number) => {
    setMode('look');
    review.go(index);
  };
  const commands = useCommands(props, review, { go, setMode, lay });
  useKeys(keys, commands);
  useMarking(desk, source, current);
  useAddress(props.report.id, current?.subject);

  const toDoubt = (event: MouseEvent) => {
    const ids = idsAt(event.target);
    const at = doubts.findIndex(({ places }) => places.some((id) => ids.includes(id)));
    if (at >= 0) go(at);
    else if (desk.current && ids.length > 0) mark(desk.current, ids);
  };

  return (
    <div ref={desk} className="desk min-w-0">
      <ReviewBar {...props} review={review} commands={commands} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-3 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: j and k go where a click in the original goes */}
        <section
          ref={source}
          aria-label="原文"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
          tabIndex={0}
          onClick={toDoubt}
          className="h-[42dvh] overflow-y-auto border border-hairline bg-sheet lg:sticky lg:top-2 lg:h-[calc(100dvh-5rem)]"
        >
          {props.source}
        </section>
        <div className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-2 lg:h-[calc(100dvh-5rem)]">
          {current && (
            <DoubtCard
              key={current.subject}
              doubt={current}
              sums={props.sums}
              reportId={props.report.id}
              mode={mode}
              onMode={setMode}
              review={review}
              commands={commands}
            />
          )}
          <DoubtList doubts={doubts} current={current?.subject} next={props.next} onGo={go} />
        </div>
      </div>
      {(over === 'confirm' || over === 'dismiss') && (
        <BulkDialog action={over} review={review} onClose={() => lay(null)} />
      )}
      {over === 'help' && <HelpDialog shortcuts={keys} onClose={() => lay(null)} />}
      {review.actor.question}
    </div>
  );
}

/** What each command does with the doubt at hand; where it can do nothing it says why. */
function useCommands(
  props: Props,
  review: Review,
  {
    go,
    setMode,
    lay,
  }: {
    go: (index: number) => void;
    setMode: (mode: Mode) => void;
    lay: (over: Over) => void;
  },
): Commands {
  const router = useRouter();
  const { current, index, say } = review;
  const turn = (to: string | null, none: string) =>
    to === null ? say(none) : router.push(to, { scroll: false });
  return {
    next: () => go(index + 1),
    previous: () => go(index - 1),
    'next-report': () => turn(props.next, '这是最后一份'),
    'previous-report': () => turn(props.previous, '这是第一份'),
    open: () => {
      const cell = current?.table ? `?cell=${encodeURIComponent(current.subject)}` : '';
      router.push(`/reports/${props.report.id}${cell}`);
    },
    confirm: () => {
      if (!current?.can.confirm) return say('这一处没有可以核定的数，请更正或标为不影响');
      review.decide({ about: [current], action: 'confirm', reason: '' });
    },
    edit: () => (current?.can.edit ? setMode('edit') : say('这一处请到报告页填写')),
    dismiss: () => (current?.can.dismiss ? setMode('dismiss') : say('这一处要定出结果')),
    'confirm-many': () => lay('confirm'),
    'dismiss-many': () => lay('dismiss'),
    undo: review.undo,
    help: () => lay('help'),
  };
}
