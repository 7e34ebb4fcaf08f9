import { Button } from '#components/ui/button.tsx';
import { type ProblemState, problemStates } from '#lib/handling/state.ts';
import { stateWords } from '#lib/wording/handling.ts';

/** A button a state, with its key. */
export function StateButtons(props: {
  onState: (to: ProblemState) => void;
  isDisabled?: (to: ProblemState) => boolean;
}) {
  return problemStates.map((state, i) => (
    <Button
      key={state}
      className="px-2"
      aria-keyshortcuts={String(i + 1)}
      disabled={props.isDisabled?.(state)}
      onClick={() => props.onState(state)}
    >
      {stateWords[state]}
      <kbd aria-hidden className="text-note opacity-70">
        {i + 1}
      </kbd>
    </Button>
  ));
}
