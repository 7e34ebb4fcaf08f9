'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useOptimistic, useRef, useState, useTransition } from 'react';
import { type Actor, useActor } from './actor.tsx';
import type { Asked, DoubtView, ReviewActions } from './doubt.ts';

/** Strokes since the page was loaded, so that undo finds the last one in whatever report it was. */
const strokes: { readonly reportId: number; readonly act: number }[] = [];
/** Acts taken back since then: a page drawn before does not know. */
const takenBack = new Set<number>();
/** What was sent last: an undo waits for it, else it would take back what was done before. */
let sent: Promise<unknown> = Promise.resolve();

export interface Reviewed {
  readonly report: { readonly id: number; readonly name: string };
  readonly doubts: readonly DoubtView[];
  /** Subject the address names. */
  readonly start: string | null;
  /** Acts of this report that stand, the last first. */
  readonly acts: readonly number[];
  readonly actions: ReviewActions;
}

/** Hears what became of a decision: null when it was taken, else why not. */
type Heard = (refusal: string | null) => void;

export interface Review {
  readonly actor: Actor;
  /** Those still open, what was just settled left out. */
  readonly doubts: readonly DoubtView[];
  readonly current: DoubtView | undefined;
  readonly index: number;
  /** The last thing that happened, in words. */
  readonly said: string;
  readonly say: (words: string) => void;
  readonly go: (index: number) => void;
  readonly decide: (decisions: Decisions, heard?: Heard) => void;
  readonly undo: () => void;
}

export interface Decisions {
  readonly about: readonly DoubtView[];
  readonly action: 'confirm' | 'correct' | 'dismiss';
  readonly reason: string;
  readonly typed?: string;
}

/** Where a person stands in the doubts of a report, and what they may do there. */
export function useReview({ report, start, acts, actions, ...props }: Reviewed): Review {
  const actor = useActor();
  const router = useRouter();
  const [, run] = useTransition();
  const [said, say] = useState('');
  const [gone, leave] = useOptimistic<readonly string[], readonly string[]>([], (all, more) => [
    ...all,
    ...more,
  ]);
  const doubts = props.doubts.filter(({ subject }) => !gone.includes(subject));
  const [at, setAt] = useState({ subject: start, index: 0 });
  const found = doubts.findIndex(({ subject }) => subject === at.subject);
  // What was settled is gone: the one that took its place comes next.
  const index = found >= 0 ? found : Math.min(at.index, doubts.length - 1);

  const go = (to: number) => {
    const target = doubts[Math.max(0, Math.min(doubts.length - 1, to))];
    if (target) setAt({ subject: target.subject, index: doubts.indexOf(target) });
  };

  const isSending = useRef(false);
  const decide = (decisions: Decisions, heard?: Heard) =>
    actor.sign((name) => {
      // Enter twice is one decision. A disabled button would also swallow the Enter after a refusal.
      if (isSending.current && heard !== undefined) return;
      isSending.current = heard !== undefined;
      setAt({ subject: decisions.about[0]?.subject ?? null, index });
      run(async () => {
        if (heard === undefined) leave(decisions.about.map(({ subject }) => subject));
        const settling = settled(actions, report.id, name, decisions);
        sent = settling;
        const refusal = await settling;
        isSending.current = false;
        say(refusal ?? wordsOf(decisions));
        heard?.(refusal);
      });
    });

  const undo = () =>
    actor.sign((name) =>
      run(async () => {
        const undoing = Promise.allSettled([sent]).then(() =>
          takenBackLast(actions, report.id, acts, name),
        );
        sent = undoing;
        const { words, to } = await undoing;
        say(words);
        if (to === null) return;
        // Together with the page that has it again.
        if (to.reportId === report.id)
          startTransition(() => setAt({ subject: to.subject, index: 0 }));
        else router.push(`/review?report=${to.reportId}&at=${encodeURIComponent(to.subject)}`);
      }),
    );

  return { actor, doubts, current: doubts[index], index, said, say, go, decide, undo };
}

/** Sends decisions and remembers the stroke; answers why they were refused, or null. */
async function settled(
  actions: ReviewActions,
  reportId: number,
  actor: string,
  decisions: Decisions,
): Promise<string | null> {
  const { reason } = decisions;
  const answer = await actions.settle({ reportId, actor, reason, asked: askedOf(decisions) });
  if (answer.status === 'refused') return answer.sentence;
  strokes.push({ reportId, act: answer.act });
  return null;
}

interface Undone {
  readonly words: string;
  /** What is open again; null where nothing was taken back. */
  readonly to: { readonly reportId: number; readonly subject: string } | null;
}

/** Takes back the last stroke of this page, else the last act of the report. */
async function takenBackLast(
  actions: ReviewActions,
  reportId: number,
  acts: readonly number[],
  actor: string,
): Promise<Undone> {
  const act = acts.find((one) => !takenBack.has(one));
  const last = strokes.pop() ?? (act === undefined ? null : { reportId, act });
  if (last === null) return { words: '没有可以撤销的', to: null };
  takenBack.add(last.act);
  const answer = await actions.undo({ ...last, actor });
  if (answer.status === 'refused') return { words: answer.sentence, to: null };
  const [subject = ''] = answer.subjects;
  const words = `已撤销，${answer.subjects.length} 处恢复原状`;
  return { words, to: { reportId: last.reportId, subject } };
}

const askedOf = ({ about, action, typed = '' }: Decisions): Asked[] =>
  about
    .flatMap(({ seen }) => seen)
    .map(({ subject, status, value }) => {
      const seen = { status, value };
      return action === 'correct' ? { action, subject, seen, typed } : { action, subject, seen };
    });

const did = { confirm: '已核定', correct: '已更正', dismiss: '已标为不影响' } as const;

function wordsOf({ about, action, typed }: Decisions): string {
  const [first] = about;
  if (about.length !== 1 || first === undefined) return `${did[action]} ${about.length} 处`;
  const what = action === 'correct' ? ` ${typed}` : first.shown && ` ${first.shown}`;
  return `${did[action]}：${first.label}${what}`;
}
