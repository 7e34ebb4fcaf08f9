import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

export type Tone = 'plain' | 'accent' | 'fail' | 'doubt' | 'hold';

const tones: Record<Tone, string> = {
  plain: 'border-hairline text-soft',
  accent: 'border-accent bg-accent-wash text-accent',
  fail: 'border-fail bg-fail-wash text-fail',
  doubt: 'border-doubt bg-doubt-wash text-doubt',
  hold: 'border-hold bg-hold-wash text-hold',
};

/** A short word in a box. `fail` is for failing checks alone. */
export function Badge(props: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span
      title={props.title}
      className={cx(
        'inline-block rounded-sm border px-1.5 text-note leading-5 whitespace-nowrap',
        tones[props.tone ?? 'plain'],
      )}
    >
      {props.children}
    </span>
  );
}
