'use client';

import { createContext, type ReactNode, useState } from 'react';
import { HelpDialog } from '#components/review/help-dialog.tsx';
import type { HistoryEntry } from '#components/review/history-list.tsx';
import type { Shortcut } from '#components/review/keys.ts';
import { useKeys } from '#components/review/review-hooks.ts';
import { type ProblemState, problemStates } from '#lib/handling/state.ts';
import { inPlace } from './keys.ts';
import { type Carried, type HandlingActions, idOf, type ProblemKey } from './problem.ts';
import { SaidNote } from './state-said.tsx';
import { StepDialog, wantsFirst } from './step-dialog.tsx';
import { useHandling } from './use-handling.ts';

export interface InPlaceActions extends HandlingActions {
  /** What was done to some problems, the last first. */
  readonly history: (problems: readonly ProblemKey[]) => Promise<readonly HistoryEntry[]>;
}

/** What the menu of a card works with. */
export interface Hands {
  /** The problems of the page, as they will be once what was sent is done. */
  readonly items: readonly Carried[];
  readonly ask: (about: readonly Carried[], to: ProblemState) => void;
  readonly undo: () => void;
  readonly actions: InPlaceActions;
}
export const StateHands = createContext<Hands | null>(null);

/**
 * A page on which problems stand among other things: their menus carry them from state to state, and so do
 * the keys of the list of problems for the card that has the focus. One name, one undo for all of them.
 */
export function StatePlace(props: {
  items: readonly Carried[];
  actions: InPlaceActions;
  /** Other keys the page obeys, for the help. */
  besides?: readonly Shortcut<string>[];
  children: ReactNode;
}) {
  const handling = useHandling(props.items, props.actions);
  const { items } = handling;
  const [over, lay] = useState<Step | 'help' | null>(null);
  const ask: Hands['ask'] = (about, to) => {
    const first = wantsFirst(about, to);
    if (first === 'other-problems') handling.say('先走到一处问题（J、K）');
    else if (first === 'other-state') handling.say('已经是这个状态');
    else if (first === 'question') lay({ about, to });
    else handling.step(about, to, '');
  };
  const states = problemStates.map((to) => [to, () => ask(atHand(items), to)] as const);
  useKeys(inPlace, {
    ...(Object.fromEntries(states) as Record<ProblemState, () => void>),
    next: () => walk(1),
    previous: () => walk(-1),
    undo: handling.undo,
    help: () => lay('help'),
  });
  return (
    <StateHands value={{ items, ask, undo: handling.undo, actions: props.actions }}>
      {props.children}
      <SaidNote said={handling.said} onUndo={handling.undo} onClose={() => handling.say('')} />
      {over === 'help' && (
        <HelpDialog shortcuts={[...inPlace, ...(props.besides ?? [])]} onClose={() => lay(null)} />
      )}
      {over !== null && over !== 'help' && (
        <StepDialog
          {...over}
          onStep={(reason) => handling.step(over.about, over.to, reason)}
          onClose={() => lay(null)}
        />
      )}
      {handling.actor.question}
    </StateHands>
  );
}

interface Step {
  readonly about: readonly Carried[];
  readonly to: ProblemState;
}

const menus = '[data-carried]';
const cardOf = (menu: Element): HTMLElement =>
  menu.closest<HTMLElement>('[data-problem]') ?? (menu as HTMLElement);

/** The problems of the card that has the focus. */
function atHand(items: readonly Carried[]): readonly Carried[] {
  const menu = [...document.querySelectorAll<HTMLElement>(menus)].find((one) =>
    cardOf(one).contains(document.activeElement),
  );
  const ids = menu?.dataset.carried?.split(' ') ?? [];
  return items.filter(({ problem }) => ids.includes(idOf(problem)));
}

/** To the next or the previous card, in the order of the page; folds that hide it open. */
function walk(step: 1 | -1) {
  const cards = [...document.querySelectorAll(menus)].map(cardOf);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[at < 0 ? (step === 1 ? 0 : cards.length - 1) : at + step];
  const fold = next?.closest('details');
  if (fold) fold.open = true;
  next?.scrollIntoView({ block: 'nearest' });
  next?.focus({ preventScroll: true });
}
