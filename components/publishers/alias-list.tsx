'use client';

import { Button } from '#components/ui/button.tsx';
import type { RegisterActions } from './actions.ts';
import { useRegister } from './use-register.tsx';

/** Names that stand for a unit, each with what documents have to tell beside it. */
export function AliasList(props: {
  aliases: readonly { readonly id: number; readonly name: string; readonly where: string }[];
  change: RegisterActions['change'];
}) {
  const { run, pending, question, message } = useRegister(props);
  return (
    <>
      <ul className="flex flex-wrap gap-x-4">
        {props.aliases.map(({ id, name, where }) => (
          <li key={id} className="flex items-center">
            {name}
            {where !== '' && <span className="text-soft">（{where}）</span>}
            <Button
              look="quiet"
              className="px-2"
              disabled={pending}
              aria-label={`删除别名 ${name}`}
              onClick={() => run({ kind: 'remove-alias', aliasId: id }, () => '已删除别名。')}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
      {message}
      {question}
    </>
  );
}
