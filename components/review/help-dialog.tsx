'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Shortcut } from './keys.ts';

/** Every key the page obeys. They rest while somebody types. */
export function HelpDialog(props: { shortcuts: readonly Shortcut<string>[]; onClose: () => void }) {
  const { shortcuts, onClose } = props;
  return (
    <Dialog title="快捷键" onClose={onClose}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        {shortcuts.map(({ command, keys: letters, words }) => (
          <div key={command} className="contents">
            <dt className="flex gap-1">
              {letters.map((letter) => (
                <kbd key={letter} className="border border-rule px-1.5">
                  {letter}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-note text-soft">在输入框里打字时，这些键不起作用。</p>
      <div className="mt-4 text-right">
        <Button onClick={onClose} autoFocus>
          关闭
        </Button>
      </div>
    </Dialog>
  );
}
