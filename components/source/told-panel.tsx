'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/class-names.ts';
import { toldWords } from '#lib/wording/claim.ts';
import { toldLooks } from './told-legend.tsx';
import type { ToldView } from './told-views.ts';

/**
 * What is known of one number of the prose: its sentence, what it was understood as, what it was laid beside.
 * It stands over the foot of the desk, so that the number itself stays in sight; Esc closes it.
 */
export function ToldPanel(props: {
  view: ToldView;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}) {
  const { view } = props;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to every number anew
  useEffect(() => heading.current?.focus({ preventScroll: true }), [view.id]);
  return (
    <section
      role="dialog"
      aria-labelledby={title}
      data-telling=""
      className="absolute bottom-full left-0 max-h-[55dvh] w-full overflow-y-auto border border-b-0 border-accent bg-sheet px-4 py-2.5 text-note lg:w-[min(42rem,45%)]"
    >
      <div className="flex flex-wrap-reverse items-start justify-between gap-x-3">
        <h2
          ref={heading}
          id={title}
          tabIndex={-1}
          className="text-body font-semibold outline-offset-2"
        >
          正文数字 {view.number}：
          <span className={toldLooks[view.told]}>{toldWords[view.told]}</span>
        </h2>
        <span className="-my-1 ml-auto flex shrink-0">
          <Button look="quiet" className="px-2" onClick={() => props.onStep(-1)}>
            上一个
          </Button>
          <Button look="quiet" className="px-2" onClick={() => props.onStep(1)}>
            下一个
          </Button>
          <Button look="quiet" className="px-2" aria-keyshortcuts="Escape" onClick={props.onClose}>
            关闭
          </Button>
        </span>
      </div>
      <blockquote className="my-1.5 border-l-3 border-hairline pl-3">
        {view.before}
        <mark className="bg-accent-wash font-semibold text-ink">{view.number}</mark>
        {view.after}
      </blockquote>
      <Known view={view} />
    </section>
  );
}

function Known({ view }: { view: ToldView }) {
  const { understood, cells, arithmetic, sum, note, problem } = view;
  return (
    <>
      {understood.length > 0 && (
        <dl className="flex flex-wrap gap-x-5">
          {understood.map(([name, text]) => (
            <div key={name} className="flex gap-1.5">
              <dt className="shrink-0 text-soft">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {arithmetic !== '' && (
        <p
          className={cx('mt-1 font-semibold', view.told === 'agrees' ? 'text-hold' : 'text-doubt')}
        >
          {arithmetic}
        </p>
      )}
      {sum !== null && <p className="mt-1">句内：{sum}</p>}
      {note !== null && <p className="mt-1">{note}</p>}
      {(cells.length > 0 || problem !== null) && (
        <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5">
          {cells.map(({ key, name, text }) => (
            <li key={key}>
              <a href={`#${encodeURIComponent(key)}`} className="link">
                {name}
              </a>
              ：{text}
            </li>
          ))}
          {problem !== null && (
            <li>
              <a href={`#${encodeURIComponent(problem)}`} className="link">
                这一处问题
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
