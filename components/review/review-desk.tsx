'use client';

import { useRouter } from 'next/navigation';
import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { bringToMiddle, mark } from '#components/source/marking.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { SumView } from './doubt.ts';
import { DoubtCard, type Mode } from './doubt-card.tsx';
import { DoubtList } from './doubt-list.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { type Command, commandOf } from './keys.ts';
import { ReviewBar, type Standing } from './review-bar.tsx';
import { type Reviewed, useReview } from './use-review.ts';

type Props = Reviewed &
  Standing & { readonly sums: readonly SumView[]; readonly source: ReactNode };

/** One report of the queue: its original, and beside it what is in doubt, one by one. */
export function ReviewDesk(props: Props) {
  return <Desk key={props.report.id} {...props} />;
}

function Desk(props: Props) {
  const review = useReview(props);
  const { current, doubts } = review;
  const router = useRouter();
  const desk = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLElement>(null);
  const [mode, setMode] = useState<Mode>('look');
  const [bulk, setBulk] = useState<'confirm' | 'dismiss' | 'help' | null>(null);
  useMarking(desk, source, current?.subject, current?.places);
  useAddress(props.report.id, current?.subject);

  const open = () => {
    const cell = current?.table ? `?cell=${encodeURIComponent(current.subject)}` : '';
    router.push(`/reports/${props.report.id}${cell}`);
  };
  const turn = (to: string | null, none: string) =>
    to === null ? review.say(none) : router.push(to, { scroll: false });
  const go = (index: number) => {
    setMode('look');
    review.go(index);
  };
  const commands: Record<Command, () => void> = {
    next: () => go(review.index + 1),
    previous: () => go(review.index - 1),
    'next-report': () => turn(props.next, '这是最后一份'),
    'previous-report': () => turn(props.previous, '这是第一份'),
    open,
    confirm: () => {
      if (!current?.can.confirm) return review.say('这一处没有可以核定的数，请更正或标为不影响');
      review.decide({ about: [current], action: 'confirm', reason: '' });
    },
    edit: () => (current?.can.edit ? setMode('edit') : review.say('这一处请到报告页逐格填写')),
    dismiss: () => (current?.can.dismiss ? setMode('dismiss') : review.say('这一处要定出结果')),
    'confirm-many': () => setBulk('confirm'),
    'dismiss-many': () => setBulk('dismiss'),
    undo: review.undo,
    help: () => setBulk('help'),
  };
  useKeys(commands);

  const toPlace = (event: MouseEvent) => {
    const place =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-places]');
    const ids = place ? (place.dataset.places ?? '').split(' ') : [];
    const at = doubts.findIndex(({ places }) => places.some((id) => ids.includes(id)));
    if (at >= 0) go(at);
    else if (desk.current && ids.length > 0) mark(desk.current, ids);
  };

  return (
    <div ref={desk} className="desk min-w-0">
      <ReviewBar {...props} review={review} onCommand={(command) => commands[command]()} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-3 lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: j and k go where a click in the original goes */}
        <section
          ref={source}
          aria-label="原文"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
          tabIndex={0}
          onClick={toPlace}
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
              onCommand={(command) => commands[command]()}
            />
          )}
          <DoubtList doubts={doubts} current={current?.subject} next={props.next} onGo={go} />
        </div>
      </div>
      {(bulk === 'confirm' || bulk === 'dismiss') && (
        <BulkDialog action={bulk} review={review} onClose={() => setBulk(null)} />
      )}
      {bulk === 'help' && <HelpDialog onClose={() => setBulk(null)} />}
      {review.actor.question}
    </div>
  );
}

function useKeys(commands: Record<Command, () => void>) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === undefined) return;
    event.preventDefault();
    commands[command]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

/** Marks the place of the current doubt in the original and brings it to the middle. */
function useMarking(
  desk: React.RefObject<HTMLElement | null>,
  source: React.RefObject<HTMLElement | null>,
  subject: string | undefined,
  places: readonly string[] | undefined,
) {
  const show = useEffectEvent(() => {
    if (!desk.current) return;
    const [place] = mark(desk.current, places ?? []).places;
    if (place && source.current) bringToMiddle(place, source.current);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another doubt, another place
  useEffect(() => show(), [subject]);
}

/** Keeps report and doubt in the address, so that a reload comes back to them. */
function useAddress(reportId: number, subject: string | undefined) {
  useEffect(() => {
    const url = new URL(location.href);
    url.searchParams.set('report', String(reportId));
    if (subject === undefined) url.searchParams.delete('at');
    else url.searchParams.set('at', subject);
    if (url.href !== location.href) history.replaceState(null, '', url);
  }, [reportId, subject]);
}
