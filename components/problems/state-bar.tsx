import { DeskTools } from '#components/review/desk-tools.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ProblemState } from '#lib/handling/state.ts';
import { grouped } from '#lib/wording/point.ts';
import type { Command } from './keys.ts';
import { StateButtons } from './state-buttons.tsx';
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
        <StateButtons onState={props.ask} />
        <Button look="quiet" aria-keyshortcuts="Shift+X" onClick={commands['select-all']}>
          全选本页
        </Button>
        {whole > handling.items.length && (
          <Button look="quiet" aria-keyshortcuts="Shift+A" onClick={commands['select-whole']}>
            全选 {grouped(whole)} 处
          </Button>
        )}
        <DeskTools commands={commands} actor={handling.actor} />
      </div>
      <p role="status" className="min-h-5 text-note text-accent">
        {handling.said}
      </p>
    </div>
  );
}
