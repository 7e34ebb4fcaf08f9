import type { ReactNode } from 'react';
import { handle, undoHandling } from '#app/checks/actions.ts';
import type { Carried } from '#components/problems/problem.ts';
import { StatePlace } from '#components/problems/state-place.tsx';
import type { Shortcut } from '#components/review/keys.ts';
import { problemPast } from './actions.ts';

/** A part of a page in which problems are carried on where they stand. */
export function InPlace(props: {
  problems: readonly Carried[];
  besides?: readonly Shortcut<string>[];
  children: ReactNode;
}) {
  return (
    <StatePlace
      items={props.problems}
      actions={{ handle, undo: undoHandling, history: problemPast }}
      {...(props.besides && { besides: props.besides })}
    >
      {props.children}
    </StatePlace>
  );
}
