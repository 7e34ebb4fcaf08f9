import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/class-names.ts';

export type Pane = 'source' | 'reading';

/** What the chosen figure is, in words. */
export interface Shown {
  readonly label: string;
  /** As shown in the table; null for what is no figure of the form. */
  readonly figure: string | null;
  /** 推定 and its reason, 空白, 未识别; null for a figure plainly read. */
  readonly note: string | null;
  /** Id of the number of the prose that tells it too. */
  readonly toldBy: string | null;
  /** Line of the file, or page; both null when it stands nowhere in the original. */
  readonly line: number | null;
  readonly page: number | null;
}

/** The line at the foot of the desk: the chosen figure, its place, and the way to the next problem. */
export function DeskBar(props: {
  shown: Shown | null;
  pane: Pane;
  onPane: (pane: Pane) => void;
  onProblem: (step: 1 | -1) => void;
  tools?: ReactNode;
  /** Stands over it. */
  above?: ReactNode;
}) {
  return (
    <div className="sticky bottom-0 z-20 mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-rule bg-paper py-1.5 text-note print:hidden">
      {props.above}
      <fieldset className="flex lg:hidden">
        <legend className="sr-only">显示哪一边</legend>
        <PaneButton {...props} id="source" label="原文" />
        <PaneButton {...props} id="reading" label="读数" />
      </fieldset>
      <p
        aria-live="polite"
        className="line-clamp-2 min-w-0 flex-1 max-lg:order-last max-lg:basis-full"
      >
        {props.shown ? <Said shown={props.shown} /> : <Hint />}
      </p>
      <span className="ml-auto flex flex-wrap gap-1">
        {props.tools}
        <Button look="quiet" onClick={() => props.onProblem(-1)}>
          上一处问题
        </Button>
        <Button look="quiet" onClick={() => props.onProblem(1)}>
          下一处问题
        </Button>
      </span>
    </div>
  );
}

function Said({ shown }: { shown: Shown }) {
  return (
    <>
      {shown.label && <span className="text-soft">{shown.label} </span>}
      {shown.figure !== null && <strong>{shown.figure}</strong>}
      {shown.note && <span className="text-doubt"> {shown.note}</span>}
      {shown.toldBy !== null && (
        <>
          {' '}
          <a href={`#${shown.toldBy}`} className="link">
            看正文怎么说
          </a>
        </>
      )}
      {shown.line !== null && <span className="text-soft"> 原文第 {shown.line} 行</span>}
      {shown.page !== null && <span className="text-soft"> 原文第 {shown.page} 页</span>}
      {shown.line === null && shown.page === null && shown.figure !== null && (
        <span className="text-soft"> 原文中没有这一处</span>
      )}
    </>
  );
}

function Hint() {
  return (
    <span className="text-soft max-sm:hidden">
      点一个数，看它在原文的位置；点原文里的数，回到表格。方向键移动，Enter 标出，N / P
      到下一处、上一处问题。
    </span>
  );
}

function PaneButton(props: { id: Pane; label: string; pane: Pane; onPane: (pane: Pane) => void }) {
  const chosen = props.id === props.pane;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={() => props.onPane(props.id)}
      className={cx(
        'min-h-9 border px-3',
        chosen ? 'border-accent bg-accent-wash font-semibold text-accent' : 'border-rule bg-sheet',
      )}
    >
      {props.label}
    </button>
  );
}
