'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Pane } from './desk-bar.tsx';
import { neighbour, nextProblem, rove, roveFirst, walkTold } from './grid-keys.ts';
import { bringClear, bringToMiddle, leadsOf, targetOf } from './marking.ts';

/** The figure a place leads to is where the arrow keys go on from. */
function goTo(target: HTMLElement) {
  bringToMiddle(target);
  if (!target.matches('td, [data-problem]')) return;
  if (target.matches('td')) rove(target);
  target.focus({ preventScroll: true });
}

export type Side = RefObject<HTMLDivElement | null>;

/** What is to be scrolled to: a place in the original, its counterpart, or a number what is told of it stands over. */
interface Goal {
  readonly element: HTMLElement;
  readonly as: 'place' | 'target' | 'number';
}

/** Scrolls when the side the goal stands on is shown: on a narrow screen it is hidden until then. */
export function useGoal(desk: Side, source: Side): (goal: Goal) => void {
  const [goal, aim] = useState<Goal | null>(null);
  useEffect(() => {
    if (goal === null || source.current === null) return;
    const { element, as } = goal;
    const panel = desk.current?.querySelector<HTMLElement>('[data-telling]');
    if (as === 'target') goTo(element);
    else if (as === 'number' && panel) bringClear(element, source.current, panel);
    else bringToMiddle(element, source.current);
  }, [goal, desk, source]);
  return aim;
}

/** Marks some ids; `from` is the side they were chosen on, so the other side moves. */
export type Choose = (ids: readonly string[], from: Pane) => void;

/** Tells what is known of a number of the prose. */
export type Tell = (id: string) => void;

const isTold = (id: string) => /^told-\d+$/.test(id);

/** Marks what the address asks for, at first and whenever its `#` changes. */
export function useAddress(desk: Side, start: string, choose: Choose, tell: Tell) {
  useEffect(() => {
    const open = (id: string) => {
      if (!desk.current || id === '') return;
      if (isTold(id)) return tell(id);
      const target = targetOf(desk.current, id);
      if (target) bringToMiddle(target);
      // Words a link asks for stand in the original alone.
      choose(target ? leadsOf(target) : [id], 'reading');
    };
    const asked = () => decodeURIComponent(location.hash.slice(1));
    const changed = () => open(asked());
    if (desk.current) roveFirst(desk.current);
    open(asked() || start);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [desk, start, choose, tell]);
}

/** Clicks on either side; arrow keys and Enter among the figures, and among the numbers of the prose. */
export function usePointer(desk: Side, source: Side, choose: Choose, tell: Tell) {
  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const number = linkedId(event.target);
      if (isTold(number)) {
        event.preventDefault();
        return tell(number);
      }
      const ids = idsOfClick(root, event.target);
      if (ids === null) return;
      event.preventDefault();
      choose(ids, isBeside(source, event.target) ? 'source' : 'reading');
    };
    const key = (event: KeyboardEvent) => {
      const figure = event.target;
      if (!(figure instanceof HTMLElement) || isShortcut(event)) return;
      if (figure.matches('a[data-told]') && walkTold(figure, event.key)) event.preventDefault();
      if (!figure.matches('td[data-target]')) return;
      if (walk(root, figure, event.key, choose)) event.preventDefault();
    };
    root.addEventListener('click', click);
    root.addEventListener('keydown', key);
    return () => {
      root.removeEventListener('click', click);
      root.removeEventListener('keydown', key);
    };
  }, [desk, source, choose, tell]);
}

/** The original; and what is told of its numbers, which leads over to the other side too. */
const isBeside = (source: Side, clicked: Element) =>
  source.current?.contains(clicked) || clicked.closest('[data-telling]') !== null;

/** The id a click on a link leads to; empty where it leads elsewhere. */
const linkedId = (clicked: Element): string =>
  decodeURIComponent(
    clicked
      .closest('a')
      ?.getAttribute('href')
      ?.match(/^#(.+)/)?.[1] ?? '',
  );

/** What a click marks; null when it is not ours: another link, a fold, nothing that leads anywhere. */
function idsOfClick(root: HTMLElement, clicked: Element): readonly string[] | null {
  if (clicked.closest('a')) {
    const id = linkedId(clicked);
    return id !== '' && targetOf(root, id) ? [id] : null;
  }
  if (clicked.closest('summary, button:not([data-leads]), [data-carried]')) return null;
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
export function useProblems(desk: Side, setPane: (pane: Pane) => void, choose: Choose) {
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

/** Esc closes what stands over the page, unless a dialog over it takes the key. */
export function useEscape(isOpen: boolean, close: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) close();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [isOpen, close]);
}

const isShortcut = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;
