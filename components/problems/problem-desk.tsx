'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { HelpDialog } from '#components/review/help-dialog.tsx';
import { useKeys } from '#components/review/review-hooks.ts';
import { cx } from '#components/ui/class-names.ts';
import { type ProblemState, problemStates } from '#lib/handling/state.ts';
import { type Command, shortcuts } from './keys.ts';
import { type HandlingActions, idOf, type ProblemView } from './problem.ts';
import { ProblemLine } from './problem-line.tsx';
import { StateBar } from './state-bar.tsx';
import { StepDialog, wantsFirst } from './step-dialog.tsx';
import { type Handling, useHandling } from './use-handling.ts';
import { type Pages, type Place, usePages } from './use-pages.ts';
import { useWhole, type Whole } from './use-whole.ts';

/** A page of problems, each carried from state to state by key or by button, one or many at a stroke. */
export function ProblemDesk(props: {
  items: readonly ProblemView[];
  actions: HandlingActions;
  pages: Pages;
  whole: Whole;
}) {
  const handling = useHandling(props.items, props.actions);
  const { items } = handling;
  const place = usePages(items, props.pages, handling.say);
  const { index, hold } = place;
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const whole = useWhole(props.whole, handling.say);
  const [over, lay] = useState<ProblemState | 'help' | null>(null);
  const selected = whole.problems ?? items.filter(({ problem }) => chosen.has(idOf(problem)));
  const about = selected.length > 0 ? selected : items.slice(index, index + 1);

  const choosing = (to: ReadonlySet<string>) => {
    whole.leave();
    choose(to);
  };
  const step = (to: ProblemState, reason: string) => {
    hold();
    handling.step(about, to, reason);
    choosing(new Set());
  };
  const ask = (to: ProblemState) => {
    const first = wantsFirst(about, to);
    if (first === 'other-problems') handling.say('没有选中的问题');
    else if (first === 'other-state') handling.say('已经是这个状态');
    else if (first === 'question') lay(to);
    else step(to, '');
  };
  const hands = { items, place, chosen, choose: choosing, chooseWhole: whole.choose, ask, lay };
  const commands = useCommands(handling, hands);
  useKeys(shortcuts, commands);
  const list = useFollowing(items[index] && idOf(items[index].problem), place.hasMoved);

  return (
    <>
      <StateBar
        handling={handling}
        selected={selected.length}
        whole={props.whole.total}
        ask={ask}
        commands={commands}
      />
      <ol
        ref={list}
        aria-label="问题"
        aria-busy={place.isTurning}
        className={cx('grid gap-2', place.isTurning && 'opacity-60')}
        hidden={items.length === 0}
      >
        {items.map((item, i) => (
          <ProblemLine
            key={idOf(item.problem)}
            item={item}
            isCurrent={i === index}
            isChosen={whole.problems !== null || chosen.has(idOf(item.problem))}
            onChoose={() => {
              place.move(i);
              choosing(toggled(chosen, idOf(item.problem)));
            }}
          />
        ))}
      </ol>
      {over === 'help' && <HelpDialog shortcuts={shortcuts} onClose={() => lay(null)} />}
      {over !== null && over !== 'help' && (
        <StepDialog
          about={about}
          to={over}
          onStep={(reason) => step(over, reason)}
          onClose={() => lay(null)}
        />
      )}
      {handling.actor.question}
    </>
  );
}

const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]);

/** Keeps the problem at hand in sight and under the focus, once somebody has moved. */
function useFollowing(current: string | undefined, hasMoved: boolean) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!hasMoved || current === undefined) return;
    const line = list.current?.querySelector<HTMLElement>(`#${current}`);
    line?.scrollIntoView({ block: 'nearest' });
    line?.focus({ preventScroll: true });
  }, [current, hasMoved]);
  return list;
}

interface Hands {
  readonly items: readonly ProblemView[];
  readonly place: Place;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly chooseWhole: () => void;
  readonly ask: (to: ProblemState) => void;
  readonly lay: (over: 'help') => void;
}

function useCommands(handling: Handling, hands: Hands): Readonly<Record<Command, () => void>> {
  const router = useRouter();
  const { items, place, chosen, choose, ask } = hands;
  const current = items[place.index];
  const states = problemStates.map((state) => [state, () => ask(state)] as const);
  return {
    ...(Object.fromEntries(states) as Record<ProblemState, () => void>),
    next: () => place.move(place.index + 1),
    previous: () => place.move(place.index - 1),
    open: () => current && router.push(current.href),
    select: () => current && choose(toggled(chosen, idOf(current.problem))),
    'select-all': () => choose(new Set(items.map(({ problem }) => idOf(problem)))),
    'select-whole': hands.chooseWhole,
    'select-none': () => choose(new Set()),
    undo: handling.undo,
    help: () => hands.lay('help'),
  };
}
