import { Button } from '#components/ui/button.tsx';
import { type ProblemState, problemStates } from '#lib/handling/state.ts';
import { stateWords } from '#lib/wording/handling.ts';
import { grouped } from '#lib/wording/point.ts';
import type { Command } from './keys.ts';
import type { Handling } from './use-handling.ts';

/** What can be done with the problem at hand, or with those that are chosen. */
export function StateBar(props: {
  handling: Handling;
  selected: number;
  /** Problems of the whole list, of which one page is shown. */
  whole: number;
  ask: (to: ProblemState) => void;
  commands: Readonly<Record<Command, () => void>>;
}) {
  const { handling, selected, whole, commands } = props;
  return (
    <div className="sticky top-0 z-10 mb-2 border-y border-hairline bg-paper py-1.5 print:hidden">
      <div role="toolbar" aria-label="改变状态" className="flex flex-wrap items-center gap-1">
        <span className="mr-1 text-note text-soft">
          {selected > 0 ? `选中 ${grouped(selected)} 处` : '当前一处'}改为
        </span>
        {problemStates.map((state, i) => (
          <Button
            key={state}
            className="px-2"
            aria-keyshortcuts={String(i + 1)}
            onClick={() => props.ask(state)}
          >
            {stateWords[state]}
            <kbd aria-hidden className="text-note opacity-70">
              {i + 1}
            </kbd>
          </Button>
        ))}
        <Button look="quiet" aria-keyshortcuts="Shift+X" onClick={commands['select-all']}>
          全选本页
        </Button>
        {whole > handling.items.length && (
          <Button look="quiet" aria-keyshortcuts="Shift+A" onClick={commands['select-whole']}>
            全选 {grouped(whole)} 处
          </Button>
        )}
        <Button look="quiet" aria-keyshortcuts="u" onClick={commands.undo}>
          撤销
        </Button>
        <Button look="quiet" aria-keyshortcuts="?" onClick={commands.help}>
          快捷键
        </Button>
        <Button look="quiet" onClick={handling.actor.change}>
          经办人{handling.actor.name && `：${handling.actor.name}`}
        </Button>
      </div>
      <p role="status" className="min-h-5 text-note text-accent">
        {handling.said}
      </p>
    </div>
  );
}
