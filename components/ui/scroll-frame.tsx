import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

/** A frame whose content may be wider than the page: it scrolls, by keyboard too, with words for screen readers in it. `label` is its own on the page. */
export function ScrollFrame(props: {
  label: string;
  className?: string;
  line?: number | undefined;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      data-line={props.line}
      className={cx('relative overflow-x-auto print:overflow-visible', props.className)}
    >
      {props.children}
    </section>
  );
}
