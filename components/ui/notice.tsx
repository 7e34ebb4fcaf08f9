import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

const edges = {
  plain: 'border-l-rule bg-shade',
  accent: 'border-l-accent bg-accent-wash',
  fail: 'border-l-fail bg-fail-wash',
  doubt: 'border-l-doubt bg-doubt-wash',
  hold: 'border-l-hold bg-hold-wash',
} as const;

/** A message that stands in the page: a heading in words, never colour alone. */
export function Notice(props: {
  tone?: keyof typeof edges;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      {...(props.live && { role: 'status' })}
      className={cx('border-l-3 px-4 py-2.5', edges[props.tone ?? 'plain'])}
    >
      {props.title && <p className="font-semibold">{props.title}</p>}
      {props.children}
    </div>
  );
}
