'use client';

import { type ReactNode, useCallback, useRef, useState } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { Chosen } from './chosen.ts';
import { DeskBar, type Pane, type Shown } from './desk-bar.tsx';
import {
  type Choose,
  type Tell,
  useAddress,
  useEscape,
  useGoal,
  usePointer,
  useProblems,
} from './desk-hooks.ts';
import { mark, shownOf } from './marking.ts';
import { ToldPanel } from './told-panel.tsx';
import type { ToldView } from './told-views.ts';

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
  /** What is known of the numbers of the prose, in their order. */
  told: readonly ToldView[];
  /** What can be done with the chosen figure, at the foot; it reads which one from `Chosen`. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  const desk = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Pane>('reading');
  const [shown, show] = useState<Shown | null>(null);
  const [chosen, setChosen] = useState<HTMLElement | null>(null);
  const aim = useGoal(desk, source);

  const choose = useCallback<Choose>(
    (ids, from) => {
      if (!desk.current || ids.length === 0) return;
      const { places, targets } = mark(desk.current, ids);
      const [place, target] = [places[0], targets[0]];
      show(shownOf(target, place));
      setChosen(target?.matches('td') ? target : null);
      // A narrow screen shows one pane: turn to the other side, when it has something to show.
      const to = across(from, place, target);
      if (to) {
        setPane(to.pane);
        aim(to);
      }
      if (ids.length === 1) history.replaceState(null, '', `#${ids[0]}`);
    },
    [aim],
  );

  const { told } = props;
  const [telling, setTelling] = useState<string | null>(null);
  const tell = useCallback<Tell>(
    (id) => {
      const view = told.find((one) => one.id === id);
      if (!desk.current || view === undefined) return;
      const { places } = mark(desk.current, [id, ...view.cells.map(({ key }) => key)]);
      setTelling(id);
      setChosen(null);
      show(null);
      setPane('source');
      if (places[0]) aim({ element: places[0], as: 'number' });
      history.replaceState(null, '', `#${id}`);
    },
    [told, aim],
  );
  const closeTold = useCallback(() => {
    setTelling(null);
    // Where it is not drawn by itself the pane has the focus.
    (numberAt(source.current, telling) ?? source.current)?.focus({ preventScroll: true });
  }, [telling]);
  const index = told.findIndex(({ id }) => id === telling);
  const view = told[index];

  useAddress(desk, props.start, choose, tell);
  usePointer(desk, source, choose, tell);
  useEscape(telling !== null, closeTold);
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
          above={
            view && (
              <ToldPanel
                view={view}
                onStep={(step) => tell(told[(index + step + told.length) % told.length]?.id ?? '')}
                onClose={closeTold}
              />
            )
          }
        />
      </Chosen>
    </div>
  );
}

/** Where to go on the other side of what was chosen; nothing where it has no counterpart. */
function across(from: Pane, place: HTMLElement | undefined, target: HTMLElement | undefined) {
  if (from === 'reading')
    return place && ({ pane: 'source', element: place, as: 'place' } as const);
  return target && ({ pane: 'reading', element: target, as: 'target' } as const);
}

/** A number of the prose where it is seen: a page may be shown as a picture or as its words. */
const numberAt = (source: HTMLElement | null, id: string | null) =>
  [...(source?.querySelectorAll<HTMLElement>(`a[href="#${id}"][data-told]`) ?? [])].find(
    (number) => number.closest('[hidden]') === null,
  );
