'use client';

import { useOptimistic, useState, useTransition } from 'react';
import { type Actor, useActor } from '#components/review/actor.tsx';
import type { ProblemState } from '#lib/handling/state.ts';
import { stateWords } from '#lib/wording/handling.ts';
import { type Carried, type HandlingActions, idOf, type ProblemView } from './problem.ts';

/** Acts since the page was loaded: undo takes back the last one first. */
const acts: number[] = [];
/** What was sent last: an undo waits for it, else it would take back what was done before. */
let sent: Promise<unknown> = Promise.resolve();

export interface Handling<T extends Carried = ProblemView> {
  readonly actor: Actor;
  /** As they will be once what was sent is done. */
  readonly items: readonly T[];
  /** The last thing that happened, in words. */
  readonly said: string;
  readonly say: (words: string) => void;
  readonly step: (about: readonly Carried[], to: ProblemState, reason: string) => void;
  readonly undo: () => void;
}

/** Carries problems to states in the name of the person, and takes that back. */
export function useHandling<T extends Carried>(
  given: readonly T[],
  actions: HandlingActions,
): Handling<T> {
  const actor = useActor();
  const [, run] = useTransition();
  const [said, say] = useState('');
  const [items, show] = useOptimistic(given, moved<T>);
  const step: Handling<T>['step'] = (about, to, reason) =>
    actor.sign((name) =>
      run(async () => {
        show({ ids: about.map(({ problem }) => idOf(problem)), to });
        const problems = about.map(({ problem, state: seen }) => ({ ...problem, seen }));
        const stepping = actions.handle({ problems, to, reason, actor: name });
        sent = stepping;
        const answer = await stepping;
        if (answer.status === 'done') acts.push(answer.act);
        say(answer.status === 'done' ? wordsOf(about, to) : answer.sentence);
      }),
    );
  const undo = () =>
    actor.sign((name) =>
      run(async () => {
        const undoing = Promise.allSettled([sent]).then(() => takenBackLast(actions, name));
        sent = undoing;
        say(await undoing);
      }),
    );
  return { actor, items, said, say, step, undo };
}

const moved = <T extends Carried>(
  items: readonly T[],
  { ids, to }: { ids: readonly string[]; to: ProblemState },
): readonly T[] =>
  items.map((item) => (ids.includes(idOf(item.problem)) ? { ...item, state: to } : item));

async function takenBackLast(actions: HandlingActions, actor: string): Promise<string> {
  const act = acts.pop();
  if (act === undefined) return '打开本页以来没有可以撤销的；更早的在经办记录里撤销';
  const answer = await actions.undo({ act, actor });
  return answer.status === 'done' ? '已撤销' : answer.sentence;
}

function wordsOf(about: readonly Carried[], to: ProblemState): string {
  const [first] = about;
  const what = about.length === 1 && first ? first.label : `${about.length} 处`;
  return `已改为“${stateWords[to]}”：${what}`;
}
