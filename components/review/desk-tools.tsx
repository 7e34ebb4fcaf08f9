import { Button } from '#components/ui/button.tsx';
import type { useActor } from './actor.tsx';

/** What every desk with keys offers: take back, the list of keys, who works here. */
export function DeskTools(props: {
  commands: Readonly<Record<'undo' | 'help', () => void>>;
  actor: Pick<ReturnType<typeof useActor>, 'name' | 'change'>;
}) {
  const { commands, actor } = props;
  return (
    <>
      <Button look="quiet" aria-keyshortcuts="u" onClick={commands.undo}>
        撤销
      </Button>
      <Button look="quiet" aria-keyshortcuts="?" onClick={commands.help}>
        快捷键
      </Button>
      <Button look="quiet" onClick={actor.change}>
        经办人{actor.name && `：${actor.name}`}
      </Button>
    </>
  );
}
