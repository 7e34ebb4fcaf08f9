'use client';

import { type KeyboardEvent, use, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { problemStates } from '#lib/handling/state.ts';
import { stateWords } from '#lib/wording/handling.ts';
import { grouped } from '#lib/wording/point.ts';
import { type Carried, idOf, type ProblemKey } from './problem.ts';
import { StateButtons } from './state-buttons.tsx';
import { StateHistory } from './state-history.tsx';
import { type Hands, StateHands } from './state-place.tsx';
import { StatesOf } from './states-of.tsx';
import { asksWhy } from './step-dialog.tsx';

/** Where the problems of a card stand, the step that follows, and on demand every other step and what was done. */
export function StateMenu({ of }: { of: readonly ProblemKey[] }) {
  const hands = use(StateHands);
  const [isOpen, open] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const ids = of.map(idOf);
  const about = hands?.items.filter(({ problem }) => ids.includes(idOf(problem))) ?? [];
  const [first] = about;
  if (hands === null || first === undefined) return null;
  const label = about.length === 1 ? first.label : `${first.label} 等 ${grouped(about.length)} 处`;
  const close = (event: KeyboardEvent) => {
    // A dialog over the page closes by itself.
    if (event.key !== 'Escape' || !isOpen || document.querySelector('dialog[open]')) return;
    event.stopPropagation();
    open(false);
    toggle.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what stands in it
    <div data-carried={ids.join(' ')} onKeyDown={close} className="mt-1.5 text-note">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <StatesOf problems={about} />
        <NextStep about={about} label={label} ask={hands.ask} />
        <button
          ref={toggle}
          type="button"
          aria-expanded={isOpen}
          aria-controls={panel}
          aria-label={`其他状态和经办记录：${label}`}
          onClick={() => open(!isOpen)}
          className="link print:hidden"
        >
          {isOpen ? '收起' : '其他状态、记录'}
        </button>
      </p>
      {isOpen && (
        <div id={panel} className="mt-1 border-t border-hairline pt-1.5 print:hidden">
          <Steps about={about} label={label} hands={hands} />
          <StateHistory problems={about} actions={hands.actions} />
        </div>
      )}
    </div>
  );
}

/** What the newer version solved is closed; else the step that needs no explaining, when all can take it. */
const nextOf = (about: readonly Carried[]) =>
  about.every(({ standing }) => standing === 'solved')
    ? 'closed'
    : problemStates.find((to) => about.every(({ state }) => state !== to) && !asksWhy(about, to));

/** 已确认 after 待核. */
function NextStep(props: { about: readonly Carried[]; label: string; ask: Hands['ask'] }) {
  const { about } = props;
  const next = nextOf(about);
  return (
    next !== undefined && (
      <button
        type="button"
        aria-label={`改为“${stateWords[next]}”：${props.label}`}
        onClick={() => props.ask(about, next)}
        className="link print:hidden"
      >
        改为“{stateWords[next]}”
      </button>
    )
  );
}

function Steps(props: { about: readonly Carried[]; label: string; hands: Hands }) {
  const { about, hands } = props;
  return (
    <div
      role="toolbar"
      aria-label={`改变状态：${props.label}`}
      className="flex flex-wrap items-center gap-1"
    >
      <span className="mr-1 text-soft">
        {about.length > 1 && `${grouped(about.length)} 处`}改为
      </span>
      <StateButtons
        onState={(to) => hands.ask(about, to)}
        isDisabled={(to) => about.every(({ state }) => state === to)}
      />
      <Button look="quiet" className="px-2" aria-keyshortcuts="u" onClick={hands.undo}>
        撤销上一步
      </Button>
    </div>
  );
}
