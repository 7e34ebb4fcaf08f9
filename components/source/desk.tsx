'use client';

import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { DeskBar, type Pane, type Shown } from './desk-bar.tsx';
import { neighbour, nextProblem, rove, roveFirst } from './grid-keys.ts';
import { bringToMiddle, leadsOf, mark, shownOf, targetOf } from './marking.ts';

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
  children: ReactNode;
}) {
  const desk = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Pane>('reading');
  const [shown, show] = useState<Shown | null>(null);

  const choose = useCallback<Choose>((ids, from) => {
    if (!desk.current || ids.length === 0) return;
    const { places, targets } = mark(desk.current, ids);
    const [place, target] = [places[0], targets[0]];
    show(shownOf(target, place));
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
      <DeskBar shown={shown} pane={pane} onPane={setPane} onProblem={toProblem} />
    </div>
  );
}

/** The figure a place leads to is where the arrow keys go on from. */
function goTo(target: HTMLElement) {
  bringToMiddle(target);
  if (!target.matches('td')) return;
  rove(target);
  target.focus({ preventScroll: true });
}

type Desk = RefObject<HTMLDivElement | null>;
/** Marks some ids; `from` is the side they were chosen on, so the other side moves. */
type Choose = (ids: readonly string[], from: Pane) => void;

/** Marks what the address asks for, at first and whenever its `#` changes. */
function useAddress(desk: Desk, start: string, choose: Choose) {
  useEffect(() => {
    const open = (id: string) => {
      const target = desk.current && targetOf(desk.current, id);
      if (!target) return;
      bringToMiddle(target);
      choose(leadsOf(target), 'reading');
    };
    const asked = () => decodeURIComponent(location.hash.slice(1));
    const changed = () => open(asked());
    if (desk.current) roveFirst(desk.current);
    open(asked() || start);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [desk, start, choose]);
}

/** Clicks on either side; arrow keys and Enter among the figures. */
function usePointer(desk: Desk, source: Desk, choose: Choose) {
  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const ids = idsOfClick(root, event.target);
      if (ids === null) return;
      event.preventDefault();
      choose(ids, source.current?.contains(event.target) ? 'source' : 'reading');
    };
    const key = (event: KeyboardEvent) => {
      const figure = event.target;
      if (!(figure instanceof HTMLElement) || !figure.matches('td[data-target]')) return;
      if (isShortcut(event)) return;
      if (walk(root, figure, event.key, choose)) event.preventDefault();
    };
    root.addEventListener('click', click);
    root.addEventListener('keydown', key);
    return () => {
      root.removeEventListener('click', click);
      root.removeEventListener('keydown', key);
    };
  }, [desk, source, choose]);
}

/** What a click marks; null when it is not ours: another link, a fold, nothing that leads anywhere. */
function idsOfClick(root: HTMLElement, clicked: Element): readonly string[] | null {
  const link = clicked.closest('a');
  if (link) {
    const id = decodeURIComponent(link.getAttribute('href')?.match(/^#(.+)/)?.[1] ?? '');
    return id !== '' && targetOf(root, id) ? [id] : null;
  }
  if (clicked.closest('summary, button:not([data-leads])')) return null;
  const leading = clicked.closest<HTMLElement>('[data-leads],[data-places],[data-target]');
  return leading && leadsOf(leading);
}

/** Enter marks the figure, arrows go to its neighbours. Says whether the key was used. */
function walk(desk: HTMLElement, figure: HTMLElement, key: string, choose: Choose): boolean {
  if (key === 'Enter' || key === ' ') {
    choose(leadsOf(figure), 'reading');
    return true;
  }
  const next = neighbour(desk, figure, key);
  if (next === undefined) return false;
  rove(next);
  next.focus();
  return true;
}

/** N and P, and the buttons that do the same: to the next and the previous problem. */
function useProblems(desk: Desk, setPane: (pane: Pane) => void, choose: Choose) {
  const last = useRef<HTMLElement>(undefined);
  const toProblem = useCallback(
    (step: 1 | -1) => {
      const next = desk.current && nextProblem(desk.current, last.current, step);
      if (!next) return;
      last.current = next;
      setPane('reading');
      bringToMiddle(next);
      next.focus({ preventScroll: true });
      choose(leadsOf(next), 'reading');
    },
    [desk, setPane, choose],
  );
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input,select,textarea');
      if (typing || isShortcut(event)) return;
      if (event.key === 'n') toProblem(1);
      if (event.key === 'p') toProblem(-1);
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [toProblem]);
  return toProblem;
}

const isShortcut = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;
