'use client';

import { type ReactNode, useCallback, useRef, useState } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { Chosen } from './chosen.ts';
import { DeskBar, type Pane, type Shown } from './desk-bar.tsx';
import { type Choose, goTo, useAddress, usePointer, useProblems } from './desk-hooks.ts';
import { bringToMiddle, mark, shownOf } from './marking.ts';

/**
 * The original at the left, what was read of it at the right, and the tie between the two. Both sides are
 * drawn on the server: elements carry `data-places` (left), `data-target` (right) and `data-leads`
 * (ids to mark); here they are only marked, scrolled to and walked through.
 */
export function Desk(props: {
  /** Id to mark at once, when the address names none after `#`; empty for none. */
  start: string;
  /** Stands over both sides; what it holds leads to places too. */
  head: ReactNode;
  source: ReactNode;
  /** What can be done with the chosen figure, at the foot; it reads which one from `Chosen`. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  const desk = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Pane>('reading');
  const [shown, show] = useState<Shown | null>(null);
  const [chosen, setChosen] = useState<HTMLElement | null>(null);

  const choose = useCallback<Choose>((ids, from) => {
    if (!desk.current || ids.length === 0) return;
    const { places, targets } = mark(desk.current, ids);
    const [place, target] = [places[0], targets[0]];
    show(shownOf(target, place));
    setChosen(target?.matches('td') ? target : null);
    // A narrow screen shows one pane: turn to the other side, when it has something to show.
    if (from === 'reading' && place) setPane('source');
    if (from === 'source' && target) setPane('reading');
    requestAnimationFrame(() => {
      if (place && from === 'reading' && source.current) bringToMiddle(place, source.current);
      if (target && from === 'source') goTo(target);
    });
    if (ids.length === 1) history.replaceState(null, '', `#${ids[0]}`);
  }, []);

  useAddress(desk, props.start, choose);
  usePointer(desk, source, choose);
  const toProblem = useProblems(desk, setPane, choose);

  return (
    <div ref={desk} className="desk">
      {props.head}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 lg:grid-cols-[minmax(0,9fr)_minmax(0,11fr)]">
        <section
          ref={source}
          aria-label="原文"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
          tabIndex={0}
          className={cx(
            'border border-hairline bg-sheet lg:sticky lg:top-0 lg:block lg:h-[calc(100dvh-3.25rem)] lg:overflow-y-auto print:hidden',
            pane !== 'source' && 'max-lg:hidden',
          )}
        >
          {props.source}
        </section>
        <div className={cx('min-w-0 print:block!', pane !== 'reading' && 'max-lg:hidden')}>
          {props.children}
        </div>
      </div>
      <Chosen value={chosen}>
        <DeskBar
          shown={shown}
          pane={pane}
          onPane={setPane}
          onProblem={toProblem}
          tools={props.tools}
        />
      </Chosen>
    </div>
  );
}
