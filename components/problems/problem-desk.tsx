'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { HelpDialog } from '#components/review/help-dialog.tsx';
import { useKeys } from '#components/review/review-hooks.ts';
import { type ProblemState, problemStates } from '#lib/handling/state.ts';
import { type Command, shortcuts } from './keys.ts';
import { type HandlingActions, idOf, type ProblemView } from './problem.ts';
import { ProblemLine } from './problem-line.tsx';
import { StateBar } from './state-bar.tsx';
import { StepDialog, wantsFirst } from './step-dialog.tsx';
import { type Handling, useHandling } from './use-handling.ts';

/** A page of problems, each carried from state to state by key or by button, one or many at a stroke. */
export function ProblemDesk(props: { items: readonly ProblemView[]; actions: HandlingActions }) {
  const handling = useHandling(props.items, props.actions);
  const { items } = handling;
  const [at, go] = useState({ id: '', index: 0 });
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [over, lay] = useState<ProblemState | 'help' | null>(null);
  const found = items.findIndex(({ problem }) => idOf(problem) === at.id);
  // What left the list left its place to the one after it.
  const index = found >= 0 ? found : Math.min(at.index, items.length - 1);
  const selected = items.filter(({ problem }) => chosen.has(idOf(problem)));
  const about = selected.length > 0 ? selected : items.slice(index, index + 1);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    const item = items[next];
    if (item) go({ id: idOf(item.problem), index: next });
  };
  const step = (to: ProblemState, reason: string) => {
    const item = items[index];
    if (item) go({ id: idOf(item.problem), index });
    handling.step(about, to, reason);
    choose(new Set());
  };
  const ask = (to: ProblemState) => {
    const first = wantsFirst(about, to);
    if (first === 'other-problems') handling.say('没有选中的问题');
    else if (first === 'other-state') handling.say('已经是这个状态');
    else if (first === 'question') lay(to);
    else step(to, '');
  };
  const commands = useCommands(handling, { items, index, chosen, move, choose, ask, lay });
  useKeys(shortcuts, commands);
  const list = useFollowing(items[index] && idOf(items[index].problem), at.id !== '');

  return (
    <>
      <StateBar handling={handling} selected={selected.length} ask={ask} commands={commands} />
      <ol ref={list} aria-label="问题" className="grid gap-2" hidden={items.length === 0}>
        {items.map((item, i) => (
          <ProblemLine
            key={idOf(item.problem)}
            item={item}
            isCurrent={i === index}
            isChosen={chosen.has(idOf(item.problem))}
            onChoose={() => {
              move(i);
              choose(toggled(chosen, idOf(item.problem)));
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
  readonly index: number;
  readonly chosen: ReadonlySet<string>;
  readonly move: (to: number) => void;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly ask: (to: ProblemState) => void;
  readonly lay: (over: 'help') => void;
}

function useCommands(handling: Handling, hands: Hands): Readonly<Record<Command, () => void>> {
  const router = useRouter();
  const { items, index, chosen, move, choose, ask } = hands;
  const current = items[index];
  const states = problemStates.map((state) => [state, () => ask(state)] as const);
  return {
    ...(Object.fromEntries(states) as Record<ProblemState, () => void>),
    next: () => move(index + 1),
    previous: () => move(index - 1),
    open: () => current && router.push(current.href),
    select: () => current && choose(toggled(chosen, idOf(current.problem))),
    'select-all': () => choose(new Set(items.map(({ problem }) => idOf(problem)))),
    'select-none': () => choose(new Set()),
    undo: handling.undo,
    help: () => hands.lay('help'),
  };
}
