import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** The foot of a form in a dialog: leave it, or do it. `lead` stands at its beginning. */
export function FormActions(props: {
  onClose: () => void;
  disabled?: boolean;
  leave?: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {props.lead}
      <Button onClick={props.onClose}>{props.leave ?? '取消'}</Button>
      <Button type="submit" look="primary" disabled={props.disabled}>
        {props.children}
      </Button>
    </div>
  );
}
