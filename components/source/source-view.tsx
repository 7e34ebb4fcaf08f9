'use client';

import { type ReactNode, useState } from 'react';
import { cx } from '#components/ui/class-names.ts';

const views = { pages: '页面', text: '文字' } as const;
type View = keyof typeof views;

/** A document that lies on pages: as it looks, or the words that were read of it. */
export function SourceView(props: {
  heading: ReactNode;
  /** Stands over both. */
  legend: ReactNode;
  pages: ReactNode;
  text: ReactNode;
}) {
  const [view, show] = useState<View>('pages');
  return (
    <>
      <div className="sticky top-0 z-10 flex items-center gap-3 border-b border-hairline bg-sheet px-5 py-1 text-note text-soft">
        {props.heading}
        <fieldset className="ml-auto flex shrink-0">
          <legend className="sr-only">怎样显示原文</legend>
          {(['pages', 'text'] as const).map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === view}
              onClick={() => show(id)}
              className={cx(
                'border px-2 py-0.5',
                id === view
                  ? 'border-accent bg-accent-wash font-semibold text-accent'
                  : 'border-rule bg-sheet text-ink',
              )}
            >
              {views[id]}
            </button>
          ))}
        </fieldset>
      </div>
      {props.legend}
      <div hidden={view !== 'pages'}>{props.pages}</div>
      <div hidden={view !== 'text'}>{props.text}</div>
    </>
  );
}
