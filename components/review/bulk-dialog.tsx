'use client';

import { type FormEvent, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { FormActions } from '#components/ui/form-actions.tsx';
import { grouped } from '#lib/wording/point.ts';
import type { DoubtView } from './doubt.ts';
import type { Review } from './use-review.ts';

const scopes = { row: '本行', table: '本表', report: '本份' } as const;
type Scope = keyof typeof scopes;

/** Many doubts at one stroke: asks which, and shows every one of them before it is done. */
export function BulkDialog(props: {
  action: 'confirm' | 'dismiss';
  review: Review;
  onClose: () => void;
}) {
  const { action, review } = props;
  const [scope, choose] = useState<Scope>('row');
  const able = review.doubts.filter(({ can, kind }) =>
    action === 'confirm' ? can.confirm && kind === 'inferred' : can.dismiss,
  );
  const within = (wide: Scope) => able.filter((doubt) => isWithin(doubt, review.current, wide));
  const about = within(scope);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    props.onClose();
    review.decide({ about, action, reason });
  };
  const verb = action === 'confirm' ? '核定' : '标为不影响';
  return (
    <Dialog title={action === 'confirm' ? '成批核定' : '成批标为不影响'} onClose={props.onClose}>
      <form onSubmit={submit} className="grid gap-3">
        <fieldset className="flex flex-wrap gap-x-5">
          <legend className="sr-only">范围</legend>
          {(Object.keys(scopes) as Scope[]).map((one) => (
            <label key={one} className="flex items-baseline gap-2">
              <input
                type="radio"
                name="scope"
                checked={scope === one}
                onChange={() => choose(one)}
                className="accent-accent"
              />
              {scopes[one]} {grouped(within(one).length)} 处
            </label>
          ))}
        </fieldset>
        <BulkList about={about} withTable={scope === 'report'} />
        {action === 'dismiss' && (
          <Field label="理由">
            <Input name="reason" required maxLength={500} defaultValue="不影响" />
          </Field>
        )}
        <FormActions onClose={props.onClose} disabled={about.length === 0}>
          {verb}这 {grouped(about.length)} 处
        </FormActions>
      </form>
    </Dialog>
  );
}

function isWithin(doubt: DoubtView, current: DoubtView | undefined, scope: Scope): boolean {
  if (scope === 'report' || doubt === current) return true;
  const isSameTable = doubt.table !== '' && doubt.table === current?.table;
  return isSameTable && (scope === 'table' || doubt.row === current?.row);
}

function BulkList({ about, withTable }: { about: readonly DoubtView[]; withTable: boolean }) {
  return (
    <ul
      aria-label="涉及的各处"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[40dvh] divide-y divide-hairline overflow-y-auto border border-hairline text-note"
    >
      {about.map(({ subject, table, label, shown }) => (
        <li key={subject} className="flex justify-between gap-4 px-3 py-0.5">
          <span>
            {withTable && <span className="text-soft">{table} </span>}
            {label}
          </span>
          <b>{shown}</b>
        </li>
      ))}
      {about.length === 0 && <li className="px-3 py-2 text-soft">这个范围里没有</li>}
    </ul>
  );
}
