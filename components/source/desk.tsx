'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { DeskBar, type Pane, type Shown } from './desk-bar.tsx';
import { neighbour, nextProblem, rove, roveFirst } from './grid-keys.ts';
import { bringIntoView, bringToMiddle, formHeads, mark } from './marking.ts';

/**
 * The original at the left, what was read of it at the right, and the tie between the two. Both sides are
 * drawn on the server: elements carry `data-places` (left), `data-target` (right) and `data-leads`
 * (ids to mark); here they are only marked, scrolled to and walked through.
 */
export function Desk(props: {
  /** Ids to mark at once, parted by blanks, when the address names none after `#`. */
  start: string;
  /** Stands over both sides; what it holds leads to places too. */
  head: ReactNode;
  source: ReactNode;
  children: ReactNode;
}) {
  const desk = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLDivElement>(null);
  const problem = useRef<HTMLElement>(undefined);
  const [pane, setPane] = useState<Pane>('reading');
  const [shown, show] = useState<Shown | null>(null);

  const choose = useCallback((ids: readonly string[], from: Pane) => {
    if (!desk.current || !source.current || ids.length === 0) return;
    const { places, targets } = mark(desk.current, ids);
    const [place, target] = [places[0], targets[0]];
    show(shownOf(target, place));
    // A narrow screen shows one pane: turn to the other side, when it has something to show.
    if (from === 'reading' && place) setPane('source');
    if (from === 'source' && target) setPane('reading');
    requestAnimationFrame(() => {
      if (place && from === 'reading' && source.current) bringToMiddle(place, source.current);
      if (target && from === 'source') bringIntoView(target);
    });
    if (ids.length === 1) history.replaceState(null, '', `#${ids[0]}`);
  }, []);

  const toProblem = useCallback(
    (step: 1 | -1) => {
      if (!desk.current) return;
      const next = nextProblem(desk.current, problem.current, step);
      if (!next) return;
      problem.current = next;
      setPane('reading');
      bringIntoView(next);
      next.focus({ preventScroll: true });
      choose(leadsOf(next), 'reading');
    },
    [choose],
  );

  useEffect(() => {
    if (desk.current) roveFirst(desk.current);
    const fromAddress = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      return id === '' || id === 'content' ? [] : [id];
    };
    const open = (ids: readonly string[]) => {
      const target = desk.current && mark(desk.current, ids).targets[0];
      if (target) bringIntoView(target);
      choose(ids, 'reading');
    };
    open(fromAddress().length > 0 ? fromAddress() : props.start.split(' ').filter(Boolean));
    const changed = () => open(fromAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [choose, props.start]);

  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const side = source.current?.contains(event.target) ? 'source' : 'reading';
      const link = event.target.closest('a[href^="#"]')?.getAttribute('href');
      const linked = link && decodeURIComponent(link.slice(1));
      if (linked && root.querySelector(`[data-target=${JSON.stringify(linked)}]`)) {
        event.preventDefault();
        choose([linked], side);
        return;
      }
      const element = event.target.closest<HTMLElement>('[data-leads],[data-places],[data-target]');
      if (!element || event.target.closest('a,summary,button:not([data-leads])')) return;
      choose(leadsOf(element), side);
    };
    const key = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const handled = event.target.matches('td[data-target]')
        ? walk(root, event.target, event.key, choose)
        : false;
      if (handled) event.preventDefault();
    };
    root.addEventListener('click', click);
    root.addEventListener('keydown', key);
    return () => {
      root.removeEventListener('click', click);
      root.removeEventListener('keydown', key);
    };
  }, [choose]);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input,select,textarea');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') toProblem(1);
      if (event.key === 'p') toProblem(-1);
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [toProblem]);

  return (
    <div ref={desk} className="desk">
      {props.head}
      <div className="grid gap-x-6 lg:grid-cols-[minmax(0,9fr)_minmax(0,11fr)]">
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
        <div className={cx('min-w-0 lg:block print:block', pane !== 'reading' && 'max-lg:hidden')}>
          {props.children}
        </div>
      </div>
      <DeskBar shown={shown} pane={pane} onPane={setPane} onProblem={toProblem} />
    </div>
  );
}

type Choose = (ids: readonly string[], from: Pane) => void;

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

/** The ids an element leads to: those it names, else what stands there, else itself. */
const leadsOf = ({ dataset }: HTMLElement): string[] =>
  (dataset.leads ?? dataset.target ?? dataset.places ?? '').split(' ').filter(Boolean);

function shownOf(target: HTMLElement | undefined, place: HTMLElement | undefined): Shown | null {
  if (!target && !place) return null;
  const heads = target ? formHeads(target).map((head) => head.textContent) : [];
  const line = place?.closest<HTMLElement>('[data-line]')?.dataset.line;
  return {
    label: target?.dataset.label ?? heads.join(' › '),
    figure: target?.matches('td') ? target.textContent.trim() : '',
    note: target?.dataset.note ?? null,
    line: line === undefined ? null : Number(line),
  };
}
