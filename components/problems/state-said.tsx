import { Button } from '#components/ui/button.tsx';

/** What was done last, over the foot of the page, with the way back. */
export function SaidNote(props: { said: string; onUndo: () => void; onClose: () => void }) {
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-14 z-30 flex justify-center px-3 print:hidden">
      <div
        className={
          props.said === ''
            ? 'sr-only'
            : 'pointer-events-auto flex max-w-full flex-wrap items-center gap-x-2 border border-accent bg-sheet py-0.5 pr-1 pl-4 text-note'
        }
      >
        <p role="status" aria-label="改变状态">
          {props.said}
        </p>
        {props.said !== '' && (
          <span className="flex">
            <Button look="quiet" className="px-2" aria-keyshortcuts="u" onClick={props.onUndo}>
              撤销上一步
            </Button>
            <Button look="quiet" className="px-2" onClick={props.onClose}>
              关闭
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}
